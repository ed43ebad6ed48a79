import { Link } from '@tanstack/react-router';
import { IconArchive } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TodayRow, TodayView } from '#contract/today.ts';
import classes from '#renderer/today/Today.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';

/** Bins are spoken of this long before the store closes, and while it is closed. */
const beforeCloseMs = 60 * 60_000;

/** What still stands in bins when the store closes, and what to do with each; nothing at all before, or when they are empty. */
export function Bins({ bins, now }: { bins: TodayView['bins']; now: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { closesAt } = bins;
  const closed = closesAt === null || now >= closesAt;
  if (bins.notEmpty === 0 || (!closed && closesAt - now > beforeCloseMs)) return null;
  return (
    <section className={classes.section} data-tone={bins.count > 0 ? 'needs' : 'waiting'} aria-labelledby="today-bins">
      <div className={classes.head}>
        <IconArchive size={18} stroke={2} aria-hidden />
        <h2 id="today-bins">
          {t('today.bins.title')} {bins.count > 0 && <span className={classes.count}>{bins.count}</span>}
        </h2>
        <Link to="/bins" className={classes.all}>
          {t('today.bins.all')}
        </Link>
      </div>
      <p className={classes.sentence}>
        {[
          closed ? t('today.bins.closed') : t('today.bins.closes', { time: format.clock(closesAt) }),
          t('today.bins.notEmpty', { count: bins.notEmpty }),
          t('today.bins.readyStay'),
        ].join(' ')}
      </p>
      <ul className={classes.rows}>
        {bins.rows.map((row) => (
          <li key={row.id}>
            <InBin row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const todo = ['putBack', 'expired', 'short', 'picking', 'staged'] as const satisfies readonly TodayRow['state'][];

function InBin({ row }: { row: TodayRow }) {
  const { t } = useTranslation();
  const what = todo.find((one) => one === row.state);
  return (
    <Link to="/pickups" search={{ pickup: row.id }} className={classes.inBin}>
      <span className={classes.bin}>{row.bin ?? ''}</span>
      <strong className={classes.order}>{row.incrementId}</strong>
      <span className={classes.who}>{row.customer}</span>
      <span>{what === undefined ? t(`pickups.state.${row.state}`) : t(`today.bins.todo.${what}`)}</span>
    </Link>
  );
}
