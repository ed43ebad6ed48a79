import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ToldAlert } from '#contract/alerts.ts';

/** What an alert says in the window: what it is and, where there is one, the number it is about. */
export function useAlertText(): (alert: Pick<ToldAlert, 'kind' | 'about'>) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ kind, about }) => {
      const what = t(`alerts.kind.${kind}.label`);
      return about === null ? what : t('alerts.about', { what, about });
    },
    [t],
  );
}
