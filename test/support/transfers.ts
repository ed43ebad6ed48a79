import type { TransferDetail, TransferScanned } from '#contract/transfers.ts';
import { inTransit } from '#training/lightspeed-x/consignments.ts';
import { levelOf, type ConsignmentRow } from '#training/lightspeed-x/state.ts';
import { sourceQuantity } from '#training/magento/stock.ts';
import { goodsKey } from '#training/truth.ts';
import type { Chain } from '#test/support/chain.ts';

type Rpc = Chain['rpc'];

/** Both ends of a transfer, each with its own journal, and what both systems hold of it. */
export function bothEnds(
  chain: Chain,
  rpcs: { origin: () => Rpc; destination: () => Rpc } = { origin: () => chain.rpc, destination: () => chain.rpc },
) {
  const [destinationConfig, originConfig] = chain.config.stores;
  if (destinationConfig === undefined || originConfig === undefined) throw new Error('a transfer needs two stores');
  let clicks = 0;
  const minutes = (n: number): Promise<void> => chain.clock.advance(n * 60_000);

  function end(config: typeof originConfig, rpc: () => Rpc, person: string) {
    const device = `window-of-${config?.id}`;
    const storeId = config?.id ?? '';
    const about = (transferId: string) => ({ storeId, transferId });
    const click = (transferId: string) => ({ ...about(transferId), requestId: `transfer-click-${(clicks += 1)}`, person });
    return {
      storeId,
      device,
      click,
      get: (id: string): Promise<TransferDetail> => rpc().transfers.get(about(id)),
      list: (tab: Parameters<Rpc['transfers']['list']>[0]['tab']) => rpc().transfers.list({ storeId, tab }),
      begin: (id: string, more: { device?: string; takeOver?: boolean; forceScan?: boolean } = {}) =>
        rpc().transfers.begin({ ...click(id), device, ...more }),
      scan: (id: string, code: string, more: { device?: string; requestId?: string } = {}): Promise<TransferScanned> =>
        rpc().transfers.scan({ ...click(id), device, code, ...more }),
      count: (id: string, sku: string, quantity: number) => rpc().transfers.count({ ...click(id), device, sku, quantity }),
      exceptions: async () => (await rpc().exceptions.list({ storeId })).rows,
      outbox: async () => (await rpc().outbox.list({ storeId, only: 'open' })).rows.filter((row) => row.kind !== 'magento.sourceItems'),
      rpc,
      onHand: (sku: string) => levelOf(chain.world.till, chain.world.till.productIds.get(sku.toLowerCase()) ?? '', config?.outletId ?? ''),
      online: (sku: string) => sourceQuantity(chain.world, config?.sourceCode ?? '', sku),
    };
  }
  const origin = end(originConfig, rpcs.origin, 'Bo');
  const destination = end(destinationConfig, rpcs.destination, 'Alix');

  async function ask(lines: { sku: string; quantity: number }[], more: { note?: string; pickupId?: string } = {}): Promise<string> {
    clicks += 1;
    const { transfer } = await rpcs.destination().transfers.request({
      storeId: destination.storeId,
      requestId: `transfer-ask-${clicks}`,
      person: 'Alix',
      direction: 'ask',
      outletId: originConfig?.outletId ?? '',
      reason: 'lowStock',
      lines,
      ...more,
    });
    return transfer.id;
  }

  /** The origin picks everything by count, packs and sends it. */
  async function send(id: string, counts: Record<string, number>): Promise<void> {
    const { transfers } = rpcs.origin();
    await origin.begin(id);
    for (const [sku, quantity] of Object.entries(counts)) await origin.count(id, sku, quantity);
    await transfers.pack({ ...origin.click(id), device: origin.device, boxes: 2 });
    const { fingerprint } = await transfers.preview({ storeId: origin.storeId, transferId: id });
    await transfers.send({ ...origin.click(id), fingerprint });
  }

  /** Asked for, agreed to, sent, and known at both ends. */
  async function underWay(lines: { sku: string; quantity: number }[]): Promise<string> {
    const id = await ask(lines);
    await minutes(2);
    await rpcs.origin().transfers.approve(origin.click(id));
    await send(id, Object.fromEntries(lines.map((line) => [line.sku, line.quantity])));
    await minutes(2);
    return id;
  }

  async function close(id: string, counts: Record<string, number>): Promise<void> {
    await destination.begin(id);
    for (const [sku, quantity] of Object.entries(counts)) await destination.count(id, sku, quantity);
    await confirmClose(id);
  }

  async function confirmClose(id: string): Promise<void> {
    const { transfers } = rpcs.destination();
    const { fingerprint } = await transfers.preview({ storeId: destination.storeId, transferId: id });
    await transfers.close({ ...destination.click(id), device: destination.device, fingerprint });
  }

  function consignment(): ConsignmentRow {
    const [row, ...more] = chain.world.till.consignments.values();
    if (row === undefined || more.length > 0) throw new Error(`${more.length + (row === undefined ? 0 : 1)} consignments instead of one`);
    return row;
  }

  return {
    origin,
    destination,
    minutes,
    ask,
    send,
    underWay,
    close,
    confirmClose,
    consignment,
    /** Pieces of a SKU at both tills and between them. */
    pieces: (sku: string) => [origin.onHand(sku), chain.world.truth.goods.get(goodsKey(inTransit, sku)) ?? 0, destination.onHand(sku)],
    /** What calls of ours did, by kind. */
    effects: (kind: string) => chain.world.ledger.entries.filter((entry) => entry.by === 'api' && entry.kind === kind),
  };
}
