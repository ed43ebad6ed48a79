import { errors } from '#contract/errors.ts';
import type { PickupDetail } from '#contract/pickups.ts';
import { fault } from '#training/faults.ts';
import { asWorld } from '#training/ledger.ts';
import { updateSale } from '#training/lightspeed-x/sales.ts';
import { saleDue, type SaleRow } from '#training/lightspeed-x/sale-row.ts';
import { leaves, toRefund, topItems, touch, type OrderRow } from '#training/magento/order-row.ts';
import { saveSourceItems, sourceQuantity } from '#training/magento/stock.ts';
import { actOnOrder, orderNumbered, paySale, paymentTypeNamed, sellAtTill, voidAtTill } from '#training/operations.ts';
import type { Chain } from '#test/support/chain.ts';
import type { counter } from '#test/support/counter.ts';
import type { Happening, Story } from '#test/sync/click-and-collect/story.ts';

/** What people did beside the app, which no book of the servers tells. */
export interface Seen {
  numbers: string[];
  /** Orders somebody in the shop refunded or moved. */
  refundedInShop: Set<string>;
  reassigned: Set<string>;
  voidedAtTill: Set<string>;
  typed: Set<string>;
  /** Pieces that customers left at the counter: click by click, `number sku`; those that are on the shelf. */
  leftAtCounter: Map<string, string>;
  problems: string[];
}

interface Scene {
  chain: Chain;
  store: ReturnType<typeof counter>;
  seen: Seen;
}

/** Lets the story happen, step by step, each through the contract or at the systems themselves. */
export async function live(chain: Chain, store: ReturnType<typeof counter>, { baskets, happenings }: Story): Promise<Seen> {
  const seen: Seen = {
    numbers: [],
    refundedInShop: new Set(),
    reassigned: new Set(),
    voidedAtTill: new Set(),
    typed: new Set(),
    leftAtCounter: new Map(),
    problems: [],
  };
  const skus = store.skus(3);
  for (const { paid, pieces } of baskets) {
    const lines = pieces.flatMap((quantity, index) => (quantity > 0 ? [{ sku: skus[index] ?? '', quantity }] : []));
    seen.numbers.push(store.place(paid, lines));
  }
  await chain.clock.advance(30_000);
  const scene = { chain, store, seen };
  for (const one of happenings) await happen(scene, one);
  return seen;
}

async function happen(scene: Scene, one: Happening): Promise<void> {
  const { chain, store } = scene;
  const sku = 'sku' in one ? (store.skus(3)[one.sku] ?? '') : '';
  switch (one.do) {
    case 'wait':
      return chain.clock.advance(one.seconds * 1_000);
    case 'cut':
    case 'back':
      chain.network.up = one.do === 'back';
      return;
    case 'crash':
      return chain.crash();
    case 'sleepADay':
      chain.clock.jump(26 * 3_600_000);
      return chain.clock.advance(60_000);
    case 'fault':
      chain.world.faults.push(
        fault(one.system, one.kind, { method: one.system === 'magento' ? 'POST' : null, path: '/(V1|sales|fulfillments)' }),
      );
      return;
    case 'sell':
      sellAtTill(chain.world, { store: store.storeId, lines: [{ sku, quantity: 1 }], tender: 'Cash' });
      return;
    case 'typeQuantity':
      return typeQuantity(scene, sku, one.by);
    case 'round':
      return startRound(scene);
    case 'cancel':
    case 'hold':
    case 'unhold':
    case 'refundWhole':
    case 'refundPiece':
    case 'reassign':
      return inShop(scene, one);
    case 'pay':
    case 'void':
    case 'note':
      return atTill(scene, one);
    default:
      return step(scene, one);
  }
}

function numberOf({ seen }: Scene, index: number): string {
  return seen.numbers[index % seen.numbers.length] ?? '';
}

