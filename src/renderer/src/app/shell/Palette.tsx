import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import {
  IconActivityHeartbeat,
  IconBarcode,
  IconBuildingStore,
  IconListCheck,
  IconPackage,
  IconPackages,
  IconRefresh,
  IconSchool,
  IconSearch,
  IconSettings,
  IconSunHigh,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StoreSummary } from '#contract/system.ts';
import { pickupTabs } from '#renderer/app/search.ts';
import { scanFieldId } from '#renderer/app/shell/ScanField.tsx';
import { usePullNow } from '#renderer/ui/use-pull-now.ts';
import { useNotice } from '#renderer/ui/use-notice.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useTraining } from '#renderer/ui/use-training.ts';

/** Ctrl+K: every screen and every action by name. */
export function Palette({ stores, training }: { stores: readonly StoreSummary[]; training: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const store = useStore();
  const notice = useNotice();
  const pull = usePullNow(notice);
  const tryTraining = useTraining(notice);
  const screen = (label: string) => t('palette.goTo', { screen: label });

  const actions: SpotlightActionGroupData[] = [
    {
      group: t('palette.pickups'),
      actions: pickupTabs.map((tab) => ({
        id: `tab-${tab}`,
        label: t('palette.showTab', { tab: t(`pickups.tab.${tab}`) }),
        leftSection: <IconListCheck size={18} aria-hidden />,
        onClick: () => void navigate({ to: '/pickups', search: { tab } }),
      })),
    },
    {
      group: t('palette.screens'),
      actions: [
        {
          id: 'today',
          label: screen(t('nav.today')),
          leftSection: <IconSunHigh size={18} aria-hidden />,
          onClick: () => void navigate({ to: '/' }),
        },
        {
          id: 'pickups',
          label: screen(t('nav.pickups')),
          leftSection: <IconPackage size={18} aria-hidden />,
          onClick: () => void navigate({ to: '/pickups' }),
        },
        {
          id: 'stock',
          label: screen(t('nav.stock')),
          leftSection: <IconPackages size={18} aria-hidden />,
          onClick: () => void navigate({ to: '/stock' }),
        },
        {
          id: 'health',
          label: screen(t('nav.health')),
          leftSection: <IconActivityHeartbeat size={18} aria-hidden />,
          onClick: () => void navigate({ to: '/health' }),
        },
        {
          id: 'settings',
          label: screen(t('nav.settings')),
          leftSection: <IconSettings size={18} aria-hidden />,
          onClick: () => void navigate({ to: '/settings' }),
        },
      ],
    },
    {
      group: t('palette.actions'),
      actions: [
        {
          id: 'scan',
          label: t('palette.focusScan'),
          leftSection: <IconBarcode size={18} aria-hidden />,
          onClick: () => document.getElementById(scanFieldId)?.focus(),
        },
        { id: 'pull', label: t('palette.pullNow'), leftSection: <IconRefresh size={18} aria-hidden />, onClick: () => pull.mutate() },
        ...(training
          ? []
          : [
              {
                id: 'training',
                label: t('setup.tryTraining'),
                leftSection: <IconSchool size={18} aria-hidden />,
                onClick: () => tryTraining.mutate(),
              },
            ]),
        ...stores
          .filter((each) => each.id !== store.id)
          .map((each) => ({
            id: `store-${each.id}`,
            label: t('palette.switchStore', { store: each.name }),
            leftSection: <IconBuildingStore size={18} aria-hidden />,
            onClick: () => void navigate({ to: '.', search: (old) => ({ ...old, store: each.id, pickup: undefined }) }),
          })),
      ],
    },
  ];

  return (
    <Spotlight
      actions={actions}
      shortcut="mod + K"
      tagsToIgnore={[]}
      nothingFound={t('palette.nothing')}
      highlightQuery
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      attributes={{ content: { 'aria-label': t('palette.open') } }}
      scrollable
      maxHeight={420}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
      }}
    />
  );
}
