import type { TransferDetail, TransferRow, TransferTab } from '#contract/transfers.ts';
import { asWorld } from '#training/ledger.ts';
import {
  addConsignmentProduct,
  createConsignment,
  updateConsignment,
  updateConsignmentProduct,
} from '#training/lightspeed-x/consignments.ts';
import type { ConsignmentRow } from '#training/lightspeed-x/state.ts';
import { looksAgain } from '#test/simulation/look-again.ts';
import type { Staff } from '#test/simulation/staff.ts';
import { breach, tell, type Sim } from '#test/simulation/sim.ts';
import { checkPlaces } from '#test/simulation/transfer-rules.ts';

/** Goods on their way between stores: people at both ends, several devices, and somebody at the till who knows of none of them. */

const tabs: readonly TransferTab[] = ['toReceive', 'discrepancies', 'done', 'toSend', 'toPick', 'toApprove', 'inTransit'];
/** Whose turn it is; where none is named, of both. */
const ends: Partial<Record<TransferTab, TransferRow['role']>> = {
  toApprove: 'origin',
  toPick: 'origin',
  toSend: 'origin',
  inTransit: 'origin',
  toReceive: 'destination',
  done: 'destination',
};
const devices = ['window-one', 'window-two'];

/** One thing that happens to transfers now. */
export async function movesGoodsBetweenStores(sim: Sim, staff: Staff): Promise<void> {
  const storeId = sim.rng.pick(sim.world.stores).id;
  const what = sim.rng.next();
  if (what < 0.2) return requests(sim, staff, storeId);
  if (what < 0.3) return somebodyAtTheTill(sim);
  // What the other end did is seen at once now and then, instead of when its turn comes.
  if (what < 0.75) await looksAgain(sim, ['till.consignments', 'till.consignment']);
  for (const { id } of sim.rng.chance(0.5) ? sim.world.stores : sim.world.stores.toReversed()) {
    const row = await someTransfer(sim, staff, id);
    if (row !== null) return worksOn(sim, staff, id, row);
  }
}

async function requests(sim: Sim, staff: Staff, storeId: string): Promise<void> {
  const { rng, world } = sim;
  const other = rng.pick(world.stores.filter((store) => store.id !== storeId));
  const skus = [...world.catalog.values()].filter((product) => product.type === 'simple').map((product) => product.sku);
  const wanted = new Set(Array.from({ length: rng.int(1, 3) }, () => rng.pick(skus)));
  const lines = [...wanted].map((sku) => ({ sku, quantity: rng.int(1, 3) }));
  const direction = rng.chance(0.6) ? ('ask' as const) : ('give' as const);
  tell(sim, `${storeId}: ${direction} ${lines.map((line) => `${line.quantity} × ${line.sku}`).join(', ')}, ${other.id}`);
  const asked = { storeId, direction, outletId: other.outletId, reason: 'lowStock' as const, lines };
  await staff.say(sim, storeId, (who) => sim.pc.rpc.transfers.request({ ...asked, ...who }));
}

async function someTransfer(sim: Sim, staff: Staff, storeId: string): Promise<TransferRow | null> {
  const list = async (tab: TransferTab) => staff.ask(sim, () => sim.pc.rpc.transfers.list({ storeId, tab }), null);
  const first = await list('toReceive');
  if (first === null) return null;
  const filled = tabs.filter((tab) => first.counts[tab] > 0 && sim.rng.chance(tab === 'done' || tab === 'inTransit' ? 0.15 : 0.8));
  for (const tab of filled) {
    const { rows } = tab === 'toReceive' ? first : ((await list(tab)) ?? { rows: [] as TransferRow[] });
    const here = rows.filter((row) => ends[tab] === undefined || row.role === ends[tab] || sim.rng.chance(0.05));
    if (here.length > 0) return sim.rng.pick(here);
  }
  return null;
}

