import { cell, row, text, type Block } from '#core/printing/document.ts';
import type { Imprint, PaperFacts } from '#core/printing/facts.ts';
import { amountText, footer, journalCode, marks, quantityText, shortTime } from '#core/printing/imprint.ts';
import { paperWords } from '#core/printing/words.ts';
import { widthOf } from '#core/printing/wrap.ts';

/** What was taken back and where its money goes: for whoever brought it, so without the customer, and for a gift without a price. */
export function returnSlip(facts: Extract<PaperFacts, { paper: 'returnSlip' }>, imprint: Imprint): Block[][] {
  const words = paperWords[imprint.language];
  const { prices } = facts;
  const amount = (minor: number) => (prices === null ? '' : amountText(minor, prices.currency, imprint));
  const wide = Math.max(8, ...facts.lines.map((line) => widthOf(amount(line.minor))), widthOf(amount(prices?.totalMinor ?? 0)));
  const priced = (what: string, minor: number, bold: boolean): Block =>
    row(prices === null ? [cell(what, 'rest')] : [cell(what, 'rest'), cell(amount(minor), wide, 'right')], bold);
  return [
    [
      ...marks(imprint),
      text(imprint.store, { size: 2, bold: true }),
      text(words.title.returnSlip, { size: 2, bold: true }),
      text(`${words.order} ${facts.order}`, { bold: true }),
      text(`${words.takenBack}: ${shortTime(facts.at, imprint)}`),
      text(`${words.takenBackBy}: ${facts.takenBackBy}`),
      { kind: 'rule' },
      ...facts.lines.flatMap((line): Block[] => [
        priced(`${quantityText(line.quantity, imprint)} × ${line.name}`, line.minor, true),
        row([cell(line.sku, 'rest')]),
      ]),
      ...(prices !== null && prices.shippingMinor > 0 ? [priced(words.shipping, prices.shippingMinor, false)] : []),
      { kind: 'rule' },
      ...(prices === null ? [] : [priced(words.total, prices.totalMinor, true)]),
      text(words.moneyGoes[facts.tender]),
      { kind: 'gap' },
      footer(imprint),
      ...journalCode(imprint),
    ],
  ];
}
