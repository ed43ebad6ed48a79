const graphemes = new Intl.Segmenter();

/** How a list shows a customer: initial and surname only (DESIGN §7). */
export function customerLabel(firstName: string, lastName: string): string {
  const first = clean(firstName);
  const last = clean(lastName);
  if (last === '') return first === '' ? '—' : first;
  const initial = graphemes.segment(first)[Symbol.iterator]().next().value?.segment;
  return initial === undefined ? last : `${initial.toLocaleUpperCase()}. ${last}`;
}

export function customerName(firstName: string, lastName: string): string {
  return `${clean(firstName)} ${clean(lastName)}`.trim();
}

/** Surname first, folded, for sorting and searching. */
export function sortName(firstName: string, lastName: string): string {
  return fold(`${clean(lastName)} ${clean(firstName)}`.trim());
}

/** Case and accents folded, so that "muller" finds "Müller". */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Control and direction characters can hide or reorder text on a screen and a label. */
function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
