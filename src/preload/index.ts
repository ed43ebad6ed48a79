import { contextBridge, ipcRenderer } from 'electron';

/**
 * The page's only door: `connect()` asks main for a port to the agent, which arrives as a `backroom-port` message of this window.
 * A store whose alert was clicked arrives as a `backroom-health` message. Nothing of Electron itself is exposed.
 */
contextBridge.exposeInMainWorld('backroom', Object.freeze({ connect: () => ipcRenderer.send('backroom:connect') }));

ipcRenderer.on('backroom:health', (_event, storeId: unknown) => {
  window.postMessage({ type: 'backroom-health', storeId }, window.location.origin);
});

ipcRenderer.on('backroom:port', (event) => {
  window.postMessage({ type: 'backroom-port' }, window.location.origin, event.ports);
});
