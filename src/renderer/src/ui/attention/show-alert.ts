import { notifications } from '@mantine/notifications';

/** Whether the browser lets this page show messages on the desktop; null where it has none. */
export function desktopPermission(): NotificationPermission | null {
  return typeof Notification === 'undefined' ? null : Notification.permission;
}

/** Shows an alert where it is seen: on the desktop while another window is in front and the browser may, else here until it is closed. */
export function showAlert(id: string, title: string, message: string): void {
  if (!document.hidden || desktopPermission() !== 'granted') {
    notifications.show({ id, title, message, autoClose: false, withBorder: true });
    return;
  }
  // Two windows of this page show one message: the same tag is the same message.
  const notice = new Notification(title, { body: message, tag: id });
  notice.addEventListener('click', () => window.focus());
}
