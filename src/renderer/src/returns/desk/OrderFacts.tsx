import { useTranslation } from 'react-i18next';
import type { DeskOrder } from '#contract/return-desk.ts';
import classes from '#renderer/returns/desk/Desk.module.css';
import { useMethod } from '#renderer/returns/use-method.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** When it was placed, how it was paid, how long it may come back, and how old this is. */
export function OrderFacts({ order, gift }: { order: DeskOrder; gift: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const method = useMethod();
  const facts = [
    t('returns.desk.placed', { time: format.day(order.placedAt, now) }),
    ...(gift
      ? []
      : order.paid.map(({ amount, method: code, title }) =>
          t('returns.desk.paid', { amount: format.money(amount), method: method(code, title) }),
        )),
    ...(order.why === 'windowOver' ? [] : [t('returns.desk.until', { time: format.until(order.windowUntil, now) })]),
    t('returns.desk.seen', { time: format.day(order.seenAt, now) }),
  ];
  return <p className={classes.facts}>{facts.join(' · ')}</p>;
}
