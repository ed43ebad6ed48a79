import { app, session } from 'electron';
import type { WebContents } from 'electron';
import { bundleOrigin } from '#main/desktop/bundle.ts';

/**
 * Closes every way out of the page (Electron's security checklist 5, 11 to 14): permissions, navigation, frames, webviews, new windows.
 * A link that would open a window is given to `openOutside` instead.
 */
export function guardEverything(openOutside: (url: string) => void): void {
  guardPermissions();
  app.on('web-contents-created', (_event, contents) => guardContents(contents, openOutside));
}

/** Copying an order number is the only thing a page may ask for. Both handlers are needed: the first alone leaves checks open. */
function guardPermissions(): void {
  const allowed = (permission: string) => permission === 'clipboard-sanitized-write';
  const current = session.defaultSession;
  current.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed(permission)));
  current.setPermissionCheckHandler((_contents, permission) => allowed(permission));
  current.setDevicePermissionHandler(() => false);
}

function guardContents(contents: WebContents, openOutside: (url: string) => void): void {
  contents.on('will-navigate', (event) => stayHome(event));
  contents.on('will-frame-navigate', (event) => stayHome(event));
  contents.on('will-redirect', (event) => stayHome(event));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}

function stayHome(event: { url: string; preventDefault(): void }): void {
  if (originOf(event.url) !== bundleOrigin) event.preventDefault();
}

/** `app://bundle` for its pages. URL.origin is "null" for schemes Node does not know, so it is put together here. */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
