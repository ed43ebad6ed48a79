import type { troubleGroups } from '#contract/training.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { newestPickup, nothingOwedTo } from '#agent/training/newest.ts';
import { down, fault, mishap, post, type Recipe } from '#agent/training/recipe.ts';
import { daysPass } from '#agent/training/while-off.ts';

/** What happens to the money of orders and returns. */
export const money: Record<(typeof troubleGroups.money)[number], Recipe> = {
  /** The network goes first, so that nobody here sees the refund. */
  handedOverRefunded({ journal }) {
    const open = ['new', 'picking', 'staged'] as const;
    const victim = newestPickup(journal, open, `p.payment = 'paid' AND p.pieces >= 2 AND p.sale_number IS NOT NULL`);
    if (victim === null) return 'nobodyToTrouble';
    return {
      about: victim.incrementId,
      calls: [down('magento'), down('lightspeed'), mishap('pieceRefunded', { order: victim.incrementId })],
      next: 'handOverThenOver',
    };
  },
  refundNotCollected({ journal }) {
    const victim = newestPickup(journal, ['expired'], `p.payment = 'paid'`);
    if (victim === null) return 'noneGivenUp';
    return { about: victim.incrementId, calls: [mishap('refundedLessFee', { order: victim.incrementId })], next: 'putBack' };
  },
  receiptNotFound({ journal }) {
    const victim = newestPickup(journal, ['collected'], `p.payment <> 'paid'`);
    if (victim === null) return 'noneToBePaid';
    return { about: victim.incrementId, calls: [], whileOff: (file) => daysPass(file, victim.id, 2) };
  },
  /** The till's sale is made when its order arrives. */
  saleTotalDiffers: ({ store }) => ({
    calls: [mishap('priceRule'), mishap('orderPaid', { store: store.config.outletId })],
  }),
  refundDiffers: () => ({ calls: [mishap('refundRounded')], next: 'refundSomething' }),
  returnVoidedAtTill({ journal }) {
    const taken = takenBack(journal);
    if (taken !== null) return { about: taken.receipt, calls: [post(`/till/sales/${taken.saleId}/void`)] };
    const victim = newestPickup(journal, ['collected'], `p.payment = 'paid' AND ${nothingOwedTo('lightspeed')}`);
    if (victim === null) return 'noneHandedOver';
    return { about: victim.incrementId, calls: [mishap('pieceBroughtBack', { sale: victim.saleId })], next: 'onceMatched' };
  },
  deskReturnVoided({ journal }) {
    const parked = journal
      .sql<[], { saleId: string; incrementId: string }>(
        `SELECT till_sale_id AS saleId, increment_id AS incrementId FROM desk_returns
         WHERE state = 'open' AND tender = 'till' AND till_state = 'parked' AND till_sale_id IS NOT NULL ORDER BY at DESC LIMIT 1`,
      )
      .get();
    if (parked === undefined) return 'noneParked';
    return { about: parked.incrementId, calls: [post(`/till/sales/${parked.saleId}/void`)] };
  },
  deskReturnLeft: () => ({
    calls: [fault({ system: 'magento', kind: 'status', method: 'POST', path: '/refund', status: 422, count: 1 })],
    next: 'refundToWeb',
  }),
};

/** The newest sale that took pieces of a known order back and is not voided. */
function takenBack(journal: Journal): { saleId: string; receipt: string } | null {
  return (
    journal
      .sql<[], { saleId: string; receipt: string }>(
        `SELECT s.sale_id AS saleId, coalesce(json_extract(s.body, '$.invoiceNumber'), s.sale_id) AS receipt
         FROM till_returns r JOIN till_sales s ON s.sale_id = r.sale_id
         WHERE r.increment_id IS NOT NULL AND s.state = 'closed' ORDER BY r.at DESC LIMIT 1`,
      )
      .get() ?? null
  );
}
