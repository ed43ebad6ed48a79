const patterns = [
  ['permission', /^permission (.*)$/],
  ['source', /^source of (.*)$/],
  ['outlet', /^outlet and register of (.*)$/],
  ['webPaymentType', /^web payment type$/],
  ['credentials', /^credentials$/],
  ['connection', /^connection$/],
  ['clock', /^clock$/],
] as const;

export type CheckKind = (typeof patterns)[number][0];

/** What a line of a connection test is about: its kind and the permission or store it names. Kind null: one this page does not know. */
export function checkOf(name: string): { kind: CheckKind | null; about: string } {
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(name);
    if (match) return { kind, about: match[1] ?? '' };
  }
  return { kind: null, about: '' };
}
