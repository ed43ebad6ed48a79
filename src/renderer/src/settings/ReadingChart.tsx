import { useTranslation } from 'react-i18next';
import { meanOf, type Reading } from '#renderer/settings/learn-reader.ts';
import scanner from '#renderer/settings/Scanner.module.css';
import classes from '#renderer/settings/SettingsPage.module.css';

/** Bars higher than this look the same: a person's pause, not a reader's. */
const tallestMs = 100;

/** One scan: a bar for the time before each key. */
export function ReadingChart({ reading, number }: { reading: Reading; number: number }) {
  const { t } = useTranslation();
  const mean = Math.round(meanOf(reading.gaps));
  const max = Math.round(Math.max(0, ...reading.gaps));
  const end = t(
    reading.end === 'Enter' ? 'scanner.learn.endEnter' : reading.end === 'Tab' ? 'scanner.learn.endTab' : 'scanner.learn.endNone',
  );
  const top = Math.min(tallestMs, Math.max(20, max));
  return (
    <>
      <span className={scanner.code}>{reading.text}</span>
      <div className={scanner.chart} role="img" aria-label={t('scanner.learn.chart', { n: number, mean, max })}>
        {reading.gaps.map((gap, index) => (
          <div
            key={index}
            className={scanner.bar}
            style={{ height: `${Math.min(100, (gap / top) * 100)}%` }}
            title={`${Math.round(gap)} ms`}
          />
        ))}
      </div>
      <p className={classes.dim}>{t('scanner.learn.figures', { mean, max, keys: reading.text.length, end })}</p>
    </>
  );
}
