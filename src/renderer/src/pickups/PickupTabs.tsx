import { CloseButton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countsQuery } from '#renderer/app/queries.ts';
import { pickupTabs } from '#renderer/app/search.ts';
import classes from '#renderer/pickups/PickupTabs.module.css';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

type Tab = (typeof pickupTabs)[number];

interface Props {
  /** Null while a search shows rows of all tabs. */
  tab: Tab | null;
  search: string;
  onTab: (tab: Tab) => void;
  onClearSearch: () => void;
  /** Between the tabs and their rows. */
  bar: ReactNode;
  children: ReactNode;
}

/** The queue in the order of work, each part with its count. */
export function PickupTabs({ tab, search, onTab, onClearSearch, bar, children }: Props) {
  const { t } = useTranslation();
  const store = useStore();
  const format = useFormat();
  const counts = useQuery(countsQuery(store.id)).data;
  return (
    <Tabs
      value={tab}
      onChange={(value) => {
        const next = pickupTabs.find((each) => each === value);
        if (next) onTab(next);
      }}
      classNames={{ root: classes.root, list: classes.list, tab: classes.tab, panel: classes.panel }}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('pickups.title')}>
        {pickupTabs.map((each) => (
          <Tabs.Tab key={each} value={each} data-tone={each === 'late' && (counts?.late ?? 0) > 0 ? 'late' : undefined}>
            {t(`pickups.tab.${each}`)}
            {counts && <span className={classes.count}>{format.quantity(counts[each] ?? 0)}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {search !== '' && (
        <div className={classes.search}>
          <span>{t('pickups.searching', { text: search })}</span>
          <CloseButton aria-label={t('scan.clear')} onClick={onClearSearch} />
        </div>
      )}
      {bar}
      {tab === null ? (
        <div className={classes.panel}>{children}</div>
      ) : (
        <Tabs.Panel value={tab} tabIndex={-1}>
          {children}
        </Tabs.Panel>
      )}
    </Tabs>
  );
}
