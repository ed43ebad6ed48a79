import { useTranslation } from 'react-i18next';
import type { DeskOrder } from '#contract/return-desk.ts';
import { counted, withPiece, type Part } from '#renderer/returns/desk/draft.ts';
import { useWhy } from '#renderer/returns/desk/use-why.ts';
import { partsText } from '#renderer/returns/parts-text.ts';
import { skusOf, useScanTarget, type Scan } from '#renderer/ui/scan-target.ts';
import type { SoundName } from '#renderer/ui/sound.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

export interface Said {
  text: string;
  sound: SoundName;
}

interface Taking {
  order: DeskOrder;
  parts: readonly Part[];
  onParts: (parts: Part[], itemId: number) => void;
  say: (said: Said) => void;
  /** Leaves this order for another one that was scanned. */
  onOther: (incrementId: string) => void;
}

/** While an order is taken back every scan is a piece of it; another order is opened only while nothing was counted. */
export function useDeskScan({ order, parts, onParts, say, onOther }: Taking): void {
  const { t } = useTranslation();
  const format = useFormat();
  const why = useWhy();
  useScanTarget((code, scan) => {
    const { meaning } = scan;
    if (['badge', 'pickList', 'transfer', 'bin'].includes(meaning.kind)) return null;
    if (meaning.kind === 'order' || meaning.kind === 'bag') {
      if (meaning.incrementId === order.incrementId) return t('returns.desk.title', { order: order.incrementId });
      if (parts.length === 0) {
        onOther(meaning.incrementId);
        return t('returns.desk.find.heardOne', { order: meaning.incrementId });
      }
      return heard({ text: t('returns.desk.unfinished'), sound: 'refused' });
    }
    return heard(piece(code, scan));
  });

  function heard(said: Said) {
    say(said);
    return { ...said, onPage: true };
  }

  function piece(code: string, scan: Scan): Said {
    const skus = skusOf(scan).map((sku) => sku.toLowerCase());
    const lines = order.lines.filter((line) => skus.includes(line.sku.toLowerCase()));
    const [first] = lines;
    const set = order.lines.find((line) => line.parts.some((part) => skus.includes(part.sku.toLowerCase())));
    if (first === undefined && set !== undefined) {
      return { text: t('returns.desk.partOfWhole', { name: set.name, parts: partsText(set.parts, format) }), sound: 'refused' };
    }
    if (first === undefined) return { text: t('returns.desk.wrongItem', { code, order: order.incrementId }), sound: 'refused' };
    const line = lines.find((each) => each.returnable > counted(parts, each.itemId)) ?? first;
    const { name } = line;
    if (line.returnable === 0) {
      return { text: t('returns.desk.cannot', { name, why: line.why === null ? '' : why(line.why, order) }), sound: 'refused' };
    }
    const returnable = format.quantity(line.returnable);
    const next = order.why === null || order.why === 'windowOver' ? withPiece(parts, line) : null;
    if (next === null) return { text: t('returns.desk.overScan', { name, returnable }), sound: 'refused' };
    onParts(next, line.itemId);
    return { text: t('returns.desk.counted', { name, count: format.quantity(counted(next, line.itemId)), returnable }), sound: 'ok' };
  }
}
