import { useTranslation } from 'react-i18next';
import type { ShortPreview } from '#contract/short.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

/** The button's words: the act with its pieces and amount, e.g. “Refund 1 × 24.90 € and go on”. */
export function useActLabel(): (preview: ShortPreview) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ act, pieces, refund }) => {
    const amount = refund === null ? '' : format.money(refund);
    // Several pieces may differ in price: then only the sum is said.
    if (act === 'refundLines' && pieces !== 1) return t('short.one', { amount });
    return t(`short.act.${act}`, { pieces: format.quantity(pieces), amount });
  };
}
