import type { Json } from '#training/json.ts';

const date = /^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?)?$/;
const storedDate = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
const storedLength = 19;

/**
 * Reads one filter of a search, once for all rows. Absent values match only `null`; an unknown condition and a date with an offset match
 * nothing, without a word (measured fact 13). Text is compared without case, as the database's collation does.
 */
export function matcher({ value: wanted, condition }: { value: string; condition: string }): (value: Json | undefined) => boolean {
  if (condition === 'null') return (value) => value === undefined || value === null;
  if (condition === 'notnull') return (value) => value !== undefined && value !== null;
  const fits = present(wanted, condition);
  return (value) => value !== undefined && value !== null && typeof value !== 'object' && fits(value);
}

function present(wanted: string, condition: string): (value: boolean | number | string) => boolean {
  if (condition === 'in' || condition === 'nin') {
    const differences = wanted.split(',').map(comparison);
    return condition === 'in'
      ? (value) => differences.some((difference) => difference(value) === 0)
      : (value) => differences.every((difference) => difference(value) !== 0);
  }
  if (condition === 'like') {
    const pattern = like(wanted);
    return (value) => pattern.test(String(value));
  }
  const holds = signs.get(condition);
  if (holds === undefined) return () => false;
  const difference = comparison(wanted);
  return (value) => {
    const found = difference(value);
    return found !== null && holds(found);
  };
}

const signs: ReadonlyMap<string, (difference: number) => boolean> = new Map([
  ['eq', (difference) => difference === 0],
  ['neq', (difference) => difference !== 0],
  ['gt', (difference) => difference > 0],
  ['gteq', (difference) => difference >= 0],
  ['from', (difference) => difference >= 0],
  ['lt', (difference) => difference < 0],
  ['lteq', (difference) => difference <= 0],
  ['to', (difference) => difference <= 0],
]);

/** How a value stands to `wanted`: below 0, 0 or above; null for what cannot be compared. */
function comparison(wanted: string): (value: boolean | number | string) => number | null {
  const number = Number(wanted);
  const text = wanted.toLowerCase();
  const instant = instantOf(wanted);
  return (value) => {
    if (typeof value === 'number') return Math.sign(value - number);
    const plain = String(value);
    if (plain.length === storedLength && storedDate.test(plain)) return instant === null ? null : order(plain, instant);
    return order(plain.toLowerCase(), text);
  };
}

/** The instant a filter names, as it is stored; null when it is not one. */
function instantOf(wanted: string): string | null {
  if (!date.test(wanted)) return null;
  const instant = wanted.replace('T', ' ').replace(/(\.\d+)?Z?$/, '');
  return `${instant}${' 00:00:00'.slice(instant.length - 10)}`.slice(0, storedLength);
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function like(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  return new RegExp(`^${source}$`, 'is');
}
