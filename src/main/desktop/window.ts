import { join } from 'node:path';
import { BrowserWindow, app, screen } from 'electron';
import { bundleOrigin } from '#main/desktop/bundle.ts';
import type { Bounds, Preferences } from '#main/desktop/preferences.ts';
import type { Log } from '#main/log.ts';

const smallest = { width: 1024, height: 700 };
const usual = { width: 1366, height: 820 };

/** Opens the app's window on its page and resolves once the page has loaded. `built` is the folder with main, preload and renderer. */
export async function openWindow(built: string, preferences: Preferences, log: Log): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: 'Backroom',
    show: false,
    autoHideMenuBar: true,
    minWidth: smallest.width,
    minHeight: smallest.height,
    ...usual,
    ...visible(preferences.get('bounds')),
    webPreferences: {
      preload: join(built, 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (preferences.get('maximized')) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    preferences.set('maximized', window.isMaximized());
    preferences.set('bounds', window.getNormalBounds());
  });
  reviveOnce(window, log);
  await window.loadURL(`${bundleOrigin}/`);
  return window;
}

/** Remembered bounds count only where a screen still shows them: monitors get unplugged. */
function visible(bounds: Bounds | undefined): Bounds | undefined {
  if (bounds === undefined) return undefined;
  const area = screen.getDisplayMatching(bounds).workArea;
  const overlaps =
    bounds.x < area.x + area.width &&
    area.x < bounds.x + bounds.width &&
    bounds.y < area.y + area.height &&
    area.y < bounds.y + bounds.height;
  return overlaps ? bounds : undefined;
}

const reviveAgainAfterMs = 10_000;

/** A crashed page is loaded again; one that crashes at once after that is left, so that it does not loop. */
function reviveOnce(window: BrowserWindow, log: Log): void {
  let revivedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.error('window.crashed', { reason });
    if (reason === 'clean-exit' || Date.now() - revivedAt < reviveAgainAfterMs) return;
    revivedAt = Date.now();
    window.loadURL(`${bundleOrigin}/`).catch(() => log.error('window.notRevived'));
  });
}
