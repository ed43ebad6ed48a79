import { IconAlertTriangle, IconCircleCheck, IconCloudOff, IconLock, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EndpointRow, EndpointState } from '#contract/schema-drift.ts';
import report from '#renderer/health/Report.module.css';
import { Differences } from '#renderer/health/schema-drift/Differences.tsx';
import { useListName } from '#renderer/health/schema-drift/use-list-name.ts';
import { Chip, type Tone } from '#renderer/ui/Chip.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';

const states = {
  differs: { tone: 'needs', icon: IconAlertTriangle },
  notAllowed: { tone: 'soon', icon: IconLock },
  unreachable: { tone: 'offline', icon: IconCloudOff },
  ok: { tone: 'confirmed', icon: IconCircleCheck },
} as const satisfies Record<EndpointState, { tone: Tone; icon: Icon }>;
const order = Object.keys(states);

/** Each list that is read and how its answer compares; what needs a look is above. */
export function Endpoints({ rows }: { rows: readonly EndpointRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useListName();
  const sorted = rows.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  return (
    <section className={report.card} aria-label={t('schemaDrift.lists')}>
      <table className={report.table}>
        <thead>
          <tr>
            <th scope="col">{t('schemaDrift.list')}</th>
            <th scope="col">{t('schemaDrift.answer')}</th>
            <th scope="col" className={report.number}>
              {t('schemaDrift.compared')}
            </th>
            <th scope="col">{t('schemaDrift.finding')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ system, endpoint, state, records, differences, problem }) => (
            <tr key={endpoint}>
              <th scope="row">
                {t(`system.${system}`)}: {nameOf(endpoint)} <div className={report.dim}>{endpoint}</div>
              </th>
              <td>
                <Chip {...states[state]} text={t(`schemaDrift.state.${state}`)} />
              </td>
              <td className={report.number}>{records === 0 ? t('schemaDrift.nothing') : format.quantity(records)}</td>
              <td>
                <Differences of={differences} />
                {state === 'notAllowed' && <span>{t('schemaDrift.notAllowed')} </span>}
                {problem !== null && (
                  <span className={report.dim} lang="en">
                    {problem}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
