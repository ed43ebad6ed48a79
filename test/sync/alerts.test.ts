import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AlertRules } from '#contract/alert-rules.ts';
import { sourceItem } from '#training/magento/stock.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';
import { openMailServer, type MailServer } from '#test/support/mail-server.ts';
import { openWebhook, type Webhook } from '#test/support/webhook.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
let hook: Webhook;
let shown: { title: string; body: string }[];
let badges: number[];
let clicks = 0;

beforeEach(async () => {
  hook = await openWebhook();
  shown = [];
  badges = [];
  chain = await startChain({
    products: 60,
    desktop: { notify: (message) => void shown.push(message), badge: (count) => void badges.push(count) },
    change: (config) => ({
      ...config,
      // Open for the first hour: what goes on afterwards is read at a slow pace.
      stores: config.stores.slice(0, 1).map((one) => ({
        ...one,
        openingHours: { week: { mon: [{ from: '10:00', to: '11:00' }] }, closedOn: [] },
        alerts: { ...one.alerts, webhook: hook.address },
      })),
    }),
  });
  store = counter(chain);
  await store.minutes(1);
});
afterEach(async () => {
  await chain.stop();
  await hook.close();
});

const at = () => ({ storeId: store.storeId });
const click = () => ({ ...at(), requestId: `alerts-${(clicks += 1)}-request`, person: 'Alix' });
const view = () => chain.rpc.alerts.view(at());
const bodies = () =>
  hook.received.map(({ body }) => JSON.parse(body) as { count: number; problems: { kind: string; about: string | null }[] });
/** Kinds of what was told, oldest first. */
const kinds = async () => (await view()).told.map(({ kind }) => kind).toReversed();
const keys = () => new Set(hook.received.map(({ key }) => key));

async function change(rules: Partial<AlertRules>): Promise<void> {
  await chain.rpc.alerts.save({ ...at(), rules: { ...(await view()).rules, ...rules }, person: null });
}

/** An order whose shipment Magento refuses: its source has nothing. */
async function refused() {
  const pickup = await store.order(true);
  for (const sku of store.skus(2)) {
    const item = sourceItem(chain.world, chain.config.stores[0]?.sourceCode ?? '', sku);
    Object.assign(item ?? {}, { quantity: 0, status: 0 });
  }
  await store.ready(pickup);
  await chain.clock.advance(20_000);
  const row = (await chain.rpc.outbox.list({ ...at(), only: 'held' })).rows.find((one) => one.kind === 'magento.notifyReady');
  if (row?.state !== 'rejected') throw new Error('nothing was refused');
  return { pickup, id: row.id };
}

describe('a change that was refused', () => {
  test('is told once: on the desktop, and at the address after two failed tries with the same key and without who ordered; a restart tells nothing again', async () => {
    hook.answers.push(503, 'drop');
    const { pickup } = await refused();
    await store.minutes(4);
    expect(shown).toEqual([]);
    await store.minutes(1.5);
    expect(shown).toEqual([
      {
        storeId: chain.config.stores[0]?.id,
        title: chain.config.stores[0]?.name,
        body: `A change was refused and waits for your decision: ${pickup.incrementId}.`,
      },
    ]);
    await store.minutes(3);
    expect(hook.received).toHaveLength(3);
    expect(keys().size).toBe(1);
    expect(bodies().at(-1)).toMatchObject({ count: 1, problems: [{ kind: 'refused', about: pickup.incrementId }] });
    expect((await view()).posts).toMatchObject({ waiting: 0, problem: null, givenUp: 0 });
    const names = (pickup.customerName ?? '').split(' ').filter((part) => part.length > 2);
    expect(names.length).toBeGreaterThan(0);
    for (const part of [...names, '@']) expect(hook.received[0]?.body).not.toContain(part);
    expect(JSON.stringify(chain.log)).not.toContain(hook.address);
    await chain.crash();
    await store.minutes(20);
    expect(shown).toHaveLength(1);
    expect(hook.received).toHaveLength(3);
    expect((await view()).told).toMatchObject([{ kind: 'refused', about: pickup.incrementId, overAt: null }]);
  });

  test('is over when a person decided', async () => {
    const { id } = await refused();
    await store.minutes(10);
    await chain.rpc.outbox.decide({ ...click(), effectId: id, action: 'skip' });
    await store.minutes(1);
    const [told] = (await view()).told;
    expect(told?.overAt).toBeGreaterThan(told?.toldAt ?? Infinity);
    expect(shown).toHaveLength(1);
  });

  test('is silent while it is put aside and told when it comes back', async () => {
    const { id } = await refused();
    const until = chain.clock.now() + 20 * 60_000;
    await chain.rpc.health.snooze({ ...click(), id, until });
    await store.minutes(19);
    expect([shown, hook.received]).toEqual([[], []]);
    await store.minutes(2);
    expect(shown).toHaveLength(1);
  });

  test('is told nobody where the store does not want to hear of it', async () => {
    await change({ afterMinutes: { ...(await view()).rules.afterMinutes, refused: null } });
    await refused();
    await store.minutes(15);
    expect(shown).toEqual([]);
    expect(badges.at(-1)).toBeGreaterThan(0);
  });

  test('is counted at the app’s icon until it is decided', async () => {
    expect(badges).toEqual([0]);
    const { id } = await refused();
    expect(badges.at(-1)).toBe(1);
    await chain.rpc.outbox.decide({ ...click(), effectId: id, action: 'skip' });
    await store.minutes(1);
    expect(badges.at(-1)).toBe(0);
  });
});

