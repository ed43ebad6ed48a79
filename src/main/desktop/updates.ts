import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import electronUpdater from 'electron-updater';
import type { Preferences } from '#main/desktop/preferences.ts';
import type { Log } from '#main/log.ts';

const betweenChecksMs = 6 * 60 * 60 * 1000;
const installPatienceMs = 15_000;

/** Packaged with a place to look for updates: the builder writes this file only when `publish` is set. */
function updatesConfigured(): boolean {
  return app.isPackaged && existsSync(join(process.resourcesPath, 'app-update.yml'));
}

/**
 * Installs an update that an earlier run downloaded. Called before the agent starts, so no change can be on its way to
 * Magento or Lightspeed. True: the app is about to restart, do nothing more.
 */
export async function installWaitingUpdate(preferences: Preferences, log: Log): Promise<boolean> {
  if (!updatesConfigured() || !preferences.get('updateWaiting')) return false;
  preferences.set('updateWaiting', false);
  const updater = quietUpdater(log);
  const downloaded = Promise.withResolvers<boolean>();
  updater.once('update-downloaded', () => downloaded.resolve(true));
  updater.once('update-not-available', () => downloaded.resolve(false));
  updater.once('error', () => downloaded.resolve(false));
  const patience = setTimeout(() => downloaded.resolve(false), installPatienceMs);
  updater.checkForUpdates().catch(() => downloaded.resolve(false));
  const ready = await downloaded.promise;
  clearTimeout(patience);
  if (ready) updater.quitAndInstall(true, true);
  return ready;
}

/** Looks for updates now and every six hours, and downloads them for the next start. */
export function watchForUpdates(preferences: Preferences, log: Log): void {
  if (!updatesConfigured()) return;
  const updater = quietUpdater(log);
  updater.on('update-downloaded', ({ version }) => {
    log.info('update.waiting', { version });
    preferences.set('updateWaiting', true);
  });
  const check = () => void updater.checkForUpdates().catch(() => log.warn('update.checkFailed'));
  check();
  setInterval(check, betweenChecksMs);
}

function quietUpdater(log: Log) {
  const updater = electronUpdater.autoUpdater;
  updater.autoDownload = true;
  // A shutdown must not cut an installation short: it happens at the next start only.
  updater.autoInstallOnAppQuit = false;
  updater.logger = null;
  updater.on('error', (error) => log.warn('update.failed', { message: error.message }));
  return updater;
}
