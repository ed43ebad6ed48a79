import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TodayView } from '#contract/today.ts';
import classes from '#renderer/today/Today.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useWords } from '#renderer/ui/use-words.ts';

/** What people did and the shop reported, newest first; each leads to its order. */
export function Recent({ rows, now }: { rows: TodayView['recent']; now: number }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  return (
    <section className={classes.card} aria-labelledby="today-recent">
      <h2 id="today-recent">{t('today.recent')}</h2>
      {rows.length === 0 && <p className={classes.dim}>{t('today.recentEmpty')}</p>}
      <ol className={classes.recent}>
        {rows.map((row) => (
          <li key={row.journal}>
            <Link to="/pickups" search={{ pickup: row.pickupId }}>
              <time dateTime={new Date(row.at).toISOString()} title={format.exact(row.at)}>
                {format.day(row.at, now)}
              </time>
              <span>
                {t('today.entry', { order: row.incrementId, what: words(`step.${row.kind}`, row.kind) })}
                {row.person !== null && <span className={classes.dim}> {t('today.by', { person: row.person })}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
