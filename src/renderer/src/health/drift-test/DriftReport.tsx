import { IconAlertTriangle, IconCircleCheck, IconClockQuestion, IconHelpCircle, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DriftCheck, DriftTestReport, DriftVerdict } from '#contract/drift-test.ts';
import { DriftDays } from '#renderer/health/drift-test/DriftDays.tsx';
import { DriftFindings } from '#renderer/health/drift-test/DriftFindings.tsx';
import { DriftSamples } from '#renderer/health/drift-test/DriftSamples.tsx';
import classes from '#renderer/health/Report.module.css';
import { Chip, type Tone } from '#renderer/ui/Chip.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

const signs = { green: IconCircleCheck, red: IconAlertTriangle, unclear: IconHelpCircle } as const satisfies Record<DriftVerdict, Icon>;
const tones = { kept: 'confirmed', broken: 'late', open: 'waiting' } as const satisfies Record<DriftCheck['state'], Tone>;
const chips = { kept: IconCircleCheck, broken: IconAlertTriangle, open: IconClockQuestion } as const satisfies Record<
  DriftCheck['state'],
  Icon
>;
const dayMs = 86_400_000;

/** What a test found, the answer first: verdict, every figure beside its limit, then the evidence. */
export function DriftReport({ report }: { report: DriftTestReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const { verdict, endedAt, startedAt, endsAt, cadence, peakHours } = report;
  const Sign = signs[verdict];
  const span = (ms: number | null): string => (ms === null ? t('driftTest.unknown') : format.shortSpan(ms));
  const started = t('driftTest.by', { person: report.person, start: format.day(startedAt, now), journal: report.journal });
  const when =
    endedAt === null
      ? t('driftTest.running', { day: Math.min(7, Math.max(0, Math.floor((now - startedAt) / dayMs)) + 1), end: format.day(endsAt, now) })
      : t('driftTest.over', { start: format.day(startedAt, now), end: format.day(endedAt, now), journal: report.endJournal });
  return (
    <div className={classes.column} id="drift-report">
      <section className={classes.verdict} data-verdict={verdict}>
        <Sign size={26} stroke={1.8} aria-hidden />
        <div>
          <h2>
            {t(`driftTest.verdict.${verdict}`)}
            {endedAt === null && ` · ${t('driftTest.soFar')}`}
          </h2>
          <p>{t(`driftTest.verdictText.${verdict}`)}</p>
          <p>
            {when} {started}
          </p>
        </div>
      </section>
      <section className={classes.card} aria-label={t('driftTest.figures')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('driftTest.figure')}</th>
              <th scope="col" className={classes.number}>
                {t('driftTest.measured')}
              </th>
              <th scope="col" className={classes.number}>
                {t('driftTest.limit')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {report.checks.map((check) => (
              <Figure key={check.check} check={check} />
            ))}
          </tbody>
        </table>
      </section>
      {!report.salableKnown && report.samples.length > 0 && <p className={classes.note}>{t('driftTest.salableUnknown')}</p>}
      {cadence.reads > 0 && (
        <p className={classes.note}>
          {t('driftTest.cadence', { count: cadence.reads, p50: span(cadence.p50), p95: span(cadence.p95), longest: span(cadence.longest) })}{' '}
          {peakHours === null
            ? t('driftTest.peakUnknown')
            : t('driftTest.peak', { hours: peakHours.map((hour) => `${hour}–${hour + 1}`).join(', ') })}
        </p>
      )}
      <DriftSamples samples={report.samples} />
      <DriftFindings findings={report.findings} fixes={report.fixes} />
      <DriftDays days={report.days} />
    </div>
  );
}

function Figure({ check: { check, value, limit, state } }: { check: DriftCheck }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = (figure: number): string => {
    if (check === 'watched') return t('driftTest.share', { value: format.quantity(Math.floor(figure * 100)) });
    return check === 'p95' || check === 'max' || check === 'fixingMs' ? format.shortSpan(figure) : format.quantity(figure);
  };
  const isReached = check === 'samples' || check === 'watched';
  return (
    <tr>
      <th scope="row">{t(`driftTest.check.${check}`)}</th>
      <td className={classes.number}>{value === null ? t('driftTest.unknown') : shown(value)}</td>
      <td className={classes.number}>{t(isReached ? 'driftTest.atLeast' : 'driftTest.atMost', { value: shown(limit) })}</td>
      <td>
        <Chip tone={tones[state]} icon={chips[state]} text={t(`driftTest.state.${state}`)} />
      </td>
    </tr>
  );
}
