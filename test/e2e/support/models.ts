import { z } from 'zod';
import type { SystemName } from '#contract/ids.ts';
import type { LedgerKind } from '#training/ledger.ts';
import { levelOf } from '#training/lightspeed-x/state.ts';
import { paymentTypeNamed } from '#training/operations.ts';
import { createWorld } from '#training/world.ts';

const entry = z.object({
  seq: z.int(),
  by: z.enum(['api', 'world']),
  kind: z.string(),
  subject: z.string(),
  reference: z.string().nullable(),
});
const placed = z.object({ orderId: z.int(), incrementId: z.string() });

export interface WebOrder {
  /** Plain SKUs, each once, two pieces of the first; two lines when left out. */
  skus?: string[];
  /** To be paid at the counter when left out. */
  paid?: boolean;
  customer?: { firstName?: string; lastName?: string; email?: string };
  /** Id of the store; the first one when left out. */
  store?: string;
}

/** The model Magento and Lightspeed as a trainer reaches them: their control surface on the model Magento's address. */
export type Models = ReturnType<typeof models>;

export function models(magentoUrl: string) {
  const control = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${magentoUrl}/__training${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const post = (path: string, body: object = {}) => control('POST', path, body);

  return {
    /** A shopper orders for pickup; answers the order's number. */
    async order({ skus = plainSkus(2), paid = true, customer, store = storeId }: WebOrder = {}): Promise<string> {
      const lines = skus.map((sku, index) => ({ sku, quantity: index === 0 ? 2 : 1 }));
      return placed.parse(await post('/orders', { store, lines, paid, ...(customer && { customer }) })).incrementId;
    },
    actOnOrder: (incrementId: string, action: 'cancel' | 'hold' | 'unhold' | 'refund') => post(`/orders/${incrementId}/${action}`),
    /** A customer pays all that is due on an open sale. */
    pay: (saleId: string) => post(`/till/sales/${saleId}/pay`, { paymentTypeId: paymentTypeNamed(twin, 'Cash') }),
    /** What the agent changed at both systems so far, or since entry `after`. */
    async effects(after = 0) {
      return z.array(entry).parse(await control('GET', `/ledger?by=api&after=${after}`));
    },
    /** How often the agent did each kind of thing since `after`. */
    async tally(after = 0): Promise<Partial<Record<LedgerKind, number>>> {
      const counts: Record<string, number> = {};
      for (const { kind } of await this.effects(after)) {
        // How often a quantity is published depends on when the till was read; that it is right is the stock tests' matter.
        if (kind !== 'source_item') counts[kind] = (counts[kind] ?? 0) + 1;
      }
      return counts;
    },
    async lastEntry(): Promise<number> {
      return (await this.effects()).at(-1)?.seq ?? 0;
    },
    /** Cashiers of the first store sell a plain SKU until `left` pieces stand on the shelf; nothing of it was sold before. */
    async sellDownTo(left: number, sku: string): Promise<void> {
      const onShelf = levelOf(twin.till, twin.till.productIds.get(sku.toLowerCase()) ?? '', twin.stores[0]?.outletId ?? '');
      await post('/till/sales', { store: storeId, lines: [{ sku, quantity: onShelf - left }], tender: 'Cash' });
    },
    token: (change: { system: SystemName; revoked?: boolean; acl?: string[] | null; scopes?: string[] }) => post('/token', change),
    fault: (fault: { system: SystemName; kind: string; method?: string; path?: string; count?: number; status?: number }) =>
      post('/faults', fault),
    async cutNetwork(): Promise<void> {
      for (const system of ['magento', 'lightspeed'] as const) await post('/faults', { system, kind: 'down' });
    },
    clearFaults: () => control('DELETE', '/faults'),
  };
}

/** Same seed, same world: what the servers sell and are called, known without asking. */
const twin = createWorld({ seed: 1, now: () => 0, sleep: () => Promise.resolve() });

/** Id of the first store of the training world. */
export const storeId = twin.stores[0]?.id ?? '';

/** SKUs of plain products, which every store has plenty of. */
export function plainSkus(count: number, from = 0): string[] {
  const plain = [...twin.catalog.values()].filter((product) => product.type === 'simple' && product.parentSku === null);
  return plain.slice(from, from + count).map((product) => product.sku);
}

/** A variant of a configurable product. */
export function variantSku(): string {
  return [...twin.catalog.values()].find((product) => product.parentSku !== null)?.sku ?? '';
}
