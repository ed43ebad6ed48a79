import { codeText } from '#contract/codes.ts';
import { text, type Block } from '#core/printing/document.ts';
import type { Imprint, PaperFacts } from '#core/printing/facts.ts';
import { footer, marks } from '#core/printing/imprint.ts';
import { paperWords } from '#core/printing/words.ts';

/** One label for each box of a transfer: where it goes, which box of how many, and the code that opens the transfer there. */
export function boxLabels(facts: Extract<PaperFacts, { paper: 'boxLabel' }>, imprint: Imprint): Block[][] {
  const words = paperWords[imprint.language];
  return facts.boxes.map((box) => [
    ...marks(imprint),
    text(facts.destination, { size: 3, bold: true }),
    text(`${words.boxOf(box, facts.of)} · ${facts.transfer}`, { size: 2, bold: true }),
    text([`${words.from} ${facts.origin}`, ...(facts.order === null ? [] : [`${words.order} ${facts.order}`])].join(' · ')),
    { kind: 'code', text: codeText({ kind: 'transfer', reference: facts.reference, box }) },
    footer(imprint),
  ]);
}
