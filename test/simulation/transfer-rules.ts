import type { TransferDetail, TransferState, TransferTab } from '#contract/transfers.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { inTransit } from '#training/lightspeed-x/consignments.ts';
import type { ConsignmentRow, ConsignmentStatus } from '#training/lightspeed-x/state.ts';
import { goodsKey } from '#training/truth.ts';
import type { World, WorldStore } from '#training/world.ts';
import { breach, isCancelledAtTill, type Sim } from '#test/simulation/sim.ts';

/** Every piece on its way is in one place: by each journal at any moment, and by the till's books once all is quiet (T1–T7). */

interface Seen {
  storeId: string;
  id: string;
  consignmentId: string | null;
  role: 'origin' | 'destination';
  state: TransferState;
  lines: { sku: string; picked: number; sent: number; received: number; booked: number | null }[];
  /** Pieces by SKU that are owed to the till beside the consignment, because they came after it was closed. */
  late: Map<string, number>;
  /** A person left an effect of it, or one of them waits for nobody any more but was put to a person. */
  excused: boolean;
}

/** What a screen shows of a transfer adds up (T1). */
export function checkPlaces(sim: Sim, { id, state, whereabouts, lineList }: TransferDetail): void {
  const places = whereabouts.atOrigin + whereabouts.inTransit + whereabouts.atDestination + whereabouts.missing - whereabouts.over;
  const picked = lineList.reduce((sum, line) => sum + line.picked, 0);
  const sent = lineList.reduce((sum, line) => sum + line.sent, 0);
  if (places !== picked && places !== sent)
    breach(sim, 'T1', `${id} is ${state}: ${places} pieces have a place, ${picked} were picked, ${sent} sent`);
}

/** Pieces set aside are in the movement ledger until the till has them or they are back on the shelf; looked at after every step (T1). */
export function checkSetAside(sim: Sim): void {
  for (const { storeId, journal } of sim.pc.journals()) {
    const wrong = journal
      .sql<[], { id: string; state: string; sku: string; picked: number; aside: number }>(
        `SELECT t.id, t.state, l.sku, l.picked, coalesce(m.quantity, 0) AS aside FROM transfers t JOIN transfer_lines l ON l.transfer_id = t.id
         LEFT JOIN movements m ON m.feature = 'transfer' AND m.subject = t.id AND m.line_id = l.sku AND m.ended_at IS NULL
         WHERE t.role = 'origin' AND t.state IN ('picking', 'packed', 'sent') AND l.picked <> coalesce(m.quantity, 0)`,
      )
      .all();
    for (const one of wrong) breach(sim, 'T1', `${storeId}: ${one.picked} ${one.sku} of ${one.id} are picked and ${one.aside} set aside`);
  }
}

/** Once receiving has ended, the damaged pieces of a transfer are kept from sale at the store they came to, and none else (K5). */
function checkDamaged(sim: Sim): void {
  for (const { storeId, journal } of sim.pc.journals()) {
    const wrong = journal
      .sql<[], { id: string; sku: string; told: number; kept: number }>(
        `SELECT * FROM (
           SELECT d.transfer_id AS id, d.sku, sum(iif(d.kind = 'damaged', d.quantity, 0)) AS told, (
             SELECT coalesce(sum(h.quantity), 0) FROM held_stock h JOIN entries e ON e.seq = h.entry_seq
             WHERE e.subject = d.transfer_id AND h.sku = d.sku AND h.reason = 'damaged') AS kept
           FROM transfer_discrepancies d JOIN transfers t ON t.id = d.transfer_id
           WHERE d.held = 1 AND t.role = 'destination' GROUP BY d.transfer_id, d.sku)
         WHERE told <> kept`,
      )
      .all();
    for (const { id, sku, told, kept } of wrong)
      breach(sim, 'K5', `${storeId}: ${told} ${sku} of ${id} arrived damaged, ${kept} are kept from sale`);
  }
}

const agreed: Record<ConsignmentStatus, readonly TransferState[]> = {
  OPEN: ['requested', 'approved', 'picking', 'packed'],
  SENT: ['sent', 'receiving'],
  RECEIVED: ['closed', 'receiving'],
  CANCELLED: ['cancelled', 'declined'],
};

