import type { WireRequest } from '#core/ports.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { firstSku } from '#test/simulation/people.ts';
import { breach, type Sim } from '#test/simulation/sim.ts';
import { writeOf, type KnownWrite } from '#test/simulation/writes.ts';

interface OnTheWire {
  seq: number;
  id: string;
  kind: string;
  payload: string;
  lanes: string;
}

/**
 * What must be true at the instant a write leaves: exactly one effect says `sending` for it (S1, S2), and it is the first
 * of all its lanes (S3).
 */
export function ruleOfWrite(sim: Sim, request: WireRequest): void {
  const write = writeOf(sim.world, request);
  if (write === null) {
    breach(sim, 'S1', `a write nobody owes: ${request.method} ${request.url}`);
    return;
  }
  const journals = sim.pc.journals();
  const sending = journals.flatMap(({ journal }) =>
    onTheWire(journal)
      .filter((effect) => isAbout(journal, effect, write))
      .map((effect) => ({ journal, effect })),
  );
  // Of one SKU several pieces may leave the till's stock at once, each held by itself.
  const enough = write.about.startsWith('piece:') ? sending.length > 0 : sending.length === 1;
  if (!enough) breach(sim, 'S1', `${write.key} leaves while ${sending.length} effects say “sending” for it`);
  for (const { journal, effect } of sending) {
    const older = olderInLanes(journal, effect.seq);
    if (older !== '') breach(sim, 'S3', `${write.key} leaves although older effects stand in its lanes: ${older}`);
  }
}

function onTheWire(journal: Journal): OnTheWire[] {
  return journal.sql<[], OnTheWire>(`SELECT seq, id, kind, payload, lanes FROM effects WHERE state = 'sending'`).all();
}

/** Kinds whose write looks like another's. */
const alike: Partial<Record<string, string>> = { 'magento.resendReady': 'magento.notifyReady', 'magento.invoiceAll': 'magento.invoice' };

function isAbout(journal: Journal, effect: OnTheWire, write: KnownWrite): boolean {
  if (write.kind === 'magento.sourceItems' && effect.kind === 'magento.notifyReady') return raisesItself(effect, write);
  if (effect.kind !== write.kind && alike[effect.kind] !== write.kind) return false;
  if (write.about.startsWith('effect:')) return write.about === `effect:${effect.id}`;
  const payload = JSON.parse(effect.payload) as {
    orderId?: number;
    saleId?: string;
    originalSaleId?: string | null;
    sku?: string;
    sourceCode?: string;
    skus?: string[];
    transferId?: string;
  };
  if (payload.skus !== undefined) return payload.skus.some((sku) => write.about === `source:${payload.sourceCode ?? ''}:${sku}`);
  if (payload.sku !== undefined) return write.about === `piece:${firstSku(payload.sku)}`;
  if (payload.transferId !== undefined)
    return write.about === `transfer:${payload.transferId}` || write.about === `consignment:${consignmentOf(journal, payload.transferId)}`;
  if (write.kind === 'lightspeed.returnSale' && write.about === `sale:${payload.originalSaleId ?? ''}`) return true;
  return write.about === `order:${payload.orderId ?? ''}` || write.about === `sale:${payload.saleId ?? ''}`;
}

function consignmentOf(journal: Journal, transferId: string): string {
  const row = journal.sql<[string], { id: string | null }>('SELECT consignment_id AS id FROM transfers WHERE id = ?').get(transferId);
  return row?.id ?? '';
}

/** A notify raises rows of the source, which it holds the lanes of, and puts them back (magento-measured 46). */
function raisesItself(effect: OnTheWire, write: KnownWrite): boolean {
  return (JSON.parse(effect.lanes) as string[]).includes(`magento:source-item:${write.about.slice('source:'.length)}`);
}

/**
 * Asked of the effects themselves, not of the lane rows the engine works with. What a person must decide lets others pass in the lane
 * of a source item: that lane only keeps two absolute writes from overlapping.
 */
function olderInLanes(journal: Journal, seq: number): string {
  return journal
    .sql<[number], { kind: string; label: string; state: string }>(
      `SELECT o.kind, o.label, o.state FROM effects o, effects e WHERE e.seq = +? AND o.seq < e.seq AND o.state NOT IN ('done', 'withdrawn')
         AND EXISTS (SELECT 1 FROM json_each(o.lanes) a JOIN json_each(e.lanes) b ON a.value = b.value
           WHERE NOT (o.state = 'rejected' AND a.value GLOB 'magento:source-item:*'))`,
    )
    .all(seq)
    .map((older) => `${older.kind} ${older.label} ${older.state}`)
    .join(', ');
}
