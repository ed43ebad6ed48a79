import { z } from 'zod';

/** Why pieces of a line are not handed over: what becomes of them in stock follows from it. */
export const shortReason = z.enum(['missing', 'damaged', 'wrongPlace', 'soldAtCounter']);
export type ShortReason = z.infer<typeof shortReason>;