/** Once all is quiet. */
export function checkTransfers(sim: Sim): void {
  const seen = sim.pc.journals().flatMap(({ storeId, journal }) => transfersOf(sim, storeId, journal));
  checkOneEach(sim, seen);
  checkDamaged(sim);
  for (const one of seen) if (!one.excused) checkAgainstTill(sim, one);
  if (!seen.some((one) => one.excused)) checkOnTheWay(sim, seen);
}

/** A transfer has one consignment; rows are never added twice (T2). */
function checkOneEach(sim: Sim, seen: readonly Seen[]): void {
  const rows = [...sim.world.till.consignments.values()];
  for (const [name, same] of Map.groupBy(
    rows.filter((row) => row.name.includes('[backroom ')),
    (row) => row.name,
  )) {
    const id = /\[backroom ([0-9a-f-]+)\]/.exec(name)?.[1] ?? '';
    const doubled = sim.excuses.deliveredTwice.has(`lightspeed.createConsignment transfer:${id}`);
    const kept = same.filter((row) => !isCancelledAtTill(sim, row));
    const used = kept.filter((row) => row.products.length > 0);
    if (used.length > 1 || (kept.length > 1 && !doubled))
      breach(sim, 'T2', `${id} has ${kept.length} consignments, ${used.length} with rows`);
    for (const row of same) {
      const products = new Set(row.products.map((one) => one.productId));
      const explained =
        sim.excuses.touchedAtTill.has(row.id) || sim.excuses.deliveredTwice.has(`lightspeed.transferRows consignment:${row.id}`);
      if (products.size < row.products.length && !explained)
        breach(sim, 'T2', `${id} has ${row.products.length} rows for ${products.size} products`);
    }
  }
  for (const one of seen) {
    if (one.consignmentId === null && !one.excused)
      breach(sim, 'T2', `${one.storeId}: ${one.id} is ${one.state} and the till has no consignment`);
  }
}

/** Each journal shows what the till shows (T3). */
function checkAgainstTill(sim: Sim, { storeId, id, state, role, lines, late, consignmentId }: Seen): void {
  const row = sim.world.till.consignments.get(consignmentId ?? '');
  if (row === undefined) return;
  if (!agreed[row.status].includes(state)) breach(sim, 'T3', `${storeId}: ${id} is ${state} here and ${row.status} at the till`);
  if (row.status === 'OPEN' || row.status === 'CANCELLED') return;
  const till = piecesOf(sim.world, row);
  for (const sku of new Set([...till.keys(), ...lines.map((line) => line.sku)])) {
    const line = lines.find((one) => one.sku === sku);
    const { sent, received } = till.get(sku) ?? { sent: 0, received: 0 };
    if ((line?.sent ?? 0) !== sent) breach(sim, 'T3', `${storeId}: ${line?.sent ?? 0} ${sku} of ${id} left here and ${sent} at the till`);
    if (row.status !== 'RECEIVED') continue;
    // What came after the close is stock found, which no consignment has.
    const booked = line?.booked ?? 0;
    if (role === 'origin' ? booked !== received : booked < received)
      breach(sim, 'T3', `${storeId}: ${booked} ${sku} of ${id} arrived here and ${received} at the till`);
    const owed = late.get(sku) ?? 0;
    if (role === 'destination' && owed > booked - received)
      breach(sim, 'T7', `${storeId}: ${owed} ${sku} of ${id} are booked as late, ${booked - received} came late`);
  }
}

