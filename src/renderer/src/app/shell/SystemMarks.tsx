import { IconCircleCheck, IconClockPause, IconCloudOff, IconCloudQuestion, IconKey, IconLinkOff, type Icon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/system.ts';
import { statusQuery } from '#renderer/app/queries.ts';
import classes from '#renderer/app/shell/TopBar.module.css';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

const icons: Record<Connection['state'], Icon> = {
  unknown: IconCloudQuestion,
  online: IconCircleCheck,
  offline: IconCloudOff,
  limited: IconClockPause,
  unauthorized: IconKey,
  misconfigured: IconLinkOff,
};

/** Magento 4 s · Lightspeed 2 s: the age of the last contact while connected, else the state in a word. */
export function SystemMarks() {
  const store = useStore();
  const { data } = useQuery({ ...statusQuery(store.id), enabled: store.journal === 'open' });
  const connections = [...(data?.connections ?? [])].sort((a, b) => b.system.localeCompare(a.system));
  return (
    <div className={classes.marks}>
      {connections.map((connection) => (
        <Mark key={connection.system} connection={connection} />
      ))}
    </div>
  );
}

function Mark({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(1000);
  const Picture = icons[connection.state];
  const system = t(`system.${connection.system}`);
  const state = t(`connection.${connection.state}`);
  const age = connection.lastContactAt === null ? null : format.span(now - connection.lastContactAt);
  const sentence = age === null ? t('connection.none', { system, state }) : t('connection.last', { system, state, age });
  return (
    <span className={classes.mark} data-state={connection.state} title={sentence} role="img" aria-label={sentence}>
      <Picture size={16} stroke={1.8} aria-hidden />
      <b>{system}</b>
      <span className={classes.short}>{t(`system.${connection.system}Short`)}</span>
      <span className={classes.age}>{connection.state === 'online' && age !== null ? age : state}</span>
    </span>
  );
}
