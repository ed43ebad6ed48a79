import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { freshAlerts } from '#renderer/app/shell/fresh-alerts.ts';
import { alertsQuery } from '#renderer/ui/attention/alerts-query.ts';
import { useShowAlert } from '#renderer/ui/attention/use-show-alert.ts';
import { useAlertText } from '#renderer/ui/attention/use-alert-text.ts';
import { useStore } from '#renderer/ui/store-context.ts';

/** Shows what is told from now on, where the program around this page has no desktop of its own to show it on. */
export function AlertNotices() {
  const { t } = useTranslation();
  const store = useStore();
  const text = useAlertText();
  const showAlert = useShowAlert();
  const { data } = useQuery({ ...alertsQuery(store.id), enabled: store.journal === 'open' });
  const seen = useRef<number | null>(null);
  useEffect(() => {
    if (!data) return;
    const { fresh, newest } = freshAlerts(data, seen.current);
    seen.current = newest;
    const [first] = fresh;
    if (first === undefined) return;
    showAlert(first.id, store.name, fresh.length === 1 ? text(first) : t('alerts.many', { count: fresh.length }));
  }, [data, store.name, t, text, showAlert]);
  return null;
}
