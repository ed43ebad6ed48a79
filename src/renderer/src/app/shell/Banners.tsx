import {
  IconClockExclamation,
  IconClockPause,
  IconCloudOff,
  IconKey,
  IconLinkOff,
  IconPlugConnectedX,
  type Icon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { statusQuery } from '#renderer/app/queries.ts';
import classes from '#renderer/app/shell/Banners.module.css';
import { troubleOf, type Trouble } from '#renderer/app/shell/connections.ts';
import { useTroubleText } from '#renderer/app/shell/use-trouble-text.ts';
import { useLink } from '#renderer/app/use-link.ts';
import { Spoken } from '#renderer/ui/Spoken.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

const icons: Record<Trouble['kind'], Icon> = {
  offlineBoth: IconCloudOff,
  offlineOne: IconCloudOff,
  unauthorized: IconKey,
  misconfigured: IconLinkOff,
  limited: IconClockPause,
};
/** A clock further off than this makes promises and receipts wrong. */
const clockToleranceMs = 120_000;

/** Calm lines under the top bar: each comes and leaves by itself, and a live region says both. */
export function Banners() {
  const { t } = useTranslation();
  const format = useFormat();
  const store = useStore();
  const link = useLink();
  const { data } = useQuery({ ...statusQuery(store.id), enabled: store.journal === 'open' });
  const trouble = link === 'open' ? troubleOf(data) : null;
  const text = useTroubleText(trouble, data);
  const ahead = data?.clockAheadMs ?? 0;
  return (
    <>
      <Spoken text={link === 'lost' ? t('banner.reconnecting') : text.spoken} />
      {link === 'lost' && (
        <Line icon={IconPlugConnectedX} tone="offline">
          {t('banner.reconnecting')}
        </Line>
      )}
      {trouble && (
        <Line icon={icons[trouble.kind]} tone={trouble.kind === 'unauthorized' || trouble.kind === 'misconfigured' ? 'late' : 'offline'}>
          {text.line}{' '}
          {(trouble.kind === 'unauthorized' || trouble.kind === 'misconfigured') && (
            <Link to="/settings" search={{ section: 'connections' }}>
              {t('banner.openSettings')}
            </Link>
          )}
        </Line>
      )}
      {Math.abs(ahead) > clockToleranceMs && (
        <Line icon={IconClockExclamation} tone="soon">
          {ahead > 0 ? t('banner.clock', { age: format.span(ahead) }) : t('banner.clockBehind', { age: format.span(-ahead) })}
        </Line>
      )}
    </>
  );
}

function Line({ icon: Picture, tone, children }: { icon: Icon; tone: 'offline' | 'late' | 'soon'; children: ReactNode }) {
  return (
    <div className={classes.line} data-tone={tone}>
      <Picture size={18} stroke={1.8} aria-hidden />
      <span>{children}</span>
    </div>
  );
}
