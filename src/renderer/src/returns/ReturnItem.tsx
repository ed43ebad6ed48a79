import { Link } from '@tanstack/react-router';
import { IconAlertTriangle, IconCashBanknote, IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReturnRow } from '#contract/returns.ts';
import classes from '#renderer/returns/Returns.module.css';
import { Chip } from '#renderer/ui/Chip.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** One return in the list, with what became of it. */
export function ReturnItem({ row, chosen }: { row: ReturnRow; chosen: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const isDesk = row.way === 'desk';
  const content = (
    <>
      <strong>
        {isDesk && row.incrementId !== null
          ? t('returns.order', { order: row.incrementId })
          : t('returns.receipt', { receipt: row.receipt })}
      </strong>
      <span>{format.money(row.amount)}</span>
      <span className={classes.facts}>{[format.day(row.at, now), `${format.quantity(row.pieces)} ×`, ...by()].join(' · ')}</span>
      <span className={classes.chips}>
        {isDesk && <Chip tone="plain" text={t('returns.atDesk')} />}
        {row.tab === 'open' && <Chip tone="soon" icon={IconCashBanknote} text={t('returns.desk.detail.moneyAtTill')} />}
        {row.exchange && <Chip tone="plain" text={t('returns.exchange')} />}
        {row.tab === 'moneyNotSent' && <MoneyChip row={row} />}
        {!isDesk && row.incrementId !== null && <Chip tone="plain" text={t('returns.order', { order: row.incrementId })} />}
        {row.tab === 'done' && row.incrementId === null && <Chip tone="plain" text={t('returns.notWeb')} />}
        {row.automatic && <Chip tone="plain" text={t('returns.automatic')} />}
      </span>
    </>
  );
  return (
    <li>
      {row.tab === 'toMatch' || row.orderId !== null ? (
        <Link
          to="/returns"
          search={(old) => ({ store: old.store, shown: row.tab, id: row.id })}
          className={classes.item}
          aria-current={chosen ? 'true' : undefined}
          activeOptions={{ includeSearch: true }}
        >
          {content}
        </Link>
      ) : (
        <div className={classes.item}>{content}</div>
      )}
    </li>
  );

  function by(): string[] {
    if (row.decidedBy === null) return [];
    return [isDesk ? t('returns.desk.detail.by', { person: row.decidedBy }) : t('returns.by', { person: row.decidedBy })];
  }
}

/** Taken at the desk the money itself waits; refunded at the till only its credit memo does. */
function MoneyChip({ row }: { row: ReturnRow }) {
  const { t } = useTranslation();
  if (row.held) return <Chip tone="needs" icon={IconHandStop} text={t('returns.held')} />;
  return row.way === 'desk' ? (
    <Chip tone="late" icon={IconAlertTriangle} text={t('returns.desk.detail.moneyWaits')} />
  ) : (
    <Chip tone="waiting" text={t('returns.waiting')} />
  );
}
