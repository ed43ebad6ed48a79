import { BrowserWindow, Notification, app, nativeImage } from 'electron';
import { badgePixels, badgeSize } from '#main/desktop/badge-picture.ts';
import type { HostDesktop } from '#main/host-desktop.ts';
import type { Log } from '#main/log.ts';

/** Messages on this PC's desktop, a click on one opening its store's Sync health, and a count at the app's icon: by the system's own way where it has one, drawn over the taskbar's icon on Windows. */
export function desktopNotices(openStore: (storeId: string) => void, log: Log): HostDesktop {
  // One that nobody holds any more is collected, and its click with it.
  const shown = new Set<Notification>();
  let count = 0;
  // The taskbar has an icon to draw over once the window is there.
  app.on('browser-window-created', (_event, window) => window.on('show', () => overlay(window, count)));
  return {
    notify({ storeId, title, body }) {
      if (!Notification.isSupported()) return log.warn('notice.unsupported');
      const notice = new Notification({ title, body });
      shown.add(notice);
      notice.on('click', () => openStore(storeId));
      notice.on('close', () => shown.delete(notice));
      notice.on('failed', (_event, problem) => {
        shown.delete(notice);
        log.warn('notice.failed', { problem });
      });
      notice.show();
    },
    badge(needs) {
      count = needs;
      app.setBadgeCount(needs);
      for (const window of BrowserWindow.getAllWindows()) overlay(window, needs);
    },
  };
}

/** Windows only: elsewhere the system counts by itself. */
function overlay(window: BrowserWindow, count: number): void {
  if (process.platform !== 'win32') return;
  const size = { width: badgeSize, height: badgeSize };
  window.setOverlayIcon(
    count === 0 ? null : nativeImage.createFromBitmap(Buffer.from(badgePixels(count)), size),
    count === 0 ? '' : String(count),
  );
}
