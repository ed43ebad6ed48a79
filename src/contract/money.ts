import { z } from 'zod';

/** ISO 4217 code. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'a three-letter currency code such as EUR');

/** An amount in the smallest unit of its currency (cents for EUR, yen for JPY). Never a float. */
export const money = z.object({ minor: z.int(), currency: currencyCode });
export type Money = z.infer<typeof money>;

/** Pieces or weight, at most four decimals (Magento's `decimal(12,4)`); always rounded by `toQuantity`. */
export const quantity = z.number().min(-1e8).max(1e8);
