import type { Page } from 'playwright-core';

/** Calls one procedure from inside the page, over a port of its own, in oRPC's own frames. `path` is like `/system/hello`. */
export function callFromPage(page: Page, path: string, input?: unknown): Promise<unknown> {
  return page.evaluate(
    ({ procedure, body }) => {
      const host = window as unknown as { backroom: { connect(): void } };
      const id = `test-${Math.random()}`;
      return new Promise<unknown>((resolve) => {
        const receive = (event: MessageEvent<{ type?: string }>) => {
          const port = event.ports[0];
          if (event.data?.type !== 'backroom-port' || !port) return;
          window.removeEventListener('message', receive);
          port.addEventListener('message', (frame: MessageEvent<string>) => {
            const answer = JSON.parse(frame.data) as { i: string; p: { b: { json: unknown } } };
            if (answer.i === id) resolve(answer.p.b.json);
          });
          port.start();
          port.postMessage(JSON.stringify({ i: id, p: { u: procedure, b: body } }));
        };
        window.addEventListener('message', receive);
        host.backroom.connect();
      });
    },
    { procedure: path, body: input === undefined ? {} : { json: input } },
  );
}
