import { useTranslation } from 'react-i18next';
import type { DriftDay } from '#contract/drift-test.ts';
import classes from '#renderer/health/Report.module.css';
import { dateText } from '#renderer/ui/format.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

/** Each day as what it was: how long the store was open, and how much of it nobody looked or could not. */
export function DriftDays({ days }: { days: readonly DriftDay[] }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const span = (ms: number): string => (ms < 60_000 ? t('driftTest.unknown') : format.span(ms));
  const columns = ['open', 'off', 'magentoDown', 'tillDown', 'followed'] as const;
  return (
    <section className={classes.card} aria-label={t('driftTest.days')}>
      <h2>{t('driftTest.days')}</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('driftTest.day')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={classes.number}>
                {t(`driftTest.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <th scope="row">{dateText(day.date, i18n.language)}</th>
              <td className={classes.number}>{span(day.openMs)}</td>
              <td className={classes.number}>{span(day.offMs)}</td>
              <td className={classes.number}>{span(day.magentoDownMs)}</td>
              <td className={classes.number}>{span(day.tillDownMs)}</td>
              <td className={classes.number}>{format.quantity(day.samples)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