async function worksOn(sim: Sim, staff: Staff, storeId: string, row: TransferRow): Promise<void> {
  const { transfers } = sim.pc.rpc;
  const about = { storeId, transferId: row.id };
  if (sim.rng.chance(0.07)) return cancels(sim, staff, about);
  switch (row.tab) {
    case 'toApprove': {
      const agrees = sim.rng.chance(0.85);
      tell(sim, `${storeId}: ${row.id.slice(-6)} is ${agrees ? 'agreed to' : 'declined'}`);
      return staff.say(sim, storeId, (who) => transfers[agrees ? 'approve' : 'decline']({ ...about, ...who }));
    }
    case 'toPick':
      return counts(sim, staff, about, row.role);
    case 'toSend':
      return confirms(sim, staff, about, null);
    case 'toReceive':
      return counts(sim, staff, about, row.role);
    case 'discrepancies':
      if (sim.rng.chance(0.5)) return staff.say(sim, storeId, (who) => transfers.settle({ ...about, ...who, note: 'asked' }));
      return counts(sim, staff, about, row.role);
    case 'inTransit':
    case 'done':
      return counts(sim, staff, about, row.role);
  }
}

type About = { storeId: string; transferId: string };

/** Picks or receives: all of it, a part, or more than was sent; on one of two devices. In the end it is packed, or closed. */
async function counts(sim: Sim, staff: Staff, about: About, role: TransferRow['role']): Promise<void> {
  const { rng } = sim;
  const { transfers } = sim.pc.rpc;
  const device = rng.pick(devices);
  const begun = await staff.does(sim, about.storeId, (who) =>
    transfers.begin({ ...about, ...who, device, takeOver: rng.chance(0.5), forceScan: rng.chance(0.1) }),
  );
  if (begun === null) return;
  tell(sim, `${about.storeId}: ${about.transferId.slice(-6)} is counted on ${device}`);
  await sneaks(sim, staff, about, begun.transfer);
  for (const line of begun.transfer.lineList) {
    if (sim.pc.dead || rng.chance(0.15)) continue;
    const wanted = role === 'origin' ? line.asked : line.sent;
    const there = Math.max(role === 'origin' ? 0 : line.received, wanted + rng.pick([0, 0, 0, 0, -1, 1]));
    if (rng.chance(0.5))
      await staff.say(sim, about.storeId, (who) => transfers.count({ ...about, ...who, device, sku: line.sku, quantity: there }));
    else await scansPieces(sim, staff, about, device, line.sku, there);
    if (role === 'destination' && rng.chance(0.15)) await reports(sim, staff, about, device, line.sku);
  }
  const now = await staff.ask(sim, () => transfers.get(about), null);
  if (now !== null) checkPlaces(sim, now);
  if (rng.chance(0.15)) return staff.say(sim, about.storeId, (who) => transfers.pause({ ...about, ...who, device }));
  if (rng.chance(0.2)) return;
  if (role === 'destination') return confirms(sim, staff, about, device);
  await staff.say(sim, about.storeId, (who) => transfers.pack({ ...about, ...who, device, boxes: 1 }));
  if (rng.chance(0.5)) await confirms(sim, staff, about, null);
}

async function scansPieces(sim: Sim, staff: Staff, about: About, device: string, sku: string, pieces: number): Promise<void> {
  for (let piece = 0; piece < pieces && !sim.pc.dead; piece += 1) {
    const who = staff.person();
    const scan = () => sim.pc.rpc.transfers.scan({ ...about, ...who, device, code: sku });
    const first = await staff.ask(sim, scan, null);
    if (first?.kind !== 'counted') return;
    sim.acknowledged.push({ storeId: about.storeId, requestId: who.requestId, journal: first.journal });
    if (!sim.rng.chance(0.15)) continue;
    const again = await staff.ask(sim, scan, null);
    if (again?.kind === 'counted' && (again.journal !== first.journal || again.counted !== first.counted))
      breach(sim, 'J2', `a scan of ${sku} was piece ${first.counted}, then ${again.counted}`);
  }
}

/** Another device than the one that counts is refused (T5). */
async function sneaks(sim: Sim, staff: Staff, about: About, { holder, lineList }: TransferDetail): Promise<void> {
  const [line] = lineList;
  const device = devices.find((one) => one !== holder?.device);
  if (line === undefined || device === undefined || !sim.rng.chance(0.2)) return;
  const scanned = await staff.ask(sim, () => sim.pc.rpc.transfers.scan({ ...about, ...staff.person(), device, code: line.sku }), null);
  if (scanned?.kind === 'counted') breach(sim, 'T5', `${about.transferId} is counted on two devices`);
}