describe('the line is cut', () => {
  const cut = async (minutes: number) => {
    chain.network.up = false;
    await store.minutes(minutes);
    chain.network.up = true;
    await store.minutes(2);
  };

  test('each system is told once, without what waits for it; when it comes back and goes again it is told again', async () => {
    const pickup = await store.order(true);
    chain.network.up = false;
    await store.ready(pickup);
    await store.minutes(20);
    expect(await kinds()).toEqual(['connection', 'connection']);
    chain.network.up = true;
    await store.minutes(10);
    expect(
      (await view()).told.map(({ kind, about, overAt }) => `${kind} ${about ?? ''} ${overAt === null ? 'there' : 'over'}`).toSorted(),
    ).toEqual(['connection Lightspeed over', 'connection Magento over']);
    await cut(9);
    expect(await kinds()).toHaveLength(2);
    await cut(25);
    expect(await kinds()).toEqual(Array(4).fill('connection'));
  });

  test('a restart does not tell it again', async () => {
    chain.network.up = false;
    await store.minutes(15);
    await chain.crash();
    await store.minutes(15);
    expect(await kinds()).toEqual(['connection', 'connection']);
  });

  test('in quiet hours nothing is told before they end by the store’s clock; what was over by then never is', async () => {
    await change({ quiet: { from: '10:10', to: '10:50' } });
    await chain.clock.advance(Date.parse('2026-11-23T09:11:00Z') - chain.clock.now());
    await cut(15);
    await refused();
    await chain.clock.advance(Date.parse('2026-11-23T09:49:50Z') - chain.clock.now());
    expect(shown).toEqual([]);
    await store.minutes(1);
    expect(shown).toHaveLength(1);
    expect(await kinds()).toEqual(['refused']);
  });
});

test('two stores of one PC: a way that is down is one message on its desktop, and each store’s own address is told', async () => {
  const messages: { title: string; body: string }[] = [];
  const two = await startChain({
    products: 60,
    desktop: { notify: (message) => void messages.push(message), badge: () => undefined },
    change: (config) => ({ ...config, stores: config.stores.map((one) => ({ ...one, alerts: { ...one.alerts, webhook: hook.address } })) }),
  });
  await two.clock.advance(60_000);
  two.network.up = false;
  await two.clock.advance(12 * 60_000);
  two.network.up = true;
  await two.clock.advance(5 * 60_000);
  const named = messages.flatMap(({ body }) => (body.includes('2 things') ? ['Magento', 'Lightspeed'] : [/to (\w+)\./.exec(body)?.[1]]));
  expect(named).toHaveLength(2);
  expect(new Set(named)).toEqual(new Set(['Lightspeed', 'Magento']));
  const told = hook.received.map(({ body }) => (JSON.parse(body) as { store: { id: string } }).store.id);
  expect(new Set(told)).toEqual(new Set(two.config.stores.map(({ id }) => id)));
  await two.stop();
});

