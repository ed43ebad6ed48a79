import { useTranslation } from 'react-i18next';
import type { NotReturnable } from '#contract/return-desk.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** Why a line or an order does not come back, in words. */
export function useWhy(): (why: NotReturnable, order: { windowUntil: number }) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  return (why, order) => t(`returns.desk.why.${why}`, { time: format.day(order.windowUntil, now) });
}
