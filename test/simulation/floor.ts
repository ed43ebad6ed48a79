import type { PickTarget } from '#contract/picking.ts';
import type { PickupDetail, PickupRow } from '#contract/pickups.ts';
import { refundAtTill } from '#training/operations.ts';
import type { Staff } from '#test/simulation/staff.ts';
import { breach, refundedBeside, tell, type Sim } from '#test/simulation/sim.ts';

/**
 * The rest of what a store's people do with web orders: rounds, bags and bins, pieces that are not there, pieces left at the counter,
 * orders nobody fetches, goods that come back. Through the contract and nothing else.
 */

type Queue = (sim: Sim, storeId: string) => Promise<PickupRow[]>;
type Who = { requestId: string; person: string };

/** While it is in these states, somebody may decide about pieces that are short. */
const undecided: readonly PickupRow['state'][] = ['new', 'picking', 'short', 'staged'];
const bins = ['A-1', 'A-2', 'B-1', 'C-7'];

/** One thing somebody on the floor does now. */
export async function worksOnTheFloor(sim: Sim, staff: Staff, queue: Queue): Promise<void> {
  const storeId = sim.rng.pick(sim.world.stores).id;
  const what = sim.rng.next();
  if (what < 0.08) return nightPasses(sim);
  if (what < 0.14) return matchReturn(sim, staff, storeId);
  const rows = await queue(sim, storeId);
  if (what < 0.22) return startRound(sim, staff, storeId, rows);
  const states: readonly PickupRow['state'][] =
    what < 0.45 ? ['picking'] : what < 0.75 ? undecided : what < 0.88 ? ['ready'] : ['ready', 'expired', 'collected'];
  const possible = rows.filter((row) => states.includes(row.state));
  if (possible.length === 0) return;
  const pickup = await staff.ask(sim, () => sim.pc.rpc.pickups.get({ storeId, pickupId: sim.rng.pick(possible).id }), null);
  if (pickup === null) return;
  if (what < 0.35) return scans(sim, staff, storeId, pickup);
  if (what < 0.45) return places(sim, staff, storeId, pickup);
  if (what < 0.75) return pickup.short > 0 ? decidesShort(sim, staff, storeId, pickup) : reportsShort(sim, staff, storeId, pickup);
  if (what < 0.88) return leavesPieces(sim, staff, storeId, pickup);
  if (pickup.state === 'collected') return cashierTakesBack(sim, storeId, pickup);
  return pickup.state === 'expired' ? putsBack(sim, staff, storeId, pickup) : keeps(sim, staff, storeId, pickup);
}

/** What is left at the end of the last day. Answers whether something was done. */
export async function finishFloor(sim: Sim, staff: Staff, storeId: string, row: PickupRow): Promise<boolean> {
  const short = row.short > 0 && undecided.includes(row.state);
  if (!short && row.state !== 'expired') return false;
  const pickup = await staff.ask(sim, () => sim.pc.rpc.pickups.get({ storeId, pickupId: row.id }), null);
  if (pickup === null) return false;
  await (short ? decidesShort(sim, staff, storeId, pickup) : putsBack(sim, staff, storeId, pickup));
  return true;
}

/** Nobody works for a day and a bit: the PC sleeps, what was to be fetched today is given up. */
function nightPasses(sim: Sim): void {
  tell(sim, 'the PC sleeps for 26 hours');
  sim.clock.jump(26 * 3_600_000);
}

async function startRound(sim: Sim, staff: Staff, storeId: string, rows: readonly PickupRow[]): Promise<void> {
  const open = rows.filter((row) => row.state === 'new' || row.state === 'picking').slice(0, sim.rng.int(1, 4));
  if (open.length === 0) return;
  tell(sim, `${storeId}: a round of ${open.map((row) => row.incrementId).join(', ')}`);
  const takeOver = sim.rng.chance(0.3);
  await staff.say(sim, storeId, (who) => sim.pc.rpc.picking.start({ storeId, ...who, pickupIds: open.map((row) => row.id), takeOver }));
}

