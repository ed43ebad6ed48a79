import { BrowserWindow, app } from 'electron';

/** Quitting waits for `drain` (which has its own time limit), whatever asked for it: a closed window, the system, Ctrl-C. */
export function drainOnQuit(drain: () => Promise<void>): void {
  let draining = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (draining) return;
    draining = true;
    for (const window of BrowserWindow.getAllWindows()) window.close();
    drain().then(
      () => app.exit(0),
      () => app.exit(1),
    );
  });
}
