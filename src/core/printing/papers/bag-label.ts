import { codeText } from '#contract/codes.ts';
import { cell, row, text, type Block } from '#core/printing/document.ts';
import type { Imprint, PaperFacts } from '#core/printing/facts.ts';
import { footer, marks, shortTime } from '#core/printing/imprint.ts';
import { paperWords } from '#core/printing/words.ts';
import { widthOf } from '#core/printing/wrap.ts';

/** One label for each bag: the order, which bag of how many, whose, by when, and the code that is scanned into the bin. */
export function bagLabels(facts: Extract<PaperFacts, { paper: 'bagLabel' }>, imprint: Imprint): Block[][] {
  const words = paperWords[imprint.language];
  const promise =
    facts.keptUntil !== null
      ? `${words.keptUntil} ${shortTime(facts.keptUntil, imprint)}`
      : facts.promisedAt === null
        ? ''
        : `${words.promised} ${shortTime(facts.promisedAt, imprint)}`;
  const bin = facts.bin === null ? '' : `${words.bin} ${facts.bin}`;
  return facts.bags.map((bag) => [
    ...marks(imprint),
    text(facts.order, { size: 3, bold: true }),
    text(`${words.bagOf(bag, facts.of)} · ${facts.customer}`, { size: 2, bold: true }),
    ...(promise + bin === '' ? [] : [row([cell(promise, 'rest'), cell(bin, Math.max(1, widthOf(bin)), 'right')])]),
    { kind: 'code', text: codeText({ kind: 'bag', incrementId: facts.order, bag }) },
    footer(imprint),
  ]);
}
