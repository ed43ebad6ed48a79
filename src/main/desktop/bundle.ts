import { protocol } from 'electron';
import type { Papers } from '#main/desktop/papers.ts';
import { servePage } from '#main/page.ts';

/** Where the window's page lives; no other origin is ever shown or listened to. */
export const bundleOrigin = 'app://bundle';

/** Must run before Electron is ready, once. */
export function registerBundleScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the built screens in `root` at `app://bundle/`, and papers to print. A page may connect to nothing: the agent reaches it by MessagePort. */
export function serveBundle(root: string, papers: Papers): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host === 'paper' && request.method === 'GET') return papers.serve(url.pathname);
    if (url.host !== 'bundle' || request.method !== 'GET') return new Response('Not found', { status: 404 });
    const page = await servePage(root, url.pathname, "'none'");
    return new Response(page.body, { status: page.status, headers: page.headers });
  });
}