describe('the address', () => {
  test('that never takes a message is tried eight times; then it is given up and said', async () => {
    hook.answers.push(...Array<number>(20).fill(500));
    await refused();
    await store.minutes(250);
    expect(hook.received).toHaveLength(8);
    expect(keys().size).toBe(1);
    expect((await view()).posts).toEqual({ waiting: 0, lastSentAt: null, givenUp: 1, problem: { reason: 'status', status: 500 } });
  });

  test('that says it is the wrong one is not asked again', async () => {
    hook.answers.push(404);
    await refused();
    await store.minutes(12);
    expect(hook.received).toHaveLength(1);
    expect((await view()).posts).toMatchObject({ givenUp: 1, problem: { reason: 'status', status: 404 } });
  });

  test('gets nothing more once it is taken away', async () => {
    hook.answers.push(503);
    await refused();
    await chain.clock.advance(6 * 60_000, () => hook.received.length === 1);
    await change({ webhook: null });
    await store.minutes(3);
    expect(hook.received).toHaveLength(1);
    expect((await view()).posts.waiting).toBe(0);
  });

  test('gets the same message with the same key when this PC died before the answer', async () => {
    await refused();
    await chain.clock.advance(6 * 60_000, () => shown.length > 0);
    await chain.crash();
    await store.minutes(2);
    expect(hook.received.length).toBeGreaterThan(0);
    expect(keys().size).toBe(1);
    expect(shown).toHaveLength(1);
  });

  test('is tried out with a message that says it is a test, and its refusal is told in the settings', async () => {
    expect(await chain.rpc.alerts.test({ ...at(), person: null })).toEqual({ desktop: true, post: { problem: null }, mail: null });
    expect(JSON.parse(hook.received[0]?.body ?? '')).toMatchObject({ test: true, count: 0 });
    expect(shown.map(({ body }) => body)).toEqual(['This is a test alert. Nothing is wrong.']);
    hook.answers.push(403);
    expect(await chain.rpc.alerts.test({ ...at(), person: null })).toEqual({
      desktop: true,
      post: { problem: { reason: 'status', status: 403 } },
      mail: null,
    });
    expect((await view()).told).toEqual([]);
  });

  test('must be safe', async () => {
    for (const webhook of ['http://shop.example/hook', 'https://user:secret@shop.example/hook', 'ftp://127.0.0.1/', 'nothing'])
      await expect(change({ webhook })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await view()).rules.webhook).toBe(hook.address);
  });
});

describe('by mail', () => {
  let server: MailServer;
  beforeEach(async () => {
    server = await openMailServer();
    const mail = {
      host: '127.0.0.1',
      port: server.port,
      security: 'none' as const,
      user: 'till',
      from: 'till@shop.example',
      to: ['head@shop.example'],
    };
    const rules = { ...(await view()).rules, webhook: null, mail };
    await chain.rpc.alerts.save({ ...at(), rules, mailPassword: 'a secret word', person: null });
  });
  afterEach(() => server.close());

  const ids = () => new Set(server.taken.map((text) => /^Message-ID: (\S+)/m.exec(text)?.[1]));

  test('a problem is told once, tried again as the same mail, without who ordered; the password stands nowhere', async () => {
    server.answers['DATA'] = ['451 later', 'drop'];
    const { pickup } = await refused();
    await store.minutes(12);
    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]).toContain(pickup.incrementId);
    for (const part of (pickup.customerName ?? '').split(' ').filter((one) => one.length > 2)) expect(server.taken[0]).not.toContain(part);
    expect((await view()).mails).toMatchObject({ waiting: 0, problem: null, givenUp: 0 });
    await chain.crash();
    await store.minutes(20);
    expect(server.taken).toHaveLength(1);
    const path = chain.agent.journalFile(store.storeId).path;
    for (const file of [path, `${path}-wal`]) if (existsSync(file)) expect(readFileSync(file).includes('a secret word')).toBe(false);
    expect(JSON.stringify([chain.log, await chain.rpc.settings.get(), await view()])).not.toContain('a secret word');
  });

  test('a login that is refused is not tried again, and is told in the settings', async () => {
    server.answers['AUTH'] = ['535 no', '535 no'];
    await refused();
    await store.minutes(12);
    expect((await view()).mails).toMatchObject({ waiting: 0, givenUp: 1, problem: { reason: 'login', status: 535 } });
    expect((await chain.rpc.alerts.test({ ...at(), person: null })).mail).toEqual({ problem: { reason: 'login', status: 535 } });
    expect((await chain.rpc.alerts.test({ ...at(), person: null })).mail).toEqual({ problem: null });
    expect(ids().size).toBe(1);
    expect(server.taken[0]).toContain('This is a test alert.');
  });

  test('while the line is cut it waits, and goes when it is back', async () => {
    chain.network.up = false;
    await store.minutes(12);
    expect((await view()).mails.waiting).toBe(1);
    chain.network.up = true;
    await store.minutes(20);
    expect(server.taken).toHaveLength(1);
  });

  test('must be safe', async () => {
    const { rules } = await view();
    for (const change of [{ host: 'smtp.shop.example' }, { host: 'smtp shop' }, { from: 'nobody' }, { to: [] }])
      await expect(
        chain.rpc.alerts.save({ ...at(), rules: { ...rules, mail: rules.mail && { ...rules.mail, ...change } }, person: null }),
      ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
