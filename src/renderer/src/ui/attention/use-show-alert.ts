import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/ui/attention/use-show-alert.module.css';

/** Whether the browser lets this page show messages on the desktop; null where it has none. */
export function desktopPermission(): NotificationPermission | null {
  return typeof Notification === 'undefined' ? null : Notification.permission;
}

/** Shows an alert where it is seen: on the desktop while another window is in front and the browser may, else here until it is closed. */
export function useShowAlert(): (id: string, title: string, message: string) => void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const close = t('action.close');
  return useCallback(
    (id, title, message) => {
      if (!document.hidden || desktopPermission() !== 'granted') {
        notifications.show({
          id,
          title,
          message,
          autoClose: false,
          withBorder: true,
          classNames: { description: classes.message ?? '' },
          closeButtonProps: { 'aria-label': close },
        });
        return;
      }
      // Two windows of this page show one message: the same tag is the same message.
      const notice = new Notification(title, { body: message, tag: id });
      notice.addEventListener('click', () => {
        window.focus();
        void navigate({ to: '/health', search: (old) => ({ ...old, show: 'needs' }) });
      });
    },
    [close, navigate],
  );
}
