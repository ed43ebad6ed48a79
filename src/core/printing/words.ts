import type { PaperLanguage } from '#contract/printing.ts';
import { de } from '#core/printing/words/de.ts';
import { en } from '#core/printing/words/en.ts';
import { fr } from '#core/printing/words/fr.ts';
import { nl } from '#core/printing/words/nl.ts';
import type { PaperWords } from '#core/printing/words/shape.ts';

/** The words on papers, by language. */
export const paperWords: Record<PaperLanguage, PaperWords> = { en, de, fr, nl };
