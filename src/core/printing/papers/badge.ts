import { codeText } from '#contract/codes.ts';
import { text, type Block } from '#core/printing/document.ts';
import type { Imprint, PaperFacts } from '#core/printing/facts.ts';
import { footer, marks } from '#core/printing/imprint.ts';

/** A badge to switch the person at the PC: name and code. */
export function badge(facts: Extract<PaperFacts, { paper: 'badge' }>, imprint: Imprint): Block[][] {
  return [
    [
      ...marks(imprint),
      text(imprint.store, { align: 'center' }),
      text(facts.name, { size: 2, bold: true, align: 'center' }),
      { kind: 'code', text: codeText({ kind: 'badge', badge: facts.badge }) },
      footer(imprint),
    ],
  ];
}
