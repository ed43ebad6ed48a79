import type { PaperAsk } from '#contract/printing.ts';
import type { PaperFacts, PickListLine } from '#core/printing/facts.ts';
import { refuse } from '#agent/door.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { entriesOf } from '#agent/journal/entries.ts';
import { printerOf } from '#agent/printing/printers.ts';
import { printerName } from '#agent/printing/printer-name.ts';
import { putAwayFacts, returnSlipFacts } from '#agent/printing/return-facts.ts';
import { boxLabelFacts, packingSlipFacts } from '#agent/printing/transfer-facts.ts';

/** What a paper is about (an entry's subject, a word without any person) and what it says, as the journal knows it now. */
export interface Asked {
  subject: string;
  label: string;
  facts: PaperFacts;
}

/** Refuses with NOT_FOUND or NOT_NOW what cannot be printed. */
export function askedFacts(journal: Journal, ask: PaperAsk): Asked {
  switch (ask.paper) {
    case 'pickList':
      return pickListFacts(journal, ask);
    case 'bagLabel':
      return bagFacts(journal, ask);
    case 'collectSlip':
      return slipFacts(journal, ask.pickupId);
    case 'returnSlip':
      return returnSlipFacts(journal, ask);
    case 'putAwayList':
      return putAwayFacts(journal, ask.returnId);
    case 'packingSlip':
      return packingSlipFacts(journal, ask.transferId);
    case 'boxLabel':
      return boxLabelFacts(journal, ask);
    case 'binLabel':
      return { subject: `bin:${ask.bin}`, label: ask.bin, facts: ask };
    case 'badge':
      return badgeFacts(journal, ask.staffId);
    case 'selfTest': {
      const printer = printerName(printerOf(journal, ask.printerOf));
      return { subject: `printer:${ask.printerOf}`, label: printer, facts: { ...ask, printer } };
    }
  }
}

interface PickupFacts {
  id: string;
  order: string;
  state: string;
  pieces: number;
  promisedAt: number;
  keptUntil: number | null;
  bin: string | null;
  bags: number;
  collectedAt: number | null;
  /** Initial and surname; empty once the customer is forgotten. */
  customer: string;
}

function pickupFacts(journal: Journal, id: string): PickupFacts {
  const row = journal
    .sql<[string], PickupFacts>(
      `SELECT p.id, p.increment_id AS "order", p.state, p.pieces, p.promised_at AS promisedAt, p.kept_until AS keptUntil, p.bin, p.bags,
         p.collected_at AS collectedAt, coalesce(c.label, '') AS customer
       FROM pickups p LEFT JOIN pickup_customers c ON c.pickup_id = p.id WHERE p.id = ?`,
    )
    .get(id);
  return (
    row ??
    refuse('NOT_FOUND', {
      reason: 'pickupUnknown',
      message: 'This pickup is not in this store’s journal.',
      cure: 'Go back to the queue and open it again.',
    })
  );
}

interface Line {
  sku: string;
  name: string;
  options: string;
  setName: string | null;
  quantity: number;
  picked: number;
  short: number;
  category: string | null;
}

/** What there is to fetch of an order, with the till's first category of each SKU as its place. */
function physicalLines(journal: Journal, pickupId: string): Line[] {
  return journal
    .sql<[string], Line>(
      `SELECT l.sku, l.name, l.options, l.set_name AS setName, l.quantity, l.picked, l.short,
         (SELECT t.body ->> '$.categories[0]' FROM till_products t WHERE t.sku = l.sku AND t.deleted = 0 LIMIT 1) AS category
       FROM pickup_lines l WHERE l.pickup_id = +? AND l.physical = 1 AND l.quantity > 0 ORDER BY l.position`,
    )
    .all(pickupId);
}

/** What tells the piece from others, and the set it belongs to. */
function optionsOf({ options, setName }: Line): PickListLine['options'] {
  const own = JSON.parse(options) as PickListLine['options'];
  return setName === null ? own : [...own, { label: '', value: setName }];
}

