import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Says something in a corner of the window for a while, or until it is closed. */
export function useNotice(): (message: string, until?: 'closed') => void {
  const { t } = useTranslation();
  const close = t('action.close');
  return useCallback(
    (message, until) =>
      void notifications.show({ message, closeButtonProps: { 'aria-label': close }, ...(until === 'closed' && { autoClose: false }) }),
    [close],
  );
}
