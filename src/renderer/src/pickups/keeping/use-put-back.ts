import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickupDetail, PickupLine } from '#contract/pickups.ts';
import { skusOf, useScanTarget, type Scan, type Understood } from '#renderer/ui/scan-target.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

export interface PutBackLine {
  line: PickupLine;
  /** Pieces of it that are off the shelf. */
  taken: number;
  back: number;
}

export interface PutBack {
  lines: readonly PutBackLine[];
  /** Pieces that were not scanned or ticked yet. */
  left: number;
  set: (lineId: string, back: number) => void;
}

/**
 * Which pieces of an order are back on the shelf, by scanning them or their bags, or by ticking. It only helps whoever carries them:
 * nothing is written before “goods are back”.
 */
export function usePutBack(pickup: PickupDetail): PutBack {
  const { t } = useTranslation();
  const format = useFormat();
  const [back, setBack] = useState<Readonly<Record<string, number>>>({});
  const [bags, setBags] = useState<readonly number[]>([]);
  const isListening = pickup.state === 'putBack' || pickup.state === 'expired';
  const lines = linesToPutBack(pickup).map(({ line, taken }) => ({ line, taken, back: Math.min(taken, back[line.id] ?? 0) }));

  function bagBack(bag: number): Understood {
    const seen = [...new Set([...bags, bag])];
    setBags(seen);
    // The last bag is back, so everything is.
    if (seen.length >= pickup.bags) setBack(Object.fromEntries(lines.map(({ line, taken }) => [line.id, taken])));
    return t('keeping.back.bag', { bag, order: pickup.incrementId });
  }
  function pieceBack(scan: Scan): Understood | null {
    const skus = skusOf(scan).map((sku) => sku.toLowerCase());
    const own = lines.filter(({ line }) => skus.includes(line.sku.toLowerCase()) || line.codes.includes(scan.code));
    const { meaning } = scan;
    if (own.length === 0)
      return meaning.kind === 'item' ? { text: t('keeping.back.other', { name: meaning.name }), sound: 'refused' } : null;
    const open = own.find((one) => one.back < one.taken);
    const name = own[0]?.line.name ?? '';
    if (open === undefined) return { text: t('keeping.back.full', { name }), sound: 'refused' };
    const now = Math.min(open.taken, open.back + 1);
    setBack((before) => ({ ...before, [open.line.id]: now }));
    return t('keeping.back.scanned', { name: open.line.name, back: format.quantity(now), quantity: format.quantity(open.taken) });
  }

  useScanTarget((_code, scan) => {
    if (!isListening) return null;
    const { meaning } = scan;
    if (meaning.kind === 'bag' && meaning.pickupId === pickup.id) return bagBack(meaning.bag);
    return pieceBack(scan);
  });
  return {
    lines,
    left: lines.reduce((sum, one) => sum + (one.taken - one.back), 0),
    set: (lineId, pieces) => setBack((before) => ({ ...before, [lineId]: pieces })),
  };
}

/** Half picked, only those pieces are off the shelf; shipped by someone else, nobody counted: then it is all of them. */
function linesToPutBack(pickup: PickupDetail): { line: PickupLine; taken: number }[] {
  const physical = pickup.items.filter((line) => line.physical);
  const isCounted = physical.some((line) => line.picked > 0);
  return physical.map((line) => ({ line, taken: isCounted ? line.picked : line.quantity })).filter(({ taken }) => taken > 0);
}