async function scans(sim: Sim, staff: Staff, storeId: string, pickup: PickupDetail): Promise<void> {
  const target: PickTarget = { pickupId: pickup.id };
  const line = sim.rng.pick(pickup.items);
  tell(sim, `${storeId}: a piece of ${line.sku} of ${pickup.incrementId} is scanned`);
  const what = sim.rng.next();
  const { picking } = sim.pc.rpc;
  if (what < 0.15) return staff.say(sim, storeId, (who) => picking.pause({ storeId, ...who, target }));
  if (what < 0.3) return staff.say(sim, storeId, (who) => picking.resume({ storeId, ...who, target, takeOver: sim.rng.chance(0.5) }));
  // Mostly by whoever has it in hand, piece after piece.
  const person = sim.rng.chance(0.8) ? pickup.holder : null;
  for (let piece = sim.rng.int(1, 6); piece > 0 && !sim.pc.dead; piece -= 1) {
    const who = { ...staff.person(), ...(person !== null && { person }) };
    const code = piece === 1 ? line.sku : sim.rng.pick(pickup.items).sku;
    const scanned = await staff.ask(sim, () => picking.scan({ storeId, ...who, target, code }), null);
    tell(sim, `  ${code}: ${scanned?.kind ?? 'no answer'}`);
    if (scanned?.kind === 'picked') sim.acknowledged.push({ storeId, requestId: who.requestId, journal: scanned.journal });
  }
}

async function places(sim: Sim, staff: Staff, storeId: string, pickup: PickupDetail): Promise<void> {
  const of = sim.rng.int(1, 3);
  const placed = sim.rng.chance(0.7) ? of : 1;
  const bags = Array.from({ length: placed }, (_, index) => ({ bag: index + 1, bin: sim.rng.pick(bins) }));
  tell(sim, `${storeId}: ${placed} of ${of} bags of ${pickup.incrementId} are put into bins`);
  const at = { target: { pickupId: pickup.id }, pickupId: pickup.id, of, bags };
  const person = sim.rng.chance(0.8) ? pickup.holder : null;
  await staff.say(sim, storeId, (who) => sim.pc.rpc.picking.place({ storeId, ...who, ...(person !== null && { person }), ...at }));
}

async function reportsShort(sim: Sim, staff: Staff, storeId: string, pickup: PickupDetail): Promise<void> {
  const line = sim.rng.pick(pickup.items);
  const lines = [
    { lineId: line.id, missing: sim.rng.int(1, 2), reason: sim.rng.pick(['missing', 'damaged', 'wrongPlace', 'soldAtCounter'] as const) },
  ];
  tell(sim, `${storeId}: ${line.sku} of ${pickup.incrementId} is short (${lines[0]?.reason ?? ''})`);
  await staff.say(sim, storeId, (who) => sim.pc.rpc.short.report({ storeId, pickupId: pickup.id, ...who, lines }));
}

/** The pieces turn up, or are given up as the preview says. */
async function decidesShort(sim: Sim, staff: Staff, storeId: string, pickup: PickupDetail): Promise<void> {
  const { short } = sim.pc.rpc;
  const about = { storeId, pickupId: pickup.id };
  const found = pickup.items.filter((item) => item.short > 0).map((item) => ({ lineId: item.id, missing: 0, reason: 'missing' as const }));
  if (found.length > 0 && sim.rng.chance(0.2)) {
    tell(sim, `${storeId}: what was short of ${pickup.incrementId} is found`);
    return staff.say(sim, storeId, (who) => short.report({ ...about, ...who, lines: found }));
  }
  const preview = await staff.ask(sim, () => short.preview(about), null);
  if (preview === null) return;
  tell(sim, `${storeId}: what is short of ${pickup.incrementId} is given up: ${preview.act}`);
  sim.excuses.refunded.add(pickup.incrementId);
  const gone = pickup.items.flatMap((item) => Array.from({ length: item.short }, () => item.sku));
  await staff.say(sim, storeId, (who) => {
    notInTheBag(sim, { storeId, requestId: who.requestId, incrementId: pickup.incrementId }, gone);
    return short.confirm({ ...about, ...who, fingerprint: preview.fingerprint });
  });
}

/** The customer does not want one of them. */
async function leavesPieces(sim: Sim, staff: Staff, storeId: string, pickup: PickupDetail): Promise<void> {
  const about = { storeId, pickupId: pickup.id };
  const item = sim.rng.pick(pickup.items);
  const lines = [{ lineId: item.id, quantity: 1, damaged: sim.rng.chance(0.3) }];
  const { short } = sim.pc.rpc;
  const preview = await staff.ask(sim, () => short.previewRefusal({ ...about, lines }), null);
  if (preview === null) return;
  tell(sim, `${storeId}: one ${item.sku} of ${pickup.incrementId} is left at the counter: ${preview.act}`);
  sim.excuses.refunded.add(pickup.incrementId);
  // When nothing is left to hand over, they wait to be put back all together.
  const backAtOnce = preview.act === 'refundLines' || preview.act === 'dropLines';
  await staff.say(sim, storeId, (who) => {
    if (backAtOnce) notInTheBag(sim, { storeId, requestId: who.requestId, incrementId: pickup.incrementId }, [item.sku]);
    return short.refusePieces({ ...about, ...who, lines, fingerprint: preview.fingerprint });
  });
}

