import type { PickupDetail } from '#contract/pickups.ts';
import { placeWebOrder } from '#training/operations.ts';
import type { LedgerEntry } from '#training/ledger.ts';
import type { Chain } from '#test/support/chain.ts';

/** What a person at the counter of the first store does and sees, and what both systems wrote down of it. */
export function counter(chain: Chain) {
  const storeId = chain.config.stores[0]?.id ?? '';
  let clicks = 0;

  function click(pickup: { id: string }) {
    clicks += 1;
    return { storeId, pickupId: pickup.id, requestId: `click-${clicks}-request`, person: 'Alix' };
  }

  /** SKUs of plain products, which every store has plenty of. */
  function skus(count: number): string[] {
    return [...chain.world.catalog.values()]
      .filter((product) => product.type === 'simple' && product.parentSku === null)
      .slice(0, count)
      .map((product) => product.sku);
  }

  async function find(incrementId: string): Promise<PickupDetail> {
    const { rows } = await chain.rpc.pickups.list({ storeId, search: incrementId });
    const row = rows[0];
    if (row === undefined) throw new Error(`${incrementId} is not in the queue`);
    return chain.rpc.pickups.get({ storeId, pickupId: row.id });
  }

  /** A shopper orders; the answer is the order's number. */
  function place(paid: boolean, lines = skus(2).map((sku, index) => ({ sku, quantity: index + 1 }))): string {
    const made = placeWebOrder(chain.world, { store: storeId, lines, paid });
    if (!made.ok) throw new Error(made.problem);
    return String(made.value.document['increment_id']);
  }

  async function order(paid: boolean, lines?: { sku: string; quantity: number }[]): Promise<PickupDetail> {
    const incrementId = place(paid, lines);
    await chain.clock.advance(60_000);
    return find(incrementId);
  }

  return {
    storeId,
    skus,
    place,
    order,
    find,
    click,
    again: (pickup: { id: string }): Promise<PickupDetail> => chain.rpc.pickups.get({ storeId, pickupId: pickup.id }),
    ready: (pickup: { id: string }) => chain.rpc.pickups.markReady(click(pickup)),
    handOver: (pickup: { id: string }, receipt: string | null = null) =>
      chain.rpc.pickups.handOver({ ...click(pickup), collectedBy: 'customer', proof: 'code', receipt }),
    /** The goods of an order nobody fetched are back, as the preview says it. */
    async putBackExpired(pickup: { id: string }) {
      const { fingerprint } = await chain.rpc.keeping.previewNotCollected({ storeId, pickupId: pickup.id });
      return chain.rpc.keeping.notCollected({ ...click(pickup), fingerprint });
    },
    /** What calls of ours changed, by kind. */
    effects: (kind: string): LedgerEntry[] => chain.world.ledger.entries.filter((entry) => entry.by === 'api' && entry.kind === kind),
    outbox: () => chain.rpc.outbox.list({ storeId, only: 'open' }),
    exceptions: async () => (await chain.rpc.exceptions.list({ storeId })).rows.map((row) => row.kind),
    minutes: (n: number) => chain.clock.advance(n * 60_000),
  };
}
