import { useTranslation } from 'react-i18next';
import type { StoreStock } from '#contract/stock.ts';

type Scope = NonNullable<StoreStock['buffer']>['scope'];
export const speeds = ['fast', 'steady', 'slow'] as const;

/** What a buffer is for: the SKU, category X, fast movers, the whole store. */
export function useBufferName(): (buffer: { scope: Scope; key: string }) => string {
  const { t } = useTranslation();
  return ({ scope, key }) => {
    if (scope === 'sku') return key;
    const speed = speeds.find((each) => each === key);
    return t(`stock.scope.${scope}`, { key: scope === 'velocity' && speed ? t(`stock.speed.${speed}`) : key });
  };
}
