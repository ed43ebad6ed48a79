const unlisted = 'no pickup location, ';

/** A choice's detail as the agent writes it, split into what has a translation and what stays as it is, such as an address. */
export function optionDetail(detail: string): { word: 'open' | 'closed' | 'disabled' | 'noPickup' | null; rest: string } {
  if (detail === 'open' || detail === 'closed' || detail === 'disabled') return { word: detail, rest: '' };
  return detail.startsWith(unlisted) ? { word: 'noPickup', rest: detail.slice(unlisted.length) } : { word: null, rest: detail };
}
