import { codeText } from '#contract/codes.ts';
import { box, cell, row, text, type Block } from '#core/printing/document.ts';
import type { Imprint, PaperFacts } from '#core/printing/facts.ts';
import { footer, marks } from '#core/printing/imprint.ts';
import { paperWords } from '#core/printing/words.ts';

/** Shows at a glance whether a printer is set up right: size, width, letters, codes. */
export function selfTest(facts: Extract<PaperFacts, { paper: 'selfTest' }>, imprint: Imprint): Block[][] {
  const words = paperWords[imprint.language];
  return [
    [
      ...marks(imprint),
      text(words.title.selfTest, { size: 2, bold: true }),
      text(`${words.title[facts.printerOf]} · ${words.selfTest.printer}: ${facts.printer}`),
      { kind: 'rule' },
      text(words.selfTest.ruler),
      { kind: 'ruler', mm: 40 },
      text(words.selfTest.width),
      { kind: 'widthTest' },
      text(words.selfTest.letters),
      text('äöüÄÖÜß éèêëçàù ñÑ åøæ œ š ž €', { bold: true }),
      row([cell(words.wanted, 'rest'), cell('1,5', 6, 'right'), box(7)]),
      text(words.selfTest.codes),
      { kind: 'code', text: codeText({ kind: 'bin', bin: 'TEST' }) },
      { kind: 'qr', text: codeText({ kind: 'bin', bin: 'TEST' }) },
      footer(imprint),
    ],
  ];
}