function typeQuantity({ chain, seen }: Scene, sku: string, by: number): void {
  const source_code = chain.config.stores[0]?.sourceCode ?? '';
  const quantity = Math.max(0, sourceQuantity(chain.world, source_code, sku) + by);
  asWorld(chain.world.ledger, () => saveSourceItems(chain.world, [{ sku, source_code, quantity, status: quantity > 0 ? 1 : 0 }]));
  seen.typed.add(sku);
}

async function startRound(scene: Scene): Promise<void> {
  const { chain, store } = scene;
  await asked(scene, async () => {
    const { rows } = await chain.rpc.picking.suggest({ storeId: store.storeId });
    if (rows.length === 0) return;
    const { requestId, person } = store.click({ id: '' });
    await chain.rpc.picking.start({ storeId: store.storeId, requestId, person, pickupIds: rows.map((row) => row.id) });
  });
}

function inShop(
  scene: Scene,
  one: Extract<Happening, { do: 'cancel' | 'hold' | 'unhold' | 'refundWhole' | 'refundPiece' | 'reassign' }>,
): void {
  const { chain, seen } = scene;
  const number = numberOf(scene, one.o);
  const order = orderNumbered(chain.world, number);
  if (order === undefined) return;
  if (one.do === 'reassign') {
    order.document.extension_attributes['pickup_location_code'] = chain.world.stores[1]?.sourceCode ?? '';
    touch(order, chain.world.now());
    seen.reassigned.add(number);
    return;
  }
  if (one.do === 'refundWhole' || one.do === 'refundPiece') {
    const body = one.do === 'refundPiece' ? onePiece(order, one.l) : { arguments: backToStock(order) };
    if (body !== null && actOnOrder(chain.world, number, 'refund', body).status === 200) seen.refundedInShop.add(number);
    return;
  }
  actOnOrder(chain.world, number, one.do);
}

function onePiece(order: OrderRow, line: number) {
  const items = topItems(order);
  const item = items[line % items.length];
  if (item === undefined || item.qty_shipped > 0 || toRefund(item) < 1) return null;
  return { items: [{ order_item_id: item.item_id, qty: 1 }], arguments: { shipping_amount: 0, ...backToStock(order) } };
}

/** What was not shipped is named, or Magento takes it out of a source (magento-measured 51); what was shipped goes nowhere. */
function backToStock(order: OrderRow) {
  const named = topItems(order).flatMap((item) => (item.qty_shipped > 0 ? [] : leaves(order, item).map((leaf) => leaf.item_id)));
  return { extension_attributes: { return_to_stock_items: named } };
}

function saleOf({ chain }: Scene, number: string): SaleRow | undefined {
  return [...chain.world.till.sales.values()].find((sale) => sale.sourceId === number);
}

function atTill(scene: Scene, one: Extract<Happening, { do: 'pay' | 'void' | 'note' }>): void {
  const { world } = scene.chain;
  const number = numberOf(scene, one.o);
  const sale = saleOf(scene, number);
  if (sale === undefined || sale.state !== 'pending') return;
  if (one.do === 'pay' && saleDue(sale) > 0) paySale(world, sale.id, { paymentTypeId: paymentTypeNamed(world, 'Cash') });
  if (one.do === 'void') {
    voidAtTill(world, sale.id);
    scene.seen.voidedAtTill.add(number);
  }
  if (one.do === 'note')
    asWorld(world.ledger, () => updateSale(world, sale.id, { state: 'pending', note: 'rang twice', source: { author_id: sale.authorId } }));
}

type Step = Extract<Happening, { twice: boolean }>;

/** A step of the store, and the same click once more where somebody pressed twice: the answer must be the same. */
async function step(scene: Scene, one: Step): Promise<void> {
  await asked(scene, async () => {
    const pickup = await known(scene, one.o);
    if (pickup === null) return;
    const press = await pressOf(scene, one, pickup);
    if (press === null) return;
    const first = await press();
    const second = one.twice ? await press() : first;
    const [a, b] = [first, second].map((answer) => ('journal' in answer ? answer.journal : null));
    if (a !== b) scene.seen.problems.push(`${one.do} pressed twice: journal ${String(a)}, then ${String(b)}`);
  });
}

