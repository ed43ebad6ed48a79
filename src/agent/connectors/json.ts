type Reviver = (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown;
const parseWithSource = JSON.parse as (text: string, reviver: Reviver) => unknown;

/** An integer that may not fit a double; a long fraction, as prices have, takes the fast way without a reviver. */
const longDigits = /(?<![.\d])\d{16}/;
const integerText = /^-?\d+$/;

/**
 * Reads JSON text without losing digits: an integer beyond 2^53 comes back as its own text, because X-Series versions
 * and fulfilment ids are 64-bit (lightspeed.md A.5.2, A.3.11). `null` when the text is not JSON.
 */
export function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: longDigits.test(text) ? parseWithSource(text, keepLongIntegers) : (JSON.parse(text) as unknown) };
  } catch {
    // Cut off, not JSON at all, or nested deeper than the stack.
    return null;
  }
}

function keepLongIntegers(this: unknown, _key: string, value: unknown, context: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  return context.source !== undefined && integerText.test(context.source) ? context.source : value;
}
