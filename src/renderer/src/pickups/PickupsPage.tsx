import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countsQuery } from '#renderer/app/queries.ts';
import { firstTabOf } from '#renderer/pickups/first-tab.ts';
import { narrowOf } from '#renderer/pickups/list-input.ts';
import { NextUp } from '#renderer/pickups/NextUp.tsx';
import { PickupDetail } from '#renderer/pickups/PickupDetail.tsx';
import { PickupList, pickupListId } from '#renderer/pickups/PickupList.tsx';
import classes from '#renderer/pickups/PickupsPage.module.css';
import { PickupTabs } from '#renderer/pickups/PickupTabs.tsx';
import { RoundBar } from '#renderer/pickups/RoundBar.tsx';
import { useSelection } from '#renderer/pickups/use-selection.ts';
import { JournalClosed } from '#renderer/ui/JournalClosed.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useWideWindow } from '#renderer/ui/use-wide-window.ts';

const route = getRouteApi('/pickups');

/** The queue; beside it from 1280 px up, else over it, the pickup that is open. */
export function PickupsPage() {
  const store = useStore();
  return store.journal === 'open' ? <Queue key={store.id} /> : <JournalClosed />;
}

function Queue() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const split = useWideWindow();
  const firstTab = useFirstTab();
  const [focusDetail, setFocusDetail] = useState(false);
  const selection = useSelection();

  const text = search.q ?? '';
  const narrow = narrowOf(search);
  const tab = text === '' ? (search.tab ?? firstTab) : null;
  const pickupId = search.pickup;

  function open(id: string, focus: boolean): void {
    setFocusDetail(focus);
    void navigate({ search: (old) => ({ ...old, pickup: id }), replace: pickupId !== undefined });
  }
  function close(): void {
    void navigate({ search: (old) => ({ ...old, pickup: undefined }) });
    requestAnimationFrame(() => document.getElementById(pickupListId)?.focus());
  }

  const detail = pickupId !== undefined && (
    <PickupDetail key={pickupId} pickupId={pickupId} takeFocus={focusDetail} onBack={close} asPage={!split} />
  );
  return (
    <div className={classes.page} data-split={split}>
      <VisuallyHidden>
        <h1>{t('pickups.title')}</h1>
      </VisuallyHidden>
      {(split || pickupId === undefined) && (
        <section className={classes.list} aria-label={t('pickups.title')}>
          {tab !== undefined && (
            <PickupTabs
              tab={tab}
              search={text}
              onTab={(next) => void navigate({ search: (old) => ({ ...old, tab: next, q: undefined, pickup: undefined }) })}
              onClearSearch={() => void navigate({ search: (old) => ({ ...old, q: undefined }) })}
              bar={<RoundBar selection={selection} narrow={narrow} />}
            >
              <PickupList
                key={`${tab} ${text} ${JSON.stringify(narrow)}`}
                view={{ tab: tab ?? 'all', search: text, sort: search.sort ?? 'promised', descending: search.desc ?? false, narrow }}
                selected={pickupId}
                selection={selection}
                onOpen={open}
              />
            </PickupTabs>
          )}
        </section>
      )}
      {split ? <div className={classes.detail}>{detail || <NextUp onOpen={(id) => open(id, true)} />}</div> : detail}
    </div>
  );
}

/** Late first when anything is late, decided once: the tab must not change under the hands of who works in it. */
function useFirstTab(): 'late' | 'toPick' | undefined {
  const store = useStore();
  const counts = useQuery(countsQuery(store.id));
  const [first, setFirst] = useState<'late' | 'toPick'>();
  if (first === undefined && counts.data) setFirst(firstTabOf(counts.data));
  return first ?? (counts.isError ? 'toPick' : undefined);
}