/** Chain total: what all journals of origins say is between two stores, or was lost there, is what the till no longer counts anywhere. */
function checkOnTheWay(sim: Sim, seen: readonly Seen[]): void {
  const between = new Map<string, number>();
  for (const { lines, state, role } of seen) {
    if (role !== 'origin' || state === 'cancelled' || state === 'declined') continue;
    for (const line of lines) {
      const left =
        line.booked === null ? (state === 'sent' || state === 'receiving' || state === 'closed' ? line.sent : 0) : line.sent - line.booked;
      between.set(line.sku, (between.get(line.sku) ?? 0) + left);
    }
  }
  for (const { sku } of [...sim.world.catalog.values()].filter((product) => product.type === 'simple')) {
    const truth = sim.world.truth.goods.get(goodsKey(inTransit, sku)) ?? 0;
    const said = between.get(sku) ?? 0;
    if (said !== truth) breach(sim, 'T1', `${truth} ${sku} are between the stores and ${said} by their journals`);
  }
}

/** Pieces of a SKU that stand picked in boxes at a store and that its till still counts, by what its people said. */
export async function setAsideIn(sim: Sim, { id: storeId }: WorldStore): Promise<Map<string, number>> {
  const aside = new Map<string, number>();
  const { transfers } = sim.pc.rpc;
  for (const tab of ['toPick', 'toSend', 'inTransit'] as const) {
    const { rows } = await transfers.list({ storeId, tab });
    for (const row of rows.filter((one) => one.role === 'origin' && standsInBoxes(sim.world, one.id, tab))) {
      const { lineList } = await transfers.get({ storeId, transferId: row.id });
      for (const { sku, picked } of lineList) aside.set(sku, (aside.get(sku) ?? 0) + picked);
    }
  }
  return aside;
}

/** A SKU was called otherwise while it was on its way: a transfer keeps the name it saw. */
function isRenamed(journal: Journal, id: string): boolean {
  return journal.sql<[string]>(`SELECT 1 FROM transfer_lines WHERE transfer_id = ? AND sku LIKE 'RENAMED-%'`).get(id) !== undefined;
}

/** The till has not taken its pieces out of the origin, and did not give them back. */
function standsInBoxes(world: World, id: string, tab: TransferTab): boolean {
  const statuses = [...world.till.consignments.values()]
    .filter((row) => row.id === id || row.name.includes(`[backroom ${id}]`))
    .map((row) => row.status);
  if (statuses.includes('SENT') || statuses.includes('RECEIVED')) return false;
  // Cancelled there while it is packed here: until that is seen they stand in their boxes.
  return tab !== 'inTransit' || !statuses.includes('CANCELLED');
}

function piecesOf(world: World, row: ConsignmentRow): Map<string, { sent: number; received: number }> {
  const skus = new Map([...world.till.productIds].map(([key, productId]) => [productId, world.catalog.get(key)?.sku ?? key]));
  const pieces = new Map<string, { sent: number; received: number }>();
  for (const { productId, count, received } of row.products) {
    const sku = skus.get(productId) ?? productId;
    const before = pieces.get(sku) ?? { sent: 0, received: 0 };
    pieces.set(sku, { sent: before.sent + (count ?? 0), received: before.received + (received ?? 0) });
  }
  return pieces;
}

function transfersOf(sim: Sim, storeId: string, journal: Journal): Seen[] {
  return journal
    .sql<[], Omit<Seen, 'storeId' | 'lines' | 'late' | 'excused'>>(
      'SELECT id, consignment_id AS consignmentId, role, state FROM transfers ORDER BY id',
    )
    .all()
    .map((one) => ({
      ...one,
      storeId,
      lines: journal
        .sql<[string], Seen['lines'][number]>(
          'SELECT sku, picked, sent, received, booked FROM transfer_lines WHERE transfer_id = ? ORDER BY sku',
        )
        .all(one.id),
      late: new Map(
        journal
          .sql<[string], { sku: string; quantity: number }>(
            `SELECT payload ->> 'sku' AS sku, sum(payload ->> 'quantity') AS quantity FROM effects
             WHERE kind = 'lightspeed.lateArrival' AND payload ->> 'transferId' = ? AND state <> 'withdrawn' GROUP BY 1`,
          )
          .all(one.id)
          .map(({ sku, quantity }) => [sku, quantity]),
      ),
      excused: isRenamed(journal, one.id) || [...sim.excuses.skipped].some((left) => left.endsWith(` T-${one.id.slice(-6).toUpperCase()}`)),
    }));
}
