import { codeText } from '#contract/codes.ts';
import { text, type Block } from '#core/printing/document.ts';
import type { Imprint, PaperFacts } from '#core/printing/facts.ts';
import { footer, marks } from '#core/printing/imprint.ts';
import { paperWords } from '#core/printing/words.ts';

/** For the shelf: the bin's name big, its code below. */
export function binLabel(facts: Extract<PaperFacts, { paper: 'binLabel' }>, imprint: Imprint): Block[][] {
  const words = paperWords[imprint.language];
  return [
    [
      ...marks(imprint),
      text(words.bin, { align: 'center' }),
      text(facts.bin, { size: 3, bold: true, align: 'center' }),
      { kind: 'code', text: codeText({ kind: 'bin', bin: facts.bin }) },
      footer(imprint),
    ],
  ];
}
