import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { launchDesktop } from '#test/desktop/support/desktop-app.ts';
import type { DesktopApp } from '#test/desktop/support/desktop-app.ts';
import { callFromPage } from '#test/desktop/support/page-agent.ts';

const storeId = 'paris-rivoli';
let folder: string;
let app: DesktopApp;
let magento: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-quit-'));
  app = await launchDesktop([`--training=${folder}`, '--quiet-world']);
  const config: unknown = JSON.parse(readFileSync(join(folder, 'training.json'), 'utf8'));
  magento = z.object({ magento: z.object({ baseUrl: z.string() }) }).parse(config).magento.baseUrl;
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an effect on the wire is finished before the app ends', async () => {
  const pickupId = await arrival();
  await train('faults', { system: 'magento', kind: 'delay', path: 'notify-orders-are-ready-for-pickup', ms: 1500 });
  await makeReady(pickupId);
  await expect.poll(() => states()).toContain('magento.notifyReady sending');
  app.signal('SIGTERM');
  expect(await app.exited).toBe(0);
  expect(effects()).toContainEqual({ kind: 'magento.notifyReady', state: 'done' });
});

test('what could not be sent yet is kept, and nothing is left half-written', async () => {
  const pickupId = await arrival();
  await train('faults', { system: 'magento', kind: 'down' });
  await makeReady(pickupId);
  await expect.poll(() => states()).toContain('magento.notifyReady retry');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), null);
  expect(await app.exited).toBe(0);
  expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([]);
  expect(effects()).toContainEqual({ kind: 'magento.notifyReady', state: 'retry' });
});

/** A web order comes in; the id of its pickup. */
async function arrival(): Promise<string> {
  await train('orders', { store: 'store-01', lines: [{ sku: await anySku(), quantity: 1 }], paid: true });
  await callFromPage(app.page, '/system/pullNow', { storeId });
  const answer = await callFromPage(app.page, '/pickups/list', { storeId });
  const { rows } = z.object({ rows: z.tuple([z.object({ id: z.string() })]) }).parse(answer);
  return rows[0].id;
}

async function makeReady(pickupId: string): Promise<void> {
  await callFromPage(app.page, '/pickups/markReady', { storeId, pickupId, requestId: crypto.randomUUID(), person: 'Anna' });
}

async function states(): Promise<string[]> {
  const { rows } = z
    .object({ rows: z.array(z.object({ kind: z.string(), state: z.string() })) })
    .parse(await callFromPage(app.page, '/outbox/list', { storeId }));
  return rows.map(({ kind, state }) => `${kind} ${state}`);
}

async function train(path: string, body: object): Promise<void> {
  const answer = await fetch(`${magento}/__training/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.ok).toBe(true);
}

async function anySku(): Promise<string> {
  const truth: unknown = await (await fetch(`${magento}/__training/truth`)).json();
  return z.object({ goods: z.array(z.object({ sku: z.string() })) }).parse(truth).goods[0]?.sku ?? '';
}

/** What the journal on disk says after the end. */
function effects(): unknown[] {
  const journal = new Database(join(folder, `${storeId}.sqlite`), { readonly: true });
  const rows = journal.prepare('SELECT kind, state FROM effects').all();
  journal.close();
  return rows;
}
