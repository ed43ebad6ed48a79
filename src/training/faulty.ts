import { Hono } from 'hono';
import type { SystemName } from '#contract/ids.ts';
import { controlRoutes } from '#training/control.ts';
import { toResponse } from '#training/exchange.ts';
import type { Incoming, Outgoing } from '#training/exchange.ts';
import { DroppedConnection, takeFault } from '#training/faults.ts';
import type { Fault } from '#training/faults.ts';
import { serverTime } from '#training/mishaps.ts';
import { httpDate } from '#training/time-text.ts';
import type { World } from '#training/world.ts';

/** A model server: give it a call, get its answer. Both throw DroppedConnection when the connection ends without one. */
export interface TrainingApp {
  /** As a web server does; the training world's own controls answer here too. */
  fetch(request: Request): Promise<Response>;
  /** Without web objects, which cost more than the answer. */
  answer(request: Incoming): Promise<Outgoing>;
}

type Inner = (request: Incoming) => Promise<Outgoing>;

const page = '<html>\r\n<head><title>Welcome</title></head>\r\n<body>\r\n<center><h1>It works!</h1></center>\r\n</body>\r\n</html>\r\n';

/** Puts the world's faults in front of a server, and its controls (`/__training/`) beside it; those are never hit. */
export function withFaults(world: World, system: SystemName, inner: Inner): TrainingApp {
  const control = new Hono().route('/__training', controlRoutes(world));
  const answer: Inner = async (request) => {
    const { pathname, search } = new URL(request.url);
    const hit = takeFault(world.faults, system, request.method, pathname + search);
    return hit === null ? inner(request) : struck(world, hit, request, inner);
  };
  return {
    answer,
    fetch: async (request) =>
      new URL(request.url).pathname.startsWith('/__training/') ? control.fetch(request) : toResponse(await answer(request), request.method),
  };
}

async function struck(world: World, hit: Fault, request: Incoming, inner: Inner): Promise<Outgoing> {
  switch (hit.kind) {
    case 'down':
    case 'dropBefore':
      throw new DroppedConnection('the connection ended before the request was read');
    case 'dropAfterEffect':
      await inner(request);
      throw new DroppedConnection('the connection ended before the answer was sent');
    case 'delay':
      await world.sleep(hit.ms);
      return inner(request);
    case 'truncated':
      return truncated(await inner(request));
    case 'duplicate': {
      const again = await rereadable(request);
      await inner(again);
      return inner(again);
    }
    case 'html':
      if (hit.afterEffect) await inner(request);
      return { status: 200, headers: { 'content-type': 'text/html; charset=UTF-8', date: httpDate(serverTime(world)) }, body: page };
    case 'status':
      if (hit.afterEffect) await inner(request);
      return failure(world, hit);
  }
}

function truncated(answer: Outgoing): Outgoing {
  return { ...answer, body: answer.body.slice(0, Math.max(1, Math.floor(answer.body.length / 2))) };
}

async function rereadable(request: Incoming): Promise<Incoming> {
  const body = request.method === 'GET' || request.method === 'HEAD' ? '' : await request.text();
  const { method, url, headers } = request;
  return { method, url, headers, text: async () => Promise.resolve(body) };
}

function failure(world: World, hit: Fault): Outgoing {
  const date = httpDate(serverTime(world));
  const json = (body: unknown, extra: Record<string, string> = {}): Outgoing => ({
    status: hit.status,
    headers: { 'content-type': 'application/json; charset=utf-8', date, ...extra },
    body: JSON.stringify(body),
  });
  const magento = hit.system === 'magento';
  if (hit.status === 429) {
    if (magento) return json({ message: 'Too Many Requests' }, { 'retry-after': '30' });
    return json({ error: 'Too Many Requests', message: 'Rate limiting enforced' }, { 'retry-after': httpDate(world.now() + 30_000) });
  }
  if (hit.status === 401) {
    if (!magento) return json({ error: 'Access token is not valid' });
    return json({
      message: "The consumer isn't authorized to access %resources.",
      parameters: { resources: 'Magento_Sales::actions_view' },
    });
  }
  if (hit.status === 500) {
    if (!magento) return json({ error: 'Internal Server Error' });
    return json({ message: `Internal Error. Details are available in Magento log file. Report ID: webapi-${world.ids.hex(13)}` });
  }
  const title = hit.status === 502 ? '502 Bad Gateway' : '503 Service Temporarily Unavailable';
  const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;
  return { status: hit.status, headers: { 'content-type': 'text/html; charset=UTF-8', date }, body };
}
