import { box, cell, row, text, type Block } from '#core/printing/document.ts';
import type { Imprint, PaperFacts } from '#core/printing/facts.ts';
import { footer, journalCode, marks, quantityText } from '#core/printing/imprint.ts';
import { paperWords } from '#core/printing/words.ts';

/** Kinds of pieces that do not go back on the shelf, in the order they are put away. */
const places = ['damaged', 'quarantine', 'vendor'] as const;
/** What Code 128 holds; another SKU is shown without a code. */
const printable = /^[\x20-\x7e]{1,40}$/;

/** Pieces that came back and are not sold: where each goes, with its code and a box to tick. */
export function putAwayList(facts: Extract<PaperFacts, { paper: 'putAwayList' }>, imprint: Imprint): Block[][] {
  const words = paperWords[imprint.language];
  return [
    [
      ...marks(imprint),
      text(words.title.putAwayList, { size: 2, bold: true }),
      text(`${words.order} ${facts.order}`),
      ...places.flatMap((place): Block[] => {
        const lines = facts.lines.filter((line) => line.goes === place);
        if (lines.length === 0) return [];
        return [{ kind: 'rule' }, text(words.goes[place], { size: 2, bold: true }), ...lines.flatMap((line) => pieceRows(line, imprint))];
      }),
      { kind: 'rule' },
      footer(imprint),
      ...journalCode(imprint),
    ],
  ];
}

function pieceRows(line: Extract<PaperFacts, { paper: 'putAwayList' }>['lines'][number], imprint: Imprint): Block[] {
  return [
    row([cell(`${quantityText(line.quantity, imprint)} × ${line.name}`, 'rest'), box(5)], true),
    // A code shows its text below it.
    printable.test(line.sku) ? { kind: 'code', text: line.sku } : row([cell(line.sku, 'rest')]),
  ];
}
