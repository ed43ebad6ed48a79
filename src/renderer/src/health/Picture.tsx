import { IconArrowLeft, IconArrowRight, IconDeviceDesktop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Figures, Flow } from '#contract/health.ts';
import type { SystemName } from '#contract/ids.ts';
import type { Connection, StoreStatus } from '#contract/system.ts';
import classes from '#renderer/health/Picture.module.css';
import { SystemFacts } from '#renderer/health/SystemFacts.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** Magento ⇄ this PC ⇄ Lightspeed: how each connection is, how late and how much waits each way; below, each system's day. */
export function Picture({ status, figures }: { status: StoreStatus; figures: Figures | undefined }) {
  const { t } = useTranslation();
  const { count } = status.unsent;
  const of = (system: SystemName) => figures?.systems.find((one) => one.system === system);
  const side = (system: SystemName) => (
    <Side system={system} connection={status.connections.find((connection) => connection.system === system)} />
  );
  return (
    <>
      <div className={classes.picture} role="group" aria-label={t('health.picture')}>
        {side('magento')}
        <Ways system="magento" flows={of('magento')?.flows} inIsRight />
        <div className={classes.node}>
          <IconDeviceDesktop size={22} stroke={1.6} aria-hidden />
          <strong>{t('health.thisPc')}</strong>
          <span>{count === 0 ? t('health.allSent') : t('health.toSend', { count })}</span>
        </div>
        <Ways system="lightspeed" flows={of('lightspeed')?.flows} inIsRight={false} />
        {side('lightspeed')}
      </div>
      {figures && (
        <div className={classes.systems}>
          {figures.systems.map((system) => (
            <SystemFacts key={system.system} figures={system} />
          ))}
        </div>
      )}
    </>
  );
}

/** Both ways between this PC and a system. */
function Ways({ system, flows, inIsRight }: { system: SystemName; flows: readonly Flow[] | undefined; inIsRight: boolean }) {
  const { t } = useTranslation();
  const name = t(`system.${system}`);
  return (
    <ul className={classes.ways}>
      {(['in', 'out'] as const).map((direction) => (
        <Way
          key={direction}
          label={t(`health.way.${direction}`, { system: name })}
          right={(direction === 'in') === inIsRight}
          flow={flows?.find((flow) => flow.direction === direction)}
        />
      ))}
    </ul>
  );
}

function Way({ label, right, flow }: { label: string; right: boolean; flow: Flow | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(5000);
  const Arrow = right ? IconArrowRight : IconArrowLeft;
  const p95 = flow?.lag.hour.p95 ?? null;
  const oldest = flow?.backlog.oldestAt ?? null;
  return (
    <li data-waits={(flow?.backlog.count ?? 0) > 0} title={label}>
      <Arrow size={20} stroke={1.6} aria-hidden />
      <div>
        <span className={classes.spoken}>{label}</span>
        {flow === undefined ? (
          <span>{t('health.checking')}</span>
        ) : (
          <>
            <span>{p95 === null ? t('health.noLag') : t('health.lag', { age: format.shortSpan(p95) })}</span>
            <span className={classes.backlog}>
              {flow.backlog.count === 0 || oldest === null
                ? t('health.rate', { count: flow.lag.hour.count })
                : t('health.backlog', { count: flow.backlog.count, age: format.span(now - oldest) })}
            </span>
          </>
        )}
      </div>
    </li>
  );
}

function Side({ system, connection }: { system: Connection['system']; connection: Connection | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(1000);
  const last = connection?.lastContactAt ?? null;
  return (
    <div className={classes.node} data-state={connection?.state ?? 'unknown'}>
      <strong>{t(`system.${system}`)}</strong>
      <span className={classes.state}>{t(`connection.${connection?.state ?? 'unknown'}`)}</span>
      <span>{last === null ? t('health.noContact') : t('health.contact', { age: format.span(now - last) })}</span>
      {connection && (connection.state === 'unauthorized' || connection.state === 'misconfigured') && (
        <span className={classes.problem}>{t(`trouble.${connection.state}`)}</span>
      )}
      {connection && connection.problem !== null && (
        <details>
          <summary>{t('health.detail')}</summary>
          <span lang="en">{connection.problem}</span>
        </details>
      )}
    </div>
  );
}
