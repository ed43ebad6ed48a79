import { useTranslation } from 'react-i18next';
import type { TodayView } from '#contract/today.ts';
import classes from '#renderer/today/Today.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';

/** Hours in which nobody orders, before and after the others, are left out. */
function busy(hours: TodayView['hours']): TodayView['hours'] {
  const first = hours.findIndex((each) => each.today > 0 || each.usual > 0);
  const last = hours.findLastIndex((each) => each.today > 0 || each.usual > 0);
  return first === -1 ? hours.slice(8, 20) : hours.slice(Math.min(first, 8), Math.max(last + 1, 20));
}

/** Orders of today by the hour of the store's clock, with what is usual on this weekday. */
export function Hours({ hours, now }: { hours: TodayView['hours']; now: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = busy(hours);
  const most = Math.max(1, ...shown.map((each) => Math.max(each.today, each.usual)));
  const current = Number.parseInt(format.clock(now), 10);
  return (
    <section className={classes.card} aria-labelledby="today-hours">
      <h2 id="today-hours">{t('today.hours')}</h2>
      <ul className={classes.hours} aria-label={t('today.hoursAbout')}>
        {shown.map(({ hour, today, usual }) => {
          const words = t('today.hour', { hour, today, usual: format.quantity(Math.round(usual * 10) / 10) });
          return (
            <li key={hour} title={words} data-now={hour === current}>
              <span className={classes.hidden}>{words}</span>
              <span className={classes.bar} aria-hidden>
                <i style={{ height: `${(100 * today) / most}%` }} />
                {usual > 0 && <b style={{ bottom: `${(100 * usual) / most}%` }} />}
              </span>
              <span className={classes.tick} aria-hidden>
                {hour % 3 === 0 ? hour : ''}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
