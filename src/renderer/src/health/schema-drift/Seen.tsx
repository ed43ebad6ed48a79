import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DriftRow } from '#contract/schema-drift.ts';
import report from '#renderer/health/Report.module.css';
import { Differences } from '#renderer/health/schema-drift/Differences.tsx';
import { useListName } from '#renderer/health/schema-drift/use-list-name.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';

/** Everything unexpected that was ever seen, the newest first. */
export function Seen({ rows }: { rows: readonly DriftRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useListName();
  if (rows.length === 0) return <Blank icon={IconCircleCheck} title={t('schemaDrift.none')} hint={t('schemaDrift.noneHint')} />;
  return (
    <section className={report.card} aria-label={t('schemaDrift.seen')}>
      <h2>{t('schemaDrift.seen')}</h2>
      <p>{t('schemaDrift.seenHint')}</p>
      <table className={report.table}>
        <thead>
          <tr>
            <th scope="col">{t('schemaDrift.first')}</th>
            <th scope="col">{t('schemaDrift.list')}</th>
            <th scope="col">{t('schemaDrift.finding')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map((row) => (
            <tr key={`${row.endpoint} ${row.kind} ${row.path}`}>
              <td>{format.exact(row.firstAt)}</td>
              <td>
                {t(`system.${row.system}`)}: {nameOf(row.endpoint)} <div className={report.dim}>{row.endpoint}</div>
              </td>
              <td>
                <Differences of={[row]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
