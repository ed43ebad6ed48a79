import { useTranslation } from 'react-i18next';
import type { DriftFinding, DriftFix } from '#contract/drift-test.ts';
import classes from '#renderer/health/Report.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { useWords } from '#renderer/ui/use-words.ts';

interface Props {
  findings: readonly DriftFinding[];
  fixes: readonly DriftFix[];
}

/** What went wrong, and what somebody had to put right. */
export function DriftFindings({ findings, fixes }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <section className={classes.card} aria-label={t('driftTest.findings')}>
      <h2>{t('driftTest.findings')}</h2>
      {findings.length + fixes.length === 0 && <p>{t('driftTest.findingsEmpty')}</p>}
      <ul className={classes.facts}>
        {findings.map(({ kind, sku, quantity, since, until }) => (
          <li key={`${kind} ${sku} ${since}`}>
            <span>
              <b>{sku}</b>:{' '}
              {t(`driftTest.finding.${kind}`, { quantity: quantity === null ? t('driftTest.unknown') : format.quantity(quantity) })}
            </span>
            <span className={classes.dim}>
              {format.day(since, now)}
              {kind !== 'typed' && `, ${until === null ? t('driftTest.still') : t('driftTest.until', { time: format.day(until, now) })}`}
            </span>
          </li>
        ))}
        {fixes.map(({ journal, at, person, kind }) => (
          <li key={journal}>
            <span>{words(`driftTest.fix.${kind}`, kind, { person })}</span>
            <span className={classes.dim}>
              {format.day(at, now)}, {t('driftTest.entry', { journal })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
