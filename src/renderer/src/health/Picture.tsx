import { IconArrowsLeftRight, IconDeviceDesktop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Connection, StoreStatus } from '#contract/system.ts';
import classes from '#renderer/health/Picture.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** Magento ⇄ this PC ⇄ Lightspeed: how each connection is and when it last answered. */
export function Picture({ status }: { status: StoreStatus }) {
  const { t } = useTranslation();
  const of = (system: Connection['system']) => status.connections.find((connection) => connection.system === system);
  const { count } = status.unsent;
  return (
    <div className={classes.picture} role="group" aria-label={t('health.picture')}>
      <Side system="magento" connection={of('magento')} />
      <IconArrowsLeftRight size={22} stroke={1.6} aria-hidden className={classes.arrow} />
      <div className={classes.node}>
        <IconDeviceDesktop size={22} stroke={1.6} aria-hidden />
        <strong>{t('health.thisPc')}</strong>
        <span>{count === 0 ? t('health.allSent') : t('health.toSend', { count })}</span>
      </div>
      <IconArrowsLeftRight size={22} stroke={1.6} aria-hidden className={classes.arrow} />
      <Side system="lightspeed" connection={of('lightspeed')} />
    </div>
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
