import { BrowserWindow, Notification, app, nativeImage } from 'electron';
import { badgePixels, badgeSize } from '#main/desktop/badge-picture.ts';
import type { HostDesktop } from '#main/host-desktop.ts';
import type { Log } from '#main/log.ts';

/** Messages on this PC's desktop, and a count at the app's icon: by the system's own way where it has one, drawn over the taskbar's icon on Windows. */
export function desktopNotices(openWindow: () => void, log: Log): HostDesktop {
  // One that nobody holds any more is collected, and its click with it.
  const shown = new Set<Notification>();
  return {
    notify({ title, body }) {
      if (!Notification.isSupported()) return log.warn('notice.unsupported');
      const notice = new Notification({ title, body });
      shown.add(notice);
      notice.on('click', openWindow);
      notice.on('close', () => shown.delete(notice));
      notice.on('failed', (_event, problem) => {
        shown.delete(notice);
        log.warn('notice.failed', { problem });
      });
      notice.show();
    },
    badge(count) {
      if (process.platform === 'win32') return overlay(count);
      app.setBadgeCount(count);
    },
  };
}

function overlay(count: number): void {
  const picture =
    count === 0 ? null : nativeImage.createFromBitmap(Buffer.from(badgePixels(count)), { width: badgeSize, height: badgeSize });
  for (const window of BrowserWindow.getAllWindows()) window.setOverlayIcon(picture, count === 0 ? '' : String(count));
}
