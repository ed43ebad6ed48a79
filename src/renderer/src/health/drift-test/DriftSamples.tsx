import { useTranslation } from 'react-i18next';
import type { DriftSample } from '#contract/drift-test.ts';
import classes from '#renderer/health/Report.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** The sales that were followed, oldest first, each with its way to what may be sold online. */
export function DriftSamples({ samples }: { samples: readonly DriftSample[] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.card} aria-label={t('driftTest.samples')}>
      <h2>{t('driftTest.samples')}</h2>
      {samples.length === 0 ? (
        <p>{t('driftTest.samplesEmpty')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('driftTest.sold')}</th>
              <th scope="col">{t('driftTest.item')}</th>
              <th scope="col">{t('driftTest.receipt')}</th>
              <th scope="col" className={classes.number}>
                {t('driftTest.salable')}
              </th>
              <th scope="col" className={classes.number}>
                {t('driftTest.delay')}
              </th>
            </tr>
          </thead>
          <tbody>
            {samples.map((sample) => (
              <Sample key={`${sample.soldAt} ${sample.sku}`} sample={sample} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Sample({ sample }: { sample: DriftSample }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(10_000);
  const age = format.shortSpan(sample.delayMs);
  return (
    <tr>
      <td title={format.exact(sample.soldAt)}>
        {format.day(sample.soldAt, now)} {!sample.atPeak && <span className={classes.dim}>{t('driftTest.quiet')}</span>}
      </td>
      <td>
        {sample.sku} × {format.quantity(sample.quantity)}
      </td>
      <td>{sample.receipt ?? t('driftTest.unknown')}</td>
      <td className={classes.number}>{sample.salable === null ? t('driftTest.unknown') : format.quantity(sample.salable)}</td>
      <td className={classes.number}>{sample.shownAt === null ? t('driftTest.notYet', { age }) : age}</td>
    </tr>
  );
}
