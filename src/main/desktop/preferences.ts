import { ipcMain } from 'electron';
import Store from 'electron-store';

export type Bounds = { x: number; y: number; width: number; height: number };
type Kept = { bounds?: Bounds; maximized: boolean; updateWaiting: boolean };
export type Preferences = Store<Kept>;

/** What this PC remembers about the window and a downloaded update; nothing about stores, people or credentials. */
export function openPreferences(): Preferences {
  const store = new Store<Kept>({ name: 'preferences', defaults: { maximized: false, updateWaiting: false }, clearInvalidConfig: true });
  // The library opens a channel for renderers on the way; ours have one door only.
  ipcMain.removeAllListeners('electron-store-get-data');
  return store;
}
