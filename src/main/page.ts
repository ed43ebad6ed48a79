import { randomBytes } from 'node:crypto';
import { rendererFile } from '#main/renderer-files.ts';

export type Page = { status: 200 | 404; body: Uint8Array<ArrayBuffer> | string; headers: Record<string, string> };

/**
 * One answer of a host that shows the screens: the file with its security headers (DESIGN §7). Each page load gets a nonce of its own,
 * which the page finds in `<meta name="csp-nonce">`. `connect` is where the page may talk to: nowhere in Electron.
 */
export async function servePage(root: string, pathname: string, connect: "'self'" | "'none'"): Promise<Page> {
  const nonce = randomBytes(16).toString('base64url');
  const headers = {
    'content-security-policy': contentSecurityPolicy(nonce, connect),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
  const file = await rendererFile(root, pathname);
  if (!file.ok)
    return {
      status: 404,
      body: 'Not found',
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    };
  const cache = file.immutable ? 'public, max-age=31536000, immutable' : 'no-store';
  const body = file.page ? withNonce(new TextDecoder().decode(file.body), nonce) : file.body;
  return { status: 200, body, headers: { ...headers, 'content-type': file.contentType, 'cache-control': cache } };
}

function contentSecurityPolicy(nonce: string, connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const nonceMeta = /<meta\s+name="csp-nonce"[^>]*>/;

function withNonce(html: string, nonce: string): string {
  const meta = `<meta name="csp-nonce" content="${nonce}">`;
  return nonceMeta.test(html) ? html.replace(nonceMeta, meta) : html.replace(/<head[^>]*>/, (head) => `${head}${meta}`);
}
