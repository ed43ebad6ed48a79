import { numberAt } from '#training/json.ts';
import type { LedgerEntry, LedgerKind } from '#training/ledger.ts';
import { checkQuantity } from '#test/simulation/effect-rules.ts';
import { breach, isCancelledAtTill, type Sim } from '#test/simulation/sim.ts';

/** Both systems' own books: what our calls changed, counted as it happens (S2). */
export class LedgerRules {
  #read = 0;
  #times = new Map<string, number>();

  /** Looks at what is new since the last look. */
  check(sim: Sim): void {
    const { entries } = sim.world.ledger;
    for (; this.#read < entries.length; this.#read += 1) {
      const entry = entries[this.#read];
      if (entry === undefined || entry.by !== 'api') continue;
      this.#count(sim, entry);
      if (entry.kind === 'source_item') checkQuantity(sim, entry);
    }
  }

  #count(sim: Sim, entry: LedgerEntry): void {
    const rule = once[entry.kind];
    if (rule === undefined) return;
    const subject = rule.of(entry);
    if (subject === null || (rule.notByAdmin && sim.excuses.notifiedByAdmin.has(entry.subject))) return;
    const key = `${entry.kind} ${subject}`;
    const times = (this.#times.get(key) ?? 0) + 1;
    this.#times.set(key, times);
    const allowed =
      (rule.twiceWhenDoubled(entry, sim) ? 2 : 1) * (entry.kind === 'order.notified' ? 1 + mailsAgain(sim, entry.subject) : 1) +
      (entry.kind === 'consignment.created' ? cancelledBefore(sim, entry.reference) : 0);
    if (times > allowed) breach(sim, 'S2', `${entry.kind} of ${entry.subject} happened ${times} times`);
  }
}

/** Consignments of this name that somebody cancelled at the till. */
function cancelledBefore(sim: Sim, name: string | null): number {
  return [...sim.world.till.consignments.values()].filter((row) => row.name === name && isCancelledAtTill(sim, row)).length;
}

/** How often somebody, or the reminder, had the customer of an order mailed once more: a decision of its own. */
function mailsAgain(sim: Sim, incrementId: string): number {
  return sim.pc
    .journals()
    .reduce(
      (sum, { journal }) =>
        sum +
        (journal
          .sql<[string], { n: number }>(`SELECT count(*) AS n FROM effects WHERE kind = 'magento.resendReady' AND label = ?`)
          .get(incrementId)?.n ?? 0),
      0,
    );
}

interface Once {
  /** What may have it once; null: not one of ours. */
  of: (entry: LedgerEntry) => string | null;
  /** An admin pressing notify beside us makes a second one (magento-measured 3): nobody can prevent that. */
  notByAdmin: boolean;
  /** The system has no protection of its own against a request that is delivered twice. */
  twiceWhenDoubled: (entry: LedgerEntry, sim: Sim) => boolean;
}

const never = () => false;
const subjectOf = (entry: LedgerEntry) => entry.subject;

const once: Partial<Record<LedgerKind, Once>> = {
  shipment: { of: subjectOf, notByAdmin: true, twiceWhenDoubled: never },
  // The second delivery finds the shipment and mails once more.
  'order.notified': {
    of: subjectOf,
    notByAdmin: true,
    twiceWhenDoubled: (entry, sim) =>
      sim.excuses.deliveredTwice.has(`magento.notifyReady order:${numberAt(entry.facts, 'order_id') ?? ''}`),
  },
  // A return that was voided is parked anew under the same mark.
  'sale.created': {
    of: (entry) => (isReturn(entry) ? entry.subject : (entry.reference ?? entry.subject)),
    notByAdmin: false,
    twiceWhenDoubled: never,
  },
  'consignment.created': {
    of: (entry) => entry.reference,
    notByAdmin: false,
    twiceWhenDoubled: (entry, sim) =>
      sim.excuses.deliveredTwice.has(
        `lightspeed.createConsignment transfer:${/\[backroom ([0-9a-f-]+)\]/.exec(entry.reference ?? '')?.[1] ?? ''}`,
      ),
  },
  'consignment.sent': { of: subjectOf, notByAdmin: false, twiceWhenDoubled: never },
  'consignment.received': { of: subjectOf, notByAdmin: false, twiceWhenDoubled: never },
  'sale.voided': { of: subjectOf, notByAdmin: false, twiceWhenDoubled: never },
  'fulfillment.fulfilled': { of: subjectOf, notByAdmin: false, twiceWhenDoubled: never },
  invoice: { of: (entry) => (referenceIn(entry) === null ? null : entry.subject), notByAdmin: false, twiceWhenDoubled: never },
  // Magento takes a second one as gladly as the first (magento-measured 25).
  creditmemo: {
    of: referenceIn,
    notByAdmin: false,
    twiceWhenDoubled: (entry, sim) => sim.excuses.deliveredTwice.has(`magento.refundLines effect:${referenceIn(entry) ?? ''}`),
  },
  'order.comment': {
    of: referenceIn,
    notByAdmin: false,
    twiceWhenDoubled: (entry, sim) => sim.excuses.deliveredTwice.has(`magento.comment effect:${referenceIn(entry) ?? ''}`),
  },
};

function isReturn(entry: LedgerEntry): boolean {
  return / return [0-9a-f-]{36}$/.test(entry.reference ?? '');
}

/** The id of the effect that left this mark. */
function referenceIn(entry: LedgerEntry): string | null {
  return /backroom ([0-9a-f-]{36})/.exec(entry.reference ?? '')?.[1] ?? null;
}
