import { useTranslation } from 'react-i18next';
import type { PickupLine } from '#contract/pickups.ts';

/** What tells a line from others, in one row of small print: SKU, options, the set it is a part of. */
export function useLineFacts(): (line: Pick<PickupLine, 'sku' | 'options' | 'setName'>) => string[] {
  const { t } = useTranslation();
  return ({ sku, options, setName }) => [
    sku,
    ...options.map((option) => option.value),
    ...(setName === null ? [] : [t('picking.partOf', { set: setName })]),
  ];
}
