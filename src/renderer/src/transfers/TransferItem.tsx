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
  return (
    <li>
      <Link
        to="/transfers"
        search={(old) => ({ store: old.store, lane: old.lane, id: row.id })}
        className={classes.item}
        aria-current={chosen ? 'true' : undefined}
        activeOptions={{ includeSearch: true }}
      >
        <strong>{t(row.role === 'origin' ? 'transfers.to' : 'transfers.from', { store: row.otherStore })}</strong>
        <span>{t('transfers.pieces', { pieces: format.quantity(row.pieces), count: row.lines })}</span>
        {row.note !== '' && <span className={classes.dim}>{row.note}</span>}
        <span className={classes.dim}>
          {format.day(row.updatedAt, now)}
          {row.needBy !== null && ` · ${t('transfers.needBy', { time: format.day(row.needBy, now) })}`}
        </span>
        <TransferChips row={row} />
      </Link>
    </li>
  );
}
