import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TransferRow } from '#contract/transfers.ts';
import classes from '#renderer/transfers/Transfers.module.css';
import { TransferChips } from '#renderer/transfers/TransferChips.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** One transfer in the list. */
export function TransferItem({ row, chosen }: { row: TransferRow; chosen: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const late = row.needBy !== null && row.needBy < now && row.state !== 'closed';
  return (
    <li>
      <Link
        to="/transfers"
        search={(old) => ({ store: old.store, lane: old.lane, id: row.id })}
        className={classes.item}
        aria-current={chosen ? 'true' : undefined}
        activeOptions={{ includeSearch: true }}
      >
        <span className={classes.first}>
          <strong>{t(row.role === 'origin' ? 'transfers.to' : 'transfers.from', { store: row.otherStore })}</strong>
          <time dateTime={new Date(row.updatedAt).toISOString()} title={format.exact(row.updatedAt)}>
            {format.day(row.updatedAt, now)}
          </time>
        </span>
        <span className={classes.second}>
          {[t('transfers.pieces', { pieces: format.quantity(row.pieces), count: row.lines }), row.label].join(' · ')}
          {row.needBy !== null && <span data-late={late}>{` · ${t('transfers.needBy', { time: format.until(row.needBy, now) })}`}</span>}
        </span>
        {row.note !== '' && <span className={classes.note}>{row.note}</span>}
        <TransferChips row={row} />
      </Link>
    </li>
  );
}
