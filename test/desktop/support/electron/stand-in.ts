/**
 * The part of the `electron` module that the app uses, over Chromium: enough to run the built main and preload where no Electron
 * binary is. Names and shapes are Electron's own; what the app does not use is not here.
 */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { MessageChannelMain } from './ports.ts';
export { Menu, Notification, crashReporter, dialog, nativeImage, powerMonitor, safeStorage, screen, shell } from './system.ts';
export { ipcMain } from './ipc.ts';
export { spooler } from './web-contents.ts';
export { protocol, session } from './session.ts';
export { utilityProcess } from './utility-process.ts';
