import { z } from 'zod';
import Big from 'big.js';
import { cleanText } from '#agent/connectors/text.ts';

/**
 * Fields as the two systems really send them: numbers as text and text as numbers, absent where a document says null,
 * an empty list where it says object (magento-measured 11, 15; lightspeed.md A.7.4). Each accepts what can be meant
 * and nothing else.
 */

const decimalText = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** Beyond this, minor units would leave the safe integers. */
const largest = 1e11;

/** A number or its decimal text, finite and within what money and quantities can be. */
export const numeric = z
  .union([z.number(), z.string().trim().max(40).regex(decimalText, 'a number').transform(Number)])
  .refine((value) => Number.isFinite(value) && Math.abs(value) <= largest, 'a number of a possible size');

/** Absent and null count as zero. */
export const numericOrZero = numeric.nullish().transform((value) => value ?? 0);

/** Decimal without float error, for till amounts with five decimals. */
export const decimal = numeric.transform((value) => Big(value));
export const decimalOrZero = numericOrZero.transform((value) => Big(value));

/** A numeric id above zero. */
export const numericId = z
  .union([
    z.int(),
    z
      .string()
      .trim()
      .regex(/^\d{1,15}$/, 'a numeric id')
      .transform(Number),
  ])
  .refine((value) => value > 0, 'an id above 0');

/** An id that is compared and never computed with. */
export const textId = z
  .union([z.string().trim().min(1).max(200), z.number().transform(String)])
  .transform(cleanText)
  .refine((id) => id !== '', 'an id');

/** Text shown to people, cleaned; a number is taken as its digits. */
export const shown = z.union([z.string(), z.number().transform(String)]).transform(cleanText);
export const shownOrEmpty = shown.nullish().transform((value) => value ?? '');
/** Null for absent, null and blank. */
export const shownOrNull = shown.nullish().transform((value) => (value === undefined || value === null || value === '' ? null : value));

/** true, 1, "1" and "true"; everything absent is `false`. */
export const flag = z
  .union([
    z.boolean(),
    z.literal([0, 1]).transform((value) => value === 1),
    z.enum(['0', '1', 'true', 'false', '']).transform((value) => value === '1' || value === 'true'),
  ])
  .nullish()
  .transform((value) => value ?? false);

const dateText = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/;

/** A date text with or without zone as ms UTC; without a zone it is UTC at both systems (magento-measured 12, lightspeed.md A.7.1). */
export const instant = z.string().transform((text, context) => {
  const parts = dateText.exec(text.trim());
  const at = parts === null ? Number.NaN : Date.parse(`${parts[1]}T${parts[2]}${(parts[3] ?? '').slice(0, 4)}${parts[4] ?? 'Z'}`);
  if (Number.isFinite(at) && at >= 0) return at;
  context.addIssue({ code: 'custom', message: 'a date and time' });
  return z.NEVER;
});
export const instantOrNull = z
  .union([z.literal('').transform(() => null), instant])
  .nullish()
  .transform((value) => value ?? null);

/** A 64-bit counter as its digits. */
export const version = z.union([
  z.int().nonnegative().transform(String),
  z
    .string()
    .regex(/^\d{1,20}$/, 'a version')
    .transform((digits) => digits.replace(/^0+(?=\d)/, '')),
]);

/** An object that PHP sends as `[]` when it is empty; null and absent count as empty too. */
export function bag<T extends z.core.$ZodLooseShape>(shape: T) {
  return z.union([z.object(shape), z.tuple([]).transform(() => null)]).nullish();
}

/** A list; null and absent count as empty. */
export function listOf<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
}
