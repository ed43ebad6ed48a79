import type { PageSize } from '#contract/printing.ts';

/** Sizes that are sold; what they are called is the same in every language. */
export const pageSizes: readonly (PageSize & { name: string })[] = [
  { name: 'A4', widthMm: 210, heightMm: 297 },
  { name: 'A5', widthMm: 148, heightMm: 210 },
  { name: 'A6', widthMm: 105, heightMm: 148 },
  { name: '100 × 150 mm', widthMm: 100, heightMm: 150 },
  { name: '100 × 50 mm', widthMm: 100, heightMm: 50 },
  { name: '86 × 54 mm', widthMm: 86, heightMm: 54 },
  { name: '62 × 29 mm', widthMm: 62, heightMm: 29 },
  { name: '57 × 32 mm', widthMm: 57, heightMm: 32 },
];

/** Name of a size that is sold, else null. */
export function sizeName({ widthMm, heightMm }: PageSize): string | null {
  return pageSizes.find((size) => size.widthMm === widthMm && size.heightMm === heightMm)?.name ?? null;
}
