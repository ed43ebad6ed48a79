import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { config as configSchema } from '#contract/config.ts';
import { Agent } from '#agent/agent.ts';
import { axiosTransport } from '#agent/http/axios-transport.ts';
import { systemClock, systemIds, systemRandom } from '#agent/real-world.ts';
import { agentRouter } from '#agent/router.ts';
import { trainingConfig } from '#training/config.ts';
import { paySale, paymentTypeNamed } from '#training/operations.ts';
import { startTraining, type Training } from '#training/server.ts';
import { noMail } from '#test/support/no-mail.ts';

/** Captures of a real Magento drive the agent from arrival to hand-over, over real sockets, each system on its own port. */
let training: Training;
let agent: Agent;
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'backroom-captures-'));
});
afterEach(async () => {
  await agent.stop();
  await training.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function begin(capture: string) {
  training = await startTraining({
    magentoPort: 0,
    lightspeedPort: 0,
    seed: 1,
    quiet: true,
    imports: [`test/fixtures/magento-2.4.7/${capture}.json`],
  });
  const { world, magentoUrl, lightspeedUrl } = training;
  const quiet = () => undefined;
  agent = new Agent({
    config: configSchema.parse(
      trainingConfig(world, { magentoUrl, lightspeedUrl, dataDir, magentoTokenFile: 'unused', lightspeedTokenFile: 'unused' }),
    ),
    configFile: null,
    secrets: { magento: world.shop.integration.token, lightspeed: [...world.till.tokens.keys()][0] ?? '' },
    device: 'PC-1',
    clock: systemClock,
    random: systemRandom,
    ids: systemIds,
    log: { info: quiet, warn: quiet, error: quiet },
    mailer: noMail,
    transport: axiosTransport,
    save: () => Promise.resolve(null),
  });
  agent.start();
  // Someone watches, so the agent looks more often.
  agent.onChanged(quiet);
  const rpc = createRouterClient(agentRouter(agent), { context: {} });
  const storeId = agent.config.stores[0]?.id ?? '';
  const effects = (kind: string) => world.ledger.entries.filter((entry) => entry.by === 'api' && entry.kind === kind);
  return { world, rpc, storeId, effects };
}

describe.each([
  ['order-pickup-simple-full', 20.1, [2, 1]],
  ['order-pickup-full', null, null],
] as const)('%s', (capture, total, quantities) => {
  test('from arrival to hand-over', { timeout: 60_000 }, async () => {
    const { world, rpc, storeId, effects } = await begin(capture);
    await expect.poll(async () => (await rpc.pickups.list({ storeId })).rows[0]?.marks[1]?.state, { timeout: 20_000 }).toBe('confirmed');
    const [row] = (await rpc.pickups.list({ storeId })).rows;
    const pickup = await rpc.pickups.get({ storeId, pickupId: row?.id ?? '' });
    if (total !== null) {
      expect(pickup.total.minor).toBe(Math.round(total * 100));
      expect(pickup.items.map((item) => item.quantity)).toEqual(quantities);
    }
    expect(pickup).toMatchObject({ state: 'new', payment: 'toPay' });

    const click = (id: string) => ({ storeId, pickupId: pickup.id, requestId: `${capture}-${id}`, person: 'Alix' });
    await rpc.pickups.markReady(click('ready'));
    await expect.poll(() => effects('shipment').length, { timeout: 20_000 }).toBe(1);
    // To be paid at the counter: the till's sale owes exactly the order's total, whatever its lines were rounded to.
    const paid = paySale(world, pickup.saleId ?? '', { paymentTypeId: paymentTypeNamed(world, 'Cash'), amount: pickup.total.minor / 100 });
    expect(paid.status).toBeLessThan(300);
    await expect.poll(async () => (await rpc.pickups.get({ storeId, pickupId: pickup.id })).payment, { timeout: 20_000 }).toBe('paid');
    await rpc.pickups.handOver({ ...click('hand-over'), collectedBy: 'customer', proof: 'code' });
    await expect.poll(async () => (await rpc.outbox.list({ storeId, only: 'open' })).total, { timeout: 20_000 }).toBe(0);
    for (const kind of ['sale.created', 'shipment', 'order.notified', 'invoice', 'fulfillment.fulfilled', 'order.comment']) {
      expect([kind, effects(kind).length]).toEqual([kind, 1]);
    }
    const sale = world.till.sales.get(pickup.saleId ?? '');
    expect(sale).toMatchObject({ state: 'closed' });
    expect((await rpc.exceptions.list({ storeId })).rows).toEqual([]);
  });
});