async function known({ chain, store, ...scene }: Scene, index: number): Promise<PickupDetail | null> {
  const { rows } = await chain.rpc.pickups.list({ storeId: store.storeId, search: numberOf({ chain, store, ...scene }, index) });
  return rows[0] === undefined ? null : chain.rpc.pickups.get({ storeId: store.storeId, pickupId: rows[0].id });
}

async function pressOf({ chain: { rpc }, store, seen }: Scene, one: Step, pickup: PickupDetail): Promise<(() => Promise<object>) | null> {
  const { storeId } = store;
  const click = { ...store.click(pickup), person: one.twice ? 'Bo' : 'Alix' };
  const target = { pickupId: pickup.id };
  const onTarget = { storeId, requestId: click.requestId, person: click.person, target };
  const line = 'l' in one ? pickup.items[one.l % pickup.items.length] : undefined;
  switch (one.do) {
    case 'start':
      return () => rpc.pickups.startPicking(click);
    case 'takeOver':
      return () => rpc.pickups.startPicking({ ...click, takeOver: true });
    case 'pause':
      return () => rpc.picking.pause(onTarget);
    case 'pickAll':
      return () =>
        rpc.picking.count({ ...onTarget, counts: pickup.items.map(({ id, quantity }) => ({ ...target, lineId: id, picked: quantity })) });
    case 'scan':
      return () => rpc.picking.scan({ ...onTarget, code: line?.sku ?? '' });
    case 'short':
      return () => rpc.short.report({ ...click, lines: [{ lineId: line?.id ?? '', missing: one.missing, reason: one.reason }] });
    case 'confirmShort': {
      const { fingerprint } = await rpc.short.preview({ storeId, ...target });
      return () => rpc.short.confirm({ ...click, fingerprint });
    }
    case 'stage': {
      const bags = Array.from({ length: one.bags }, (_, index) => ({ bag: index + 1, bin: 'A-3' }));
      return () => rpc.picking.place({ ...onTarget, ...target, of: one.bags, bags });
    }
    case 'ready':
      return () => rpc.pickups.markReady(click);
    case 'resend':
      return () => rpc.keeping.resendReady(click);
    case 'undo': {
      const step = pickup.undo?.step ?? 'undoReady';
      return () => rpc.keeping.undo({ ...click, step });
    }
    case 'extend':
      return () => rpc.keeping.extend({ ...click, days: one.days });
    case 'handOver': {
      const receipt = one.receipt ? 'R-77' : null;
      return () => rpc.pickups.handOver({ ...click, collectedBy: 'customer', proof: 'none', receipt });
    }
    case 'putBack': {
      if (pickup.state !== 'expired') return () => rpc.pickups.putBackDone(click);
      const { fingerprint } = await rpc.keeping.previewNotCollected({ storeId, ...target });
      return () => rpc.keeping.notCollected({ ...click, fingerprint });
    }
    case 'refuse': {
      const lines = [{ lineId: line?.id ?? '', quantity: 1, damaged: one.damaged }];
      const { fingerprint } = await rpc.short.previewRefusal({ storeId, ...target, lines });
      return async () => {
        const done = await rpc.short.refusePieces({ ...click, lines, fingerprint });
        // When nothing is left to hand over, they wait to be put back all together.
        if (done.pickup.state !== 'putBack') seen.leftAtCounter.set(click.requestId, `${pickup.incrementId} ${line?.sku ?? ''}`);
        return done;
      };
    }
  }
}

/** A refusal of the contract is an answer; anything else is a bug. */
async function asked({ seen }: Scene, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!(code in errors)) seen.problems.push(`a call failed with ${String(error)} ${String(error instanceof Error ? error.cause : '')}`);
  }
}