async function reports(sim: Sim, staff: Staff, about: About, device: string, sku: string): Promise<void> {
  const kind = sim.rng.pick(['damaged', 'damaged', 'wrongItem', 'notInShipment'] as const);
  tell(sim, `${about.storeId}: a piece of ${sku} of ${about.transferId.slice(-6)} is ${kind}`);
  await staff.say(sim, about.storeId, (who) => sim.pc.rpc.transfers.report({ ...about, ...who, device, sku, kind, quantity: 1 }));
}

/** Sends it, or closes receiving (`device`), as the preview says; now and then after a while. */
async function confirms(sim: Sim, staff: Staff, about: About, device: string | null): Promise<void> {
  const { transfers } = sim.pc.rpc;
  const shown = await staff.ask(sim, () => transfers.preview(about), null);
  if (shown === null) return;
  if (sim.rng.chance(0.1)) await sim.clock.advance(sim.rng.int(5_000, 60_000));
  const { fingerprint } = shown;
  tell(sim, `${about.storeId}: ${about.transferId.slice(-6)} is ${device === null ? 'sent' : 'closed'}`);
  await staff.say(sim, about.storeId, (who) =>
    device === null ? transfers.send({ ...about, ...who, fingerprint }) : transfers.close({ ...about, ...who, device, fingerprint }),
  );
}

async function cancels(sim: Sim, staff: Staff, about: About): Promise<void> {
  const { transfers } = sim.pc.rpc;
  const shown = await staff.ask(sim, () => transfers.previewCancel(about), null);
  if (shown === null) return;
  tell(sim, `${about.storeId}: ${about.transferId.slice(-6)} is cancelled`);
  await staff.say(sim, about.storeId, (who) => transfers.cancel({ ...about, ...who, fingerprint: shown.fingerprint }));
}

/** Somebody at the till makes, changes, sends, receives or cancels a transfer there. */
function somebodyAtTheTill(sim: Sim): void {
  const { rng, world } = sim;
  const rows = [...world.till.consignments.values()].filter((row) => row.status === 'OPEN' || row.status === 'SENT');
  if (rows.length === 0 || rng.chance(0.3)) return makesAtTheTill(sim);
  const row = rng.pick(rows);
  sim.excuses.touchedAtTill.add(row.id);
  const product = row.products.length === 0 ? null : rng.pick(row.products);
  const status =
    row.status === 'OPEN' ? rng.pick(['SENT', 'CANCELLED', null] as const) : rng.pick(['RECEIVED', 'RECEIVED', 'CANCELLED', null] as const);
  const answer = asWorld(world.ledger, () => {
    if (status === 'RECEIVED') receiveAll(sim, row);
    if (status !== null) return updateConsignment(world, row.id, { status });
    return product === null ? null : updateConsignmentProduct(world, row.id, product.productId, { count: String(rng.int(0, 4)) });
  });
  tell(sim, `somebody at the till: ${row.id} ${status ?? 'other quantities'}: ${answer?.status ?? '-'}`);
}

function receiveAll({ rng, world }: Sim, row: ConsignmentRow): void {
  for (const productId of new Set(row.products.map((one) => one.productId))) {
    const sent = row.products.filter((one) => one.productId === productId).reduce((sum, one) => sum + (one.count ?? 0), 0);
    updateConsignmentProduct(world, row.id, productId, { received: String(Math.max(0, sent - (rng.chance(0.2) ? 1 : 0))) });
  }
}

function makesAtTheTill(sim: Sim): void {
  const { rng, world } = sim;
  const [from, to] = rng.chance(0.5) ? world.stores : world.stores.toReversed();
  const skus = [...world.catalog.values()].filter((product) => product.type === 'simple').map((product) => product.sku);
  asWorld(world.ledger, () => {
    createConsignment(world, { name: 'Friday van', type: 'OUTLET', outlet_id: to?.outletId ?? '', source_outlet_id: from?.outletId ?? '' });
    const id = [...world.till.consignments.keys()].at(-1) ?? '';
    sim.excuses.touchedAtTill.add(id);
    for (let row = rng.int(1, 2); row > 0; row -= 1) {
      const productId = world.till.productIds.get(rng.pick(skus).toLowerCase()) ?? '';
      addConsignmentProduct(world, id, { product_id: productId, count: String(rng.int(1, 2)) });
    }
  });
  tell(sim, 'somebody makes a transfer at the till');
}