/** Whatever Magento ships: these pieces are in no customer's bag once the click is in the journal. The same click twice is one. */
function notInTheBag(sim: Sim, click: Omit<Sim['left'][number], 'sku'>, skus: readonly string[]): void {
  if (sim.left.some((one) => one.requestId === click.requestId)) return;
  sim.left.push(...skus.map((sku) => ({ ...click, sku })));
}

async function keeps(sim: Sim, staff: Staff, storeId: string, pickup: PickupDetail): Promise<void> {
  const about = { storeId, pickupId: pickup.id };
  const { keeping } = sim.pc.rpc;
  const what = sim.rng.pick(['mail', 'extend', 'undo'] as const);
  tell(sim, `${storeId}: ${what} for ${pickup.incrementId}`);
  if (what === 'mail') return staff.say(sim, storeId, (who) => keeping.resendReady({ ...about, ...who }));
  if (what === 'extend') return staff.say(sim, storeId, (who) => keeping.extend({ ...about, ...who, days: 2 }));
  return staff.say(sim, storeId, (who) => keeping.undo({ ...about, ...who, step: 'undoReady' }));
}

/** The goods of an order nobody fetched are back. A plain "put back" of one is to be refused (P17). */
async function putsBack(sim: Sim, staff: Staff, storeId: string, pickup: PickupDetail): Promise<void> {
  const about = { storeId, pickupId: pickup.id };
  if (sim.rng.chance(0.2)) {
    const plain = await staff.ask(sim, () => sim.pc.rpc.pickups.putBackDone({ ...about, ...staff.person() }), null);
    if (plain !== null) breach(sim, 'P17', `${pickup.incrementId}, which nobody fetched, is put back without its money`);
  }
  const preview = await staff.ask(sim, () => sim.pc.rpc.keeping.previewNotCollected(about), null);
  if (preview === null) return;
  tell(sim, `${storeId}: nobody fetched ${pickup.incrementId}, it is back: ${preview.act}`);
  sim.excuses.refunded.add(pickup.incrementId);
  await staff.say(sim, storeId, (who: Who) => sim.pc.rpc.keeping.notCollected({ ...about, ...who, fingerprint: preview.fingerprint }));
}

/** The till gives the money of one piece back first. */
function cashierTakesBack(sim: Sim, storeId: string, pickup: PickupDetail): void {
  const item = sim.rng.pick(pickup.items);
  const lines = [{ sku: item.sku, quantity: 1 }];
  const answer = refundAtTill(sim.world, { store: storeId, tender: 'Cash', ofSale: pickup.saleId ?? '', lines });
  if (answer.status === 200) refundedBeside(sim, pickup.incrementId);
  tell(sim, `a cashier takes one ${item.sku} of ${pickup.incrementId} back: ${answer.status}`);
}

/** What the till took back and does not name is compared by a person, who believes the first of the list. */
async function matchReturn(sim: Sim, staff: Staff, storeId: string): Promise<void> {
  const { returns } = sim.pc.rpc;
  const waiting = await staff.ask(sim, () => returns.list({ storeId, tab: 'toMatch' }), null);
  const row = waiting?.rows[0];
  if (row === undefined) return;
  const about = { storeId, returnId: row.id };
  const found = await staff.ask(sim, () => returns.candidates(about), null);
  const [first] = found?.candidates ?? [];
  if (first === undefined || sim.rng.chance(0.3)) {
    tell(sim, `${storeId}: ${row.receipt} is no web order`);
    return staff.say(sim, storeId, (who) => returns.notWebOrder({ ...about, ...who }));
  }
  const preview = await staff.ask(sim, () => returns.preview({ ...about, orderId: first.orderId }), null);
  if (preview === null) return;
  tell(sim, `${storeId}: ${row.receipt} is of ${first.incrementId}`);
  sim.excuses.refunded.add(first.incrementId);
  await staff.say(sim, storeId, (who) => returns.match({ ...about, ...who, orderId: first.orderId, fingerprint: preview.fingerprint }));
}
