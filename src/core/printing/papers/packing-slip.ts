import { codeText } from '#contract/codes.ts';
import { box, cell, row, text, type Block } from '#core/printing/document.ts';
import type { Imprint, PaperFacts } from '#core/printing/facts.ts';
import { footer, journalCode, marks, quantityText, shortTime } from '#core/printing/imprint.ts';
import { paperWords } from '#core/printing/words.ts';

/** Goes into the first box: from where to where, what is inside, and the code that opens the transfer where it arrives. */
export function packingSlip(facts: Extract<PaperFacts, { paper: 'packingSlip' }>, imprint: Imprint): Block[][] {
  const words = paperWords[imprint.language];
  const said = [
    facts.order === null ? '' : `${words.order} ${facts.order}`,
    facts.needBy === null ? '' : `${words.needBy} ${shortTime(facts.needBy, imprint)}`,
    facts.note,
  ].filter((part) => part !== '');
  const pieces = facts.lines.reduce((sum, line) => sum + line.quantity, 0);
  return [
    [
      ...marks(imprint),
      text(`${words.title.packingSlip} ${facts.transfer}`, { size: 2, bold: true }),
      row([cell(`${words.from} ${facts.origin}`, 'rest'), cell(words.boxes(facts.boxes), 12, 'right')]),
      text(`${words.to} ${facts.destination}`, { bold: true }),
      ...said.map((part) => text(part)),
      { kind: 'code', text: codeText({ kind: 'transfer', reference: facts.reference, box: null }) },
      { kind: 'rule' },
      row([cell(words.article, 'rest'), cell(words.wanted, 6, 'right'), cell(words.counted, 7, 'center')], true),
      ...facts.lines.flatMap((line): Block[] => [
        row([cell(line.name === '' ? line.sku : line.name, 'rest'), cell(quantityText(line.quantity, imprint), 6, 'right'), box(7)], true),
        row([cell(line.sku, 'rest')]),
      ]),
      { kind: 'rule' },
      row([cell(words.pieces, 'rest'), cell(quantityText(pieces, imprint), 6, 'right'), cell('', 7)], true),
      { kind: 'gap' },
      footer(imprint),
      ...journalCode(imprint),
    ],
  ];
}
