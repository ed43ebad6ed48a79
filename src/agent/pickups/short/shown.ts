import { createHash } from 'node:crypto';
import type { ShortAct, ShortPreview } from '#contract/short.ts';
import { moneyOf, toQuantity } from '#core/money.ts';
import { consequencesOf } from '#core/pickups/short/words.ts';
import type { Situation } from '#agent/pickups/short/situation.ts';

/** The situation as a person is asked about it. The fingerprint is of all that is shown, and of which pieces it is about. */
export function previewOf(situation: Situation): ShortPreview {
  const { pickup, lines, amountMinor } = situation;
  const moneyMoves = situation.money !== 'none';
  const consequences = consequencesOf({
    orderNumber: pickup.incrementId,
    currency: pickup.currency,
    paymentMethod: pickup.paymentMethod,
    steps: situation.steps,
    mailed: isMailed(situation),
    money: situation.money,
    amountMinor,
    totalLeftMinor: situation.totalLeftMinor,
    lines: lines.filter((line) => line.onShelf),
    piecesLeft: situation.piecesLeft,
    toPutBack: situation.toPutBack,
  });
  const refund = moneyMoves ? moneyOf(amountMinor, pickup.currency) : null;
  const pieces = toQuantity(lines.reduce((sum, line) => sum + line.quantity, 0));
  const act = actOf(situation);
  const about = lines.map(({ lineId, quantity, reason }) => ({ lineId, quantity, reason }));
  const fingerprint = createHash('sha256')
    .update(
      JSON.stringify([pickup.id, about, act, pieces, refund, situation.steps, consequences.map(({ code, params }) => [code, params])]),
    )
    .digest('hex')
    .slice(0, 32);
  return { consequences, refund, fingerprint, act, pieces };
}

/** Magento mails about money that goes back; where none was paid the mail would only confuse. */
export function isMailed({ money }: Situation): boolean {
  return money !== 'none';
}

function actOf({ money, piecesLeft }: Situation): ShortAct {
  if (money === 'none') return piecesLeft === 0 ? 'cancelOrder' : 'dropLines';
  return piecesLeft === 0 ? 'refundAll' : 'refundLines';
}
