import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AlertForm } from '#renderer/settings/alerts/AlertForm.tsx';
import { DesktopAlerts } from '#renderer/settings/alerts/DesktopAlerts.tsx';
import { ToldAlerts } from '#renderer/settings/alerts/ToldAlerts.tsx';
import classes from '#renderer/settings/SettingsPage.module.css';
import { alertsQuery } from '#renderer/ui/attention/alerts-query.ts';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

/** When the store that is shown is alerted, how, and what it was told. */
export function Alerts() {
  const { t } = useTranslation();
  const store = useStore();
  const view = useQuery(alertsQuery(store.id));
  if (view.error) return <ErrorNote error={view.error} onRetry={() => void view.refetch()} busy={view.isFetching} />;
  if (!view.data) return <CardsSkeleton />;
  return (
    <>
      <p className={classes.intro}>{t('alerts.intro')}</p>
      <AlertForm key={store.id} view={view.data} />
      <DesktopAlerts app={view.data.desktop} />
      <ToldAlerts told={view.data.told} />
    </>
  );
}
