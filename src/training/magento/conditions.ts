import type { Json } from '#training/json.ts';

const date = /^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?)?$/;
const storedDate = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

/**
 * One filter of a search. Absent values match only `null`; an unknown condition and a date with an offset match nothing, without a
 * word (measured fact 13). Text is compared without case, as the database's collation does.
 */
export function matches(value: Json | undefined, { value: wanted, condition }: { value: string; condition: string }): boolean {
  if (condition === 'null') return value === undefined || value === null;
  if (condition === 'notnull') return value !== undefined && value !== null;
  if (value === undefined || value === null || typeof value === 'object') return false;
  if (condition === 'in') return wanted.split(',').some((one) => compare(value, one) === 0);
  if (condition === 'nin') return wanted.split(',').every((one) => compare(value, one) !== 0);
  if (condition === 'like') return like(String(value), wanted);
  const difference = compare(value, wanted);
  if (difference === null) return false;
  switch (condition) {
    case 'eq':
      return difference === 0;
    case 'neq':
      return difference !== 0;
    case 'gt':
      return difference > 0;
    case 'gteq':
    case 'from':
      return difference >= 0;
    case 'lt':
      return difference < 0;
    case 'lteq':
    case 'to':
      return difference <= 0;
    default:
      return false;
  }
}

function compare(value: boolean | number | string, wanted: string): number | null {
  if (typeof value === 'number') return Math.sign(value - Number(wanted));
  const text = String(value);
  if (storedDate.test(text)) {
    if (!date.test(wanted)) return null;
    const instant = wanted.replace('T', ' ').replace(/(\.\d+)?Z?$/, '');
    const full = `${instant}${' 00:00:00'.slice(instant.length - 10)}`.slice(0, 19);
    return text === full ? 0 : text < full ? -1 : 1;
  }
  const [a, b] = [text.toLowerCase(), wanted.toLowerCase()];
  return a === b ? 0 : a < b ? -1 : 1;
}

function like(value: string, pattern: string): boolean {
  const source = pattern
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  return new RegExp(`^${source}$`, 'is').test(value);
}
