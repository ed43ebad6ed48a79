import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconTruckDelivery } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TransferRow } from '#contract/transfers.ts';
import { waitingTransfersQuery } from '#renderer/app/queries.ts';
import classes from '#renderer/today/Today.module.css';
import { Chip } from '#renderer/ui/Chip.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

const groups = ['toReceive', 'toApprove', 'discrepancies'] as const;

/** Transfers that need somebody here: to receive, to say yes to, to look into; nothing at all when there is none. */
export function Transfers({ now }: { now: number }) {
  const { t } = useTranslation();
  const store = useStore();
  const waiting = useQuery(waitingTransfersQuery(store.id)).data;
  const count = waiting === undefined ? 0 : groups.reduce((sum, group) => sum + waiting[group].count, 0);
  if (waiting === undefined || count === 0) return null;
  const first = groups.find((group) => waiting[group].count > 0);
  return (
    <section className={classes.section} data-tone="needs" aria-labelledby="today-transfers">
      <div className={classes.head}>
        <IconTruckDelivery size={18} stroke={2} aria-hidden />
        <h2 id="today-transfers">
          {t('transfers.title')} <span className={classes.count}>{count}</span>
        </h2>
        <Link to="/transfers" search={(old) => ({ store: old.store, lane: first })} className={classes.all}>
          {t('today.seeAll')}
        </Link>
      </div>
      <ul className={classes.rows}>
        {groups.flatMap((group) =>
          waiting[group].rows.slice(0, 3).map((row) => (
            <li key={row.id}>
              <Row row={row} group={group} now={now} />
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

function Row({ row, group, now }: { row: TransferRow; group: (typeof groups)[number]; now: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const late = row.needBy !== null && row.needBy < now;
  return (
    <Link to="/transfers" search={(old) => ({ store: old.store, lane: group, id: row.id })} className={classes.row}>
      <span className={classes.when}>
        <Chip tone={late ? 'late' : 'needs'} text={t(`transfers.tab.${group}`)} />
      </span>
      <strong className={classes.order}>{row.label}</strong>
      <span className={classes.who}>
        {t(row.role === 'origin' ? 'transfers.to' : 'transfers.from', { store: row.otherStore })}
        {row.needBy !== null && ` · ${t('transfers.needBy', { time: format.until(row.needBy, now) })}`}
      </span>
      <span className={classes.facts}>{t('pickups.pieces', { count: row.pieces, formatted: format.quantity(row.pieces) })}</span>
      <span className={classes.bin} />
      <span className={classes.state}>{row.needBy === null ? '' : t('transfers.needBy', { time: format.until(row.needBy, now) })}</span>
    </Link>
  );
}
