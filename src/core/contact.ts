/** What a person's address, number and name come to when they are compared: as she wrote them once, or says them now. */

/** Null for what is no e-mail address. */
export function emailKey(text: string): string | null {
  const email = text.trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? email : null;
}

/** The last nine digits: with or without the country's code, its zero, spaces and dashes it is the same phone. Null for what is none. */
export function phoneKey(text: string): string | null {
  if (!/^[+(]?[\d\s().\-/]+$/.test(text.trim())) return null;
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length < 6 ? null : digits.slice(-9);
}

/** The words of a name, without case and accents; single letters do not count. */
export function nameKeys(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
  return [...new Set(words)];
}
