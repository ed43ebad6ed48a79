import { cell, row, text, type Block } from '#core/printing/document.ts';
import type { Imprint, PaperFacts } from '#core/printing/facts.ts';
import { footer, journalCode, marks, optionsText, quantityText, shortTime } from '#core/printing/imprint.ts';
import { paperWords } from '#core/printing/words.ts';

/** What was handed over, when, by whom: for the customer, so without anything about the customer but the name on the bag. */
export function collectSlip(facts: Extract<PaperFacts, { paper: 'collectSlip' }>, imprint: Imprint): Block[][] {
  const words = paperWords[imprint.language];
  return [
    [
      ...marks(imprint),
      text(imprint.store, { size: 2, bold: true }),
      text(`${words.order} ${facts.order} · ${facts.customer}`, { bold: true }),
      text(`${words.collected}: ${shortTime(facts.collectedAt, imprint)}`),
      text(`${words.handedOverBy}: ${facts.handedOverBy}`),
      text(`${words.collectedBy[facts.collectedBy]}. ${words.proof[facts.proof]}.`),
      { kind: 'rule' },
      ...facts.lines.flatMap((line): Block[] => [
        row([cell(quantityText(line.quantity, imprint), 6, 'right'), cell(line.name, 'rest')], true),
        row([cell('', 6), cell([line.sku, optionsText(line.options)].filter((part) => part !== '').join(' · '), 'rest')]),
      ]),
      { kind: 'rule' },
      footer(imprint),
      ...journalCode(imprint),
    ],
  ];
}