/** A promise that never comes due is stored as the greatest integer. */
const promiseOf = ({ promisedAt }: PickupFacts): number | null => (promisedAt >= Number.MAX_SAFE_INTEGER ? null : promisedAt);

function pickListFacts(journal: Journal, ask: Extract<PaperAsk, { paper: 'pickList' }>): Asked {
  const pickups = [...new Set(ask.pickupIds)].map((id) => pickupFacts(journal, id));
  const [first] = pickups;
  if (first === undefined) throw new Error('a list is of one pickup at least');
  const lines = pickups.flatMap((pickup) =>
    physicalLines(journal, pickup.id).map((line) => ({
      place: line.category,
      sku: line.sku,
      name: line.name,
      options: optionsOf(line),
      quantity: line.quantity,
      order: pickup.order,
      picked: line.picked,
    })),
  );
  return {
    subject: first.id,
    label: pickups.map((pickup) => pickup.order).join(', '),
    facts: {
      paper: 'pickList',
      batch: ask.batch ?? first.order,
      orders: pickups.map((pickup) => ({ number: pickup.order, promisedAt: promiseOf(pickup) })),
      lines,
    },
  };
}

function bagFacts(journal: Journal, ask: Extract<PaperAsk, { paper: 'bagLabel' }>): Asked {
  const pickup = pickupFacts(journal, ask.pickupId);
  const of = ask.bags ?? Math.max(1, pickup.bags, ask.bag ?? 1);
  if (ask.bag !== null && ask.bag > of)
    return refuse('NOT_NOW', {
      reason: 'noSuchBag',
      params: { bag: ask.bag, bags: of },
      message: `There is no bag ${ask.bag} of ${of}.`,
      cure: 'Check how many bags the order has.',
    });
  return {
    subject: pickup.id,
    label: pickup.order,
    facts: {
      paper: 'bagLabel',
      order: pickup.order,
      customer: pickup.customer,
      pieces: pickup.pieces,
      bin: pickup.bin,
      promisedAt: promiseOf(pickup),
      keptUntil: pickup.state === 'ready' ? pickup.keptUntil : null,
      bags: ask.bag === null ? Array.from({ length: of }, (_, index) => index + 1) : [ask.bag],
      of,
    },
  };
}

function slipFacts(journal: Journal, pickupId: string): Asked {
  const pickup = pickupFacts(journal, pickupId);
  const handed = entriesOf(journal, pickupId).findLast((entry) => entry.kind === 'pickup.handedOver');
  if (pickup.collectedAt === null || handed === undefined)
    return refuse('NOT_NOW', {
      reason: 'notCollectedYet',
      message: 'This order is not collected yet, so there is nothing to put on the slip.',
      cure: 'Hand it over first.',
    });
  const said = handed.data as { proof?: string; collectedBy?: string };
  const lines = physicalLines(journal, pickupId)
    .map((line) => ({ sku: line.sku, name: line.name, options: optionsOf(line), quantity: line.quantity - line.short }))
    .filter((line) => line.quantity > 0);
  return {
    subject: pickup.id,
    label: pickup.order,
    facts: {
      paper: 'collectSlip',
      order: pickup.order,
      customer: pickup.customer,
      collectedAt: pickup.collectedAt,
      handedOverBy: handed.person ?? '',
      proof: said.proof === 'code' || said.proof === 'id' || said.proof === 'none' ? said.proof : 'other',
      collectedBy: said.collectedBy === 'customer' ? 'customer' : 'other',
      lines,
    },
  };
}

function badgeFacts(journal: Journal, staffId: string): Asked {
  const member = journal
    .sql<[string], { name: string; badge: string }>('SELECT name, badge FROM staff WHERE id = ? AND active = 1')
    .get(staffId);
  if (member === undefined)
    return refuse('NOT_FOUND', {
      reason: 'staffUnknown',
      message: 'Nobody like this works in this store.',
      cure: 'Read the list of staff again.',
    });
  return { subject: `staff:${staffId}`, label: member.name, facts: { paper: 'badge', ...member } };
}
