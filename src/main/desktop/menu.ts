import { Menu } from 'electron';

/** macOS needs a menu for copy, paste and quit. Elsewhere there is none, and with it no reload or developer shortcuts. */
export function setMenu(): void {
  const menu =
    process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]) : null;
  Menu.setApplicationMenu(menu);
}
