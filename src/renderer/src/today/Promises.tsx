import { useTranslation } from 'react-i18next';
import type { PromiseDay } from '#contract/today.ts';
import classes from '#renderer/today/Today.module.css';

/** How many of today's promises were kept, and how the last two weeks went. */
export function Promises({ days }: { days: readonly PromiseDay[] }) {
  const { t } = useTranslation();
  const today = days.at(-1) ?? { kept: 0, missed: 0 };
  const due = today.kept + today.missed;
  return (
    <section className={classes.card} aria-labelledby="today-promises">
      <h2 id="today-promises">{t('today.promises')}</h2>
      <p className={classes.rate}>
        {due > 0 && <strong>{t('today.rate', { rate: percent(today) })}</strong>}
        <span>{due === 0 ? t('today.rateNone') : t('today.rateOf', { kept: today.kept, count: due })}</span>
      </p>
      <ul className={classes.spark} aria-label={t('today.spark')}>
        {days.map((day) => {
          const count = day.kept + day.missed;
          const words =
            count === 0 ? t('today.sparkNone', { day: day.date }) : t('today.sparkDay', { day: day.date, rate: percent(day), count });
          return (
            <li key={day.date} title={words} data-empty={count === 0}>
              <span className={classes.hidden}>{words}</span>
              <i style={{ height: `${count === 0 ? 0 : Math.max(4, percent(day))}%` }} aria-hidden />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function percent({ kept, missed }: { kept: number; missed: number }): number {
  return Math.round((100 * kept) / Math.max(1, kept + missed));
}
