import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Printed } from '#contract/printing.ts';
import { launchDesktop, realElectron } from '#test/desktop/support/desktop-app.ts';
import type { DesktopApp } from '#test/desktop/support/desktop-app.ts';
import type { Printed as Job } from '#test/desktop/support/electron/web-contents.ts';
import { callFromPage } from '#test/desktop/support/page-agent.ts';
import { storeId } from '#test/e2e/support/models.ts';

/** The stand-in's spooler, inside the app's main process; a real Electron has none to look into. */
type Spooler = { spooler: { refusing: string | null; printed: Job[] } };

describe.runIf(realElectron() === null)('a printer of this PC', () => {
  let folder: string;
  let app: DesktopApp;
  let clicks = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'backroom-desktop-'));
    app = await launchDesktop([`--training=${folder}`, '--quiet-world', '--seed=7']);
  });
  beforeEach(() =>
    app.evaluate((electron) => {
      const { spooler } = electron as unknown as Spooler;
      Object.assign(spooler, { refusing: null, printed: [] });
    }, null),
  );
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const click = () => ({ storeId, requestId: `desktop-${(clicks += 1)}-request`, person: 'Alix' });
  const jobs = () => app.evaluate((electron) => (electron as unknown as Spooler).spooler.printed, null);
  const useOffice = (name: string) =>
    callFromPage(app.page, '/printing/savePrinter', {
      ...click(),
      paper: 'binLabel',
      printer: { kind: 'system', name, page: { widthMm: 62, heightMm: 29 } },
    });
  const printBin = () =>
    callFromPage(app.page, '/printing/print', { ...click(), ask: { paper: 'binLabel', bin: 'A4' }, language: 'en' }) as Promise<Printed>;

  test('is offered by its name', async () => {
    expect(await callFromPage(app.page, '/printing/printers', { storeId })).toMatchObject({ system: ['Office'] });
  });

  test('prints silently, from a page that may run and load nothing, with its size set, on one sheet', async () => {
    await useOffice('Office');
    const { print } = await printBin();
    expect(print).toMatchObject({ state: 'sent', problem: null });
    const [job] = await jobs();
    expect(job?.options).toEqual({
      silent: true,
      deviceName: 'Office',
      pageSize: { width: 62_000, height: 29_000 },
      printBackground: true,
    });
    expect(job?.sheets).toBe(1);
    expect(job?.text).toContain('BIN-A4');
    expect(job?.text).toContain(`Journal ${print.journal}`);
    expect(job?.policy).toMatch(/^default-src 'none'; style-src 'nonce-/);
    expect(job?.policy).not.toContain('script-src');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1);
  });

  test('that is gone is said, and nothing is printed elsewhere', async () => {
    await useOffice('Sold');
    expect((await printBin()).print).toMatchObject({ state: 'failed', problem: { reason: 'printerGone' } });
    expect(await jobs()).toEqual([]);
  });

  test('whose driver refuses is said', async () => {
    await useOffice('Office');
    await app.evaluate((electron) => {
      (electron as unknown as Spooler).spooler.refusing = 'Print job canceled';
    }, null);
    expect((await printBin()).print).toMatchObject({ state: 'failed', problem: { reason: 'printerDriver' } });
  });
});
