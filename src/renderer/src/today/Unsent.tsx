import { Link } from '@tanstack/react-router';
import { IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TodayView } from '#contract/today.ts';
import classes from '#renderer/today/Today.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';

/** What is younger is simply on its way. */
const calmMs = 60_000;

/** Changes that have waited for a while to reach Magento or the till. */
export function Unsent({ unsent, now }: { unsent: TodayView['unsent']; now: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const age = unsent.oldestAt === null ? 0 : now - unsent.oldestAt;
  if (unsent.count === 0 || age < calmMs) return null;
  return (
    <section className={classes.section} data-tone="waiting" aria-labelledby="today-unsent">
      <div className={classes.head}>
        <IconArrowUp size={18} stroke={2} aria-hidden />
        <h2 id="today-unsent">
          {t('today.section.unsent')} <span className={classes.count}>{unsent.count}</span>
        </h2>
        <Link to="/health" search={{ show: 'open' }} className={classes.all}>
          {t('today.seeAll')}
        </Link>
      </div>
      <p className={classes.sentence}>{t('today.unsent', { count: unsent.count, age: format.minutes(age) })}</p>
    </section>
  );
}
