import { shell } from 'electron';
import type { Log } from '#main/log.ts';

/**
 * Opens a page of one of the configured systems in the person's own browser. Anything but https on `hosts` is dropped:
 * `openExternal` with a foreign scheme can start programs.
 */
export function outsideOpener(hosts: () => readonly string[], log: Log): (url: string) => void {
  return (url) => {
    const target = URL.canParse(url) ? new URL(url) : null;
    const allowed = target?.protocol === 'https:' && target.username === '' && hosts().includes(target.host);
    if (target === null || !allowed) {
      log.warn('window.outsideRefused', { host: target?.host ?? 'not an address' });
      return;
    }
    shell.openExternal(target.href).catch(() => log.warn('window.outsideFailed', { host: target.host }));
  };
}
