import { codeText } from '#contract/codes.ts';
import { box, cell, row, text, type Block } from '#core/printing/document.ts';
import type { Imprint, PaperFacts, PickListLine } from '#core/printing/facts.ts';
import { footer, journalCode, marks, optionsText, quantityText, shortTime } from '#core/printing/imprint.ts';
import { paperWords } from '#core/printing/words.ts';
import { inWalkOrder } from '#core/walk-order.ts';

/** What to fetch, in the order of a walk through the store, with a box for each quantity that is keyed back later. */
export function pickList(facts: Extract<PaperFacts, { paper: 'pickList' }>, imprint: Imprint): Block[][] {
  const words = paperWords[imprint.language];
  const several = facts.orders.length > 1;
  const lines = inWalkOrder(facts.lines);
  return [
    [
      ...marks(imprint),
      text(words.title.pickList, { size: 2, bold: true }),
      ...facts.orders.map(({ number, promisedAt }) =>
        row([
          cell(`${words.order} ${number}`, 'rest'),
          cell(promisedAt === null ? '' : `${words.promised} ${shortTime(promisedAt, imprint)}`, 29, 'right'),
        ]),
      ),
      { kind: 'code', text: codeText({ kind: 'pickList', batch: facts.batch }) },
      { kind: 'rule' },
      row([cell(words.article, 'rest'), cell(words.wanted, 6, 'right'), cell(words.picked, 7, 'center')], true),
      ...lines.flatMap((line) => itemRows(line, several, imprint)),
      { kind: 'rule' },
      text(words.writeBack),
      { kind: 'gap' },
      footer(imprint),
      ...journalCode(imprint),
    ],
  ];
}

function itemRows(line: PickListLine, several: boolean, imprint: Imprint): Block[] {
  const words = paperWords[imprint.language];
  const where = [
    line.place === null ? '' : `${words.place} ${line.place}`,
    several ? `${words.order} ${line.order}` : '',
    line.picked > 0 ? `${words.picked} ${quantityText(line.picked, imprint)}` : '',
  ].filter((part) => part !== '');
  return [
    row([cell(line.name, 'rest'), cell(quantityText(line.quantity, imprint), 6, 'right'), box(7)], true),
    row([cell([line.sku, optionsText(line.options), ...where].filter((part) => part !== '').join(' · '), 'rest')]),
  ];
}
