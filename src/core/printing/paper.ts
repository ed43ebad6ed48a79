import type { Block, PaperDocument } from '#core/printing/document.ts';
import type { Imprint, PaperFacts } from '#core/printing/facts.ts';
import { badge } from '#core/printing/papers/badge.ts';
import { bagLabels } from '#core/printing/papers/bag-label.ts';
import { binLabel } from '#core/printing/papers/bin-label.ts';
import { boxLabels } from '#core/printing/papers/box-label.ts';
import { collectSlip } from '#core/printing/papers/collect-slip.ts';
import { packingSlip } from '#core/printing/papers/packing-slip.ts';
import { pickList } from '#core/printing/papers/pick-list.ts';
import { putAwayList } from '#core/printing/papers/put-away-list.ts';
import { returnSlip } from '#core/printing/papers/return-slip.ts';
import { selfTest } from '#core/printing/papers/self-test.ts';
import { paperWords } from '#core/printing/words.ts';

/** The one template of each paper, filled: what every renderer prints. `copies` repeats all its sheets. */
export function paperOf(facts: PaperFacts, imprint: Imprint, copies: number): PaperDocument {
  const sheets = sheetsOf(facts, imprint);
  return {
    title: paperWords[imprint.language].title[facts.paper],
    language: imprint.language,
    sheets: Array.from({ length: copies }, () => sheets).flat(),
  };
}

function sheetsOf(facts: PaperFacts, imprint: Imprint): Block[][] {
  switch (facts.paper) {
    case 'pickList':
      return pickList(facts, imprint);
    case 'bagLabel':
      return bagLabels(facts, imprint);
    case 'collectSlip':
      return collectSlip(facts, imprint);
    case 'returnSlip':
      return returnSlip(facts, imprint);
    case 'putAwayList':
      return putAwayList(facts, imprint);
    case 'packingSlip':
      return packingSlip(facts, imprint);
    case 'boxLabel':
      return boxLabels(facts, imprint);
    case 'binLabel':
      return binLabel(facts, imprint);
    case 'badge':
      return badge(facts, imprint);
    case 'selfTest':
      return selfTest(facts, imprint);
  }
}
