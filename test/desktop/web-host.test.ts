import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { config as configSchema } from '#contract/config.ts';
import { superviseAgent } from '#main/agent-supervisor.ts';
import type { Supervisor } from '#main/agent-supervisor.ts';
import { workerAgent } from '#main/web/agent-worker.ts';
import { openWebHost } from '#main/web/server.ts';
import type { WebHost } from '#main/web/server.ts';
import { goodConfig } from '#test/desktop/support/configs.ts';
import { webClient } from '#test/desktop/support/web-client.ts';

const entry = new URL('./support/test-agent.ts', import.meta.url);
let host: WebHost;
let agent: Supervisor<MessagePort>;
let root: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-web-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html><head><meta name="csp-nonce" content=""></head><body>screens</body>');
  writeFileSync(join(root, 'assets', 'index-abc123.js'), 'export {};');
  writeFileSync(join(folder, 'private.json'), '{"private":true}');
  symlinkSync(join(folder, 'private.json'), join(root, 'linked.json'));
  agent = superviseAgent<MessagePort>({
    launch: workerAgent(entry),
    begin: async () => ({ type: 'start', config: configSchema.parse(goodConfig(folder)), configFile: null, secrets: {}, device: 'test' }),
    save: async () => null,
    closePort: (port) => port.close(),
    gaveUp: () => undefined,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  expect(await agent.start()).toEqual({ ok: true });
  const opened = await openWebHost({ root, port: 0, token: null, connect: (port) => agent.connect(port) });
  if (!opened.ok) throw new Error(opened.problem);
  host = opened.host;
});

afterAll(async () => {
  await host.close();
  await agent.stop();
});

describe('pages', () => {
  test('the page comes with a strict policy whose nonce it carries', async () => {
    const answer = await fetch(host.url);
    const policy = answer.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1];
    expect(await answer.text()).toContain(`<meta name="csp-nonce" content="${nonce}">`);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect((await fetch(host.url)).headers.get('content-security-policy')).not.toBe(policy);
  });

  test('a screen of the app answers the page, a missing file does not', async () => {
    expect(await (await fetch(new URL('/pickups/42', host.url))).text()).toContain('screens');
    expect((await fetch(new URL('/assets/none.js', host.url))).status).toBe(404);
    expect((await fetch(host.url, { method: 'POST', body: '{}' })).status).toBe(405);
  });

  test('hashed files are cached for good, the page never', async () => {
    const script = await fetch(new URL('/assets/index-abc123.js', host.url));
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(host.url)).headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    '/../private.json',
    '/%2e%2e/private.json',
    '/..%2fprivate.json',
    '/assets/..%5c..%5cprivate.json',
    '/linked.json',
    '/%00.json',
    '/%E0%A4%A.json',
  ])('nothing outside the build is served: %s', async (path) => {
    const answer = await raw(path, {});
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('private');
  });

  test('another Host name is refused, so that no foreign page can rebind to this one', async () => {
    expect((await raw('/', { host: `attacker.example:${host.port}` })).status).toBe(421);
    expect((await raw('/', { host: `localhost:${host.port}` })).status).toBe(200);
  });
});

describe('the door to the agent', () => {
  test.each([
    ['no token', { path: '/rpc' }, 401],
    ['wrong token', { path: '/rpc?token=wrong' }, 401],
    ['foreign origin', { origin: 'https://attacker.example' }, 403],
    ['origin of another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['opaque origin', { origin: 'null' }, 403],
    ['foreign host', { host: 'attacker.example' }, 421],
    ['another path', { path: '/other' }, 404],
  ])('%s is refused', async (_name, attempt: { path?: string; origin?: string; host?: string }, status) => {
    expect(await upgrade(attempt)).toBe(status);
  });

  test('the own origin with the token is let in', async () => {
    expect(await upgrade({ origin: `http://127.0.0.1:${host.port}` })).toBe(101);
  });

  test('calls, typed errors and streams pass in both directions', async () => {
    const client = webClient(host.url);
    expect((await client.api.system.hello()).app).toBe('test');
    await expect(client.api.system.verifyJournal({ storeId: 'nowhere' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { reason: 'noStore' },
    });
    const changes = await client.api.events.changes();
    const topics = [];
    for await (const change of changes) if (topics.push(...change.topics) === 2) break;
    expect(topics).toEqual(['status', 'pickups']);
    expect((await client.api.system.hello()).app).toBe('test');
    client.close();
  });

  test('text of every alphabet survives the relay', async () => {
    const client = webClient(host.url);
    const typed = 'https://é-漢字-🛍.example/\u2028';
    const settings = await client.api.settings.saveConnection({ system: 'magento', baseUrl: typed });
    expect(settings.magento.baseUrl).toBe(typed);
    client.close();
  });

  test('a frame over 1 MB ends that socket and no other', async () => {
    const heavy = webClient(host.url);
    const light = webClient(host.url);
    await heavy.api.system.hello();
    heavy.api.system.backup({ storeId: 'a'.repeat(2_000_000) }).catch(() => undefined);
    expect((await heavy.closed).code).toBe(1009);
    expect((await light.api.system.hello()).app).toBe('test');
    light.close();
  });

  test('when the agent crashes, sockets close with 1012, and a new one reaches the restarted agent', async () => {
    const before = webClient(host.url);
    await before.api.system.hello();
    before.api.system.pullNow({ storeId: 'paris-1' }).catch(() => undefined);
    expect((await before.closed).code).toBe(1012);
    await expect.poll(reached).toBe(true);
  });

  /** Clients try again until it works: a port handed to an agent that is just going closes at once. */
  async function reached(): Promise<boolean> {
    const client = webClient(host.url);
    const answer = await client.api.system.hello().catch(() => null);
    client.close();
    return answer?.app === 'test';
  }
});

test('a taken port is said in words, with the cure', async () => {
  const second = await openWebHost({ root, port: host.port, token: null, connect: (port) => port.close() });
  expect(second).toEqual({
    ok: false,
    problem: `Port ${host.port} is taken by another program. Choose another one with --port, or --port 0 for any free one.`,
  });
});

/** A request exactly as given: `fetch` would tidy up the path and refuse to set Host. */
function raw(path: string, headers: Record<string, string>): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: host.port, path, headers, setHost: headers['host'] === undefined }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, body }));
    });
    call.on('error', reject).end();
  });
}

function upgrade(attempt: { path?: string; origin?: string; host?: string }): Promise<number | undefined> {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...(attempt.origin === undefined ? {} : { origin: attempt.origin }),
    ...(attempt.host === undefined ? {} : { host: attempt.host }),
  };
  const path = attempt.path ?? `/rpc?token=${host.token}`;
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: host.port, path, headers });
    call.on('response', (answer: IncomingMessage) => resolve(answer.resume().statusCode));
    call.on('upgrade', (answer, socket) => {
      socket.destroy();
      resolve(answer.statusCode);
    });
    call.on('error', reject).end();
  });
}
