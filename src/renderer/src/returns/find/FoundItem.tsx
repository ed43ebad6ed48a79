import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconArrowBackUp, IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FoundOrder } from '#contract/return-desk.ts';
import classes from '#renderer/returns/find/Find.module.css';
import { Chip } from '#renderer/ui/Chip.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** Lines shown of an order before the rest is counted. */
const linesShown = 3;

/** One order that was found: enough to know it again with the customer in front of one. */
export function FoundItem({ order }: { order: FoundOrder }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const { lines, returnable, by } = order;
  const more = lines.length - linesShown;
  return (
    <li className={classes.card}>
      <Link to="/returns" search={(old) => ({ ...old, order: String(order.orderId) })} className={classes.order}>
        <span className={classes.head}>
          <strong>{t('returns.order', { order: order.incrementId })}</strong>
          <span>{format.money(order.total)}</span>
        </span>
        <span className={classes.dim}>
          {t('returns.desk.placed', { time: format.day(order.placedAt, now) })}
          {by.length > 0 && ` · ${t('returns.desk.find.foundBy', { by: by.map((one) => t(`returns.desk.find.by.${one}`)).join(', ') })}`}
        </span>
        {lines.slice(0, linesShown).map((line) => (
          <span key={line.sku} className={classes.line}>
            {format.quantity(line.ordered)} × {line.name} <small className={classes.dim}>{line.sku}</small>
          </span>
        ))}
        {more > 0 && <span className={classes.dim}>{t('returns.desk.find.more', { count: more })}</span>}
        <span>
          {returnable > 0 ? (
            <Chip tone="confirmed" icon={IconArrowBackUp} text={t('returns.desk.find.canReturn', { count: returnable })} />
          ) : (
            <Chip tone="plain" text={t('returns.desk.find.nothingReturns')} />
          )}
        </span>
      </Link>
      <Link to="/returns" search={(old) => ({ ...old, books: String(order.orderId) })} className={classes.books}>
        <IconScale size={16} aria-hidden />
        {t('returns.ledger.open')}
        <VisuallyHidden>: {t('returns.order', { order: order.incrementId })}</VisuallyHidden>
      </Link>
    </li>
  );
}
