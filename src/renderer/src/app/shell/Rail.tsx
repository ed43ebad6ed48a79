import { ActionIcon, Tooltip, useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import {
  IconActivityHeartbeat,
  IconBuildingWarehouse,
  IconCommand,
  IconHandClick,
  IconMoon,
  IconPackage,
  IconPackages,
  IconReceiptRefund,
  IconSettings,
  IconSun,
  IconSunHigh,
  IconTruckDelivery,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { returnCountsQuery, statusQuery, waitingTransfersQuery } from '#renderer/app/queries.ts';
import classes from '#renderer/app/shell/Rail.module.css';
import { RailLink } from '#renderer/app/shell/RailLink.tsx';
import { useLateCount } from '#renderer/app/shell/use-late-count.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useTouch } from '#renderer/ui/use-touch.ts';
import { useWideWindow } from '#renderer/ui/use-wide-window.ts';

/** The screens that exist, with a count only where a person is needed; below them how the app looks. */
export function Rail() {
  const { t } = useTranslation();
  const store = useStore();
  const status = useQuery({ ...statusQuery(store.id), enabled: store.journal === 'open' });
  const late = useLateCount();
  const toMatch = useQuery({ ...returnCountsQuery(store.id), enabled: store.journal === 'open' }).data?.toMatch ?? 0;
  const transfers = useQuery({ ...waitingTransfersQuery(store.id), enabled: store.journal === 'open' }).data;
  const toDo = transfers === undefined ? 0 : transfers.toApprove.count + transfers.toReceive.count + transfers.discrepancies.count;
  const narrow = !useWideWindow();
  const dark = useComputedColorScheme('light') === 'dark';
  const { setColorScheme } = useMantineColorScheme();
  const [touch, setTouch] = useTouch();
  const needs = (status.data?.held ?? 0) + (status.data?.exceptions ?? 0);
  const side = narrow ? 'right' : 'top';
  return (
    <nav className={classes.rail} aria-label={t('nav.label')}>
      <div className={classes.brand}>
        <IconBuildingWarehouse size={24} stroke={1.8} aria-hidden />
        <span className={classes.name}>{t('app.name')}</span>
      </div>
      <ul className={classes.links}>
        <RailLink to="/" icon={IconSunHigh} text={t('nav.today')} />
        <RailLink
          to="/pickups"
          icon={IconPackage}
          text={t('nav.pickups')}
          count={late}
          countText={t('nav.late', { count: late })}
          tone="late"
        />
        <RailLink
          to="/returns"
          icon={IconReceiptRefund}
          text={t('returns.title')}
          count={toMatch}
          countText={t('returns.toDecide', { count: toMatch })}
        />
        <RailLink
          to="/transfers"
          icon={IconTruckDelivery}
          text={t('transfers.title')}
          count={toDo}
          countText={t('transfers.toDo', { count: toDo })}
        />
        <RailLink to="/stock" icon={IconPackages} text={t('nav.stock')} />
        <RailLink
          to="/health"
          icon={IconActivityHeartbeat}
          text={t('nav.health')}
          count={needs}
          countText={t('nav.needsPerson', { count: needs })}
        />
        <RailLink to="/settings" icon={IconSettings} text={t('nav.settings')} />
      </ul>
      <div className={classes.foot}>
        <Tooltip label={`${t('palette.open')} · Ctrl K`} position={side}>
          <ActionIcon aria-label={t('palette.open')} aria-keyshortcuts="Control+K" onClick={() => spotlight.open()}>
            <IconCommand size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={dark ? t('look.toLight') : t('look.toDark')} position={side}>
          <ActionIcon aria-label={dark ? t('look.toLight') : t('look.toDark')} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
            {dark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
          </ActionIcon>
        </Tooltip>
        <Tooltip label={touch ? t('look.touchOff') : t('look.touchOn')} position={side}>
          <ActionIcon
            aria-label={t('look.touch')}
            aria-pressed={touch}
            variant={touch ? 'light' : 'subtle'}
            color={touch ? 'petrol' : 'gray'}
            onClick={() => setTouch(!touch)}
          >
            <IconHandClick size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </nav>
  );
}
