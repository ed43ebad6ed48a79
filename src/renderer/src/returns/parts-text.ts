import type { DeskLine } from '#contract/return-desk.ts';
import type { Format } from '#renderer/ui/use-format.ts';

/** What a set holds, in one line: 2 × Mug, 1 × Tea. */
export function partsText(parts: DeskLine['parts'], format: Pick<Format, 'quantity'>): string {
  return parts.map((part) => `${format.quantity(part.quantity)} × ${part.name}`).join(', ');
}
