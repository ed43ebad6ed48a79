import { getRouteApi, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { IconBuildingStore, IconKey, IconPlugConnected } from '@tabler/icons-react';
import { useEffect, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { lastStoreKey } from '#renderer/app/last-store.ts';
import { helloQuery } from '#renderer/app/queries.ts';
import { AlertNotices } from '#renderer/app/shell/AlertNotices.tsx';
import { Banners } from '#renderer/app/shell/Banners.tsx';
import { Palette } from '#renderer/app/shell/Palette.tsx';
import { Rail } from '#renderer/app/shell/Rail.tsx';
import classes from '#renderer/app/shell/Shell.module.css';
import { TopBar } from '#renderer/app/shell/TopBar.tsx';
import { TrainingBand } from '#renderer/app/shell/TrainingBand.tsx';
import { useLink } from '#renderer/app/use-link.ts';
import { watchClickedAlerts } from '#renderer/rpc.ts';
import { StaffDoor } from '#renderer/staff/StaffDoor.tsx';
import { Blank } from '#renderer/ui/Blank.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { StoreContext } from '#renderer/ui/store-context.ts';
import { useDelayed } from '#renderer/ui/use-delayed.ts';

const rootRoute = getRouteApi('__root__');

/** What the window says before there is a store to show. */
function Before(props: ComponentProps<typeof Blank>) {
  return (
    <main>
      <Blank {...props} wholeScreen />
    </main>
  );
}

/** The frame around every screen. Nothing is shown before the agent has said which stores there are. */
export function Shell() {
  const { t } = useTranslation();
  const { store: wanted } = rootRoute.useSearch();
  // Pick mode has the window to itself.
  const picking = useLocation({ select: ({ pathname }) => pathname === '/pick' });
  const link = useLink();
  const hello = useQuery(helloQuery);
  const navigate = useNavigate();
  const slow = useDelayed(hello.data === undefined);
  const stores = hello.data?.stores ?? [];
  const store = stores.find((each) => each.id === (wanted ?? localStorage.getItem(lastStoreKey))) ?? stores[0];

  useEffect(() => {
    if (store) localStorage.setItem(lastStoreKey, store.id);
    document.title = store ? `${store.name} · Backroom` : 'Backroom';
  }, [store]);

  useEffect(() => watchClickedAlerts((id) => void navigate({ to: '/health', search: { store: id, show: 'needs' } })), [navigate]);

  if (link === 'noToken') return <Before icon={IconKey} title={t('app.noToken')} hint={t('app.noTokenHint')} />;
  if (!hello.data) {
    if (!slow) return null;
    return (
      <Before icon={IconPlugConnected} title={t('app.connecting')} hint={t('app.connectingHint')}>
        {hello.error && link === 'open' && <ErrorNote error={hello.error} onRetry={() => void hello.refetch()} />}
      </Before>
    );
  }
  if (!store) return <Before icon={IconBuildingStore} title={t('app.noStores')} hint={t('app.noStoresHint')} />;
  return (
    <StoreContext value={store}>
      <StaffDoor training={hello.data.training}>
        <a href="#content" className={classes.skip}>
          {t('nav.skip')}
        </a>
        <div className={classes.shell}>
          {!picking && <Rail />}
          <div className={classes.column}>
            <header>
              {hello.data.training && <TrainingBand storeId={store.id} />}
              <TopBar stores={stores} />
              <Banners />
            </header>
            <main id="content" tabIndex={-1} className={classes.content}>
              <Outlet />
            </main>
          </div>
        </div>
        <AlertNotices key={store.id} />
        <Palette stores={stores} training={hello.data.training} />
      </StaffDoor>
    </StoreContext>
  );
}
