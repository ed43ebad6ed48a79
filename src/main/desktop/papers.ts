import { randomBytes, randomUUID } from 'node:crypto';

/** Where a paper is shown to be printed; no window of ours listens to this origin. */
export const paperOrigin = 'app://paper';

/** HTML papers on their way to a printer, each at an address that ends with its printing. */
export class Papers {
  readonly #waiting = new Map<string, string>();

  /** The address of a paper until `forget`. */
  add(html: string): string {
    const path = `/${randomUUID()}`;
    this.#waiting.set(path, html);
    return `${paperOrigin}${path}`;
  }

  forget(address: string): void {
    this.#waiting.delete(address.slice(paperOrigin.length));
  }

  /** The page, under a policy that lets it run nothing and load nothing. */
  serve(path: string): Response {
    const html = this.#waiting.get(path);
    if (html === undefined) return new Response('Not found', { status: 404 });
    const nonce = randomBytes(16).toString('base64url');
    return new Response(html.replace('<style nonce="">', `<style nonce="${nonce}">`), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  }
}
