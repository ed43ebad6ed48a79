import { codeText } from '#contract/codes.ts';
import { text, type Block } from '#core/printing/document.ts';
import { toDecimal } from '#core/money.ts';
import type { Imprint } from '#core/printing/facts.ts';
import { paperWords } from '#core/printing/words.ts';

/** What stands above a paper that could be taken for another: training, copy. */
export function marks(imprint: Imprint): Block[] {
  const words = paperWords[imprint.language];
  return [
    ...(imprint.training ? [text(words.training, { bold: true, align: 'center' })] : []),
    ...(imprint.copy ? [text(words.copy.toLocaleUpperCase(imprint.language), { bold: true, align: 'center' })] : []),
  ];
}

/** Store, time, person, journal number, in one line as far as the paper is wide. */
export function footer(imprint: Imprint): Block {
  return text(`${imprint.store} · ${exactTime(imprint.printedAt, imprint)} · ${imprint.person} · ${journalText(imprint)}`);
}

export function journalText({ journal, language }: Imprint): string {
  const words = paperWords[language];
  return `${words.journal} ${journal === null ? `(${words.preview})` : journal}`;
}

/** The `JRN-` code, on papers that have room for it. */
export function journalCode({ journal }: Imprint): Block[] {
  return journal === null ? [] : [{ kind: 'qr', text: codeText({ kind: 'paper', journal }) }];
}

/** Tue 24 Nov, 14:30 in the store's time zone. */
export function shortTime(at: number, { language, timeZone }: Imprint): string {
  return new Intl.DateTimeFormat(locale(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at);
}

/** 24/11/2026, 14:30 in the store's time zone. */
export function exactTime(at: number, { language, timeZone }: Imprint): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at);
}

/** Day before month: what the stores this is made for read. */
function locale(language: Imprint['language']): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Pieces, or weight with at most four decimals. */
export function quantityText(quantity: number, { language }: Imprint): string {
  return quantity.toLocaleString(language, { maximumFractionDigits: 4 });
}

/** 24,90 € as the paper's language writes it. */
export function amountText(minor: number, currency: string, { language }: Imprint): string {
  return new Intl.NumberFormat(locale(language), { style: 'currency', currency }).format(toDecimal(minor, currency).toNumber());
}

export function optionsText(options: readonly { label: string; value: string }[]): string {
  return options.map(({ label, value }) => (label === '' ? value : `${label}: ${value}`)).join(', ');
}
