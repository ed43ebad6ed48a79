import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import report from '#renderer/health/Report.module.css';
import classes from '#renderer/health/trail/Trail.module.css';
import { Chip } from '#renderer/ui/Chip.tsx';

interface Seal {
  day: string;
  seq: number;
  hash: string;
  holds: boolean;
}

/** The seal of each day that is over, and whether the journal still agrees with it. */
export function Seals({ rows }: { rows: readonly Seal[] }) {
  const { t } = useTranslation();
  return (
    <section className={report.card} aria-label={t('health.trail.seals')}>
      <h2>{t('health.trail.seals')}</h2>
      <p>{rows.length === 0 ? t('health.trail.sealsNone') : t('health.trail.sealsHint')}</p>
      {rows.length > 0 && (
        <table className={report.table}>
          <thead>
            <tr>
              {(['day', 'number', 'seal', 'state'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`health.trail.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ day, seq, hash, holds }) => (
              <tr key={day}>
                <td>{day}</td>
                <td>{seq}</td>
                <td className={classes.hash} title={hash}>
                  {hash.slice(0, 16)}
                </td>
                <td>
                  <Chip
                    tone={holds ? 'confirmed' : 'late'}
                    icon={holds ? IconLock : IconAlertTriangle}
                    text={t(holds ? 'health.trail.holds' : 'health.trail.broken')}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
