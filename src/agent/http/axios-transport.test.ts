import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { WireRequest } from '#core/ports.ts';
import { axiosTransport, type AxiosTransport } from '#agent/http/axios-transport.ts';

const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function listening(server: Server | TcpServer): Promise<string> {
  const ready = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', ready.resolve);
  await ready.promise;
  open.push({ close: () => ('closeAllConnections' in server ? (server.closeAllConnections(), server.close()) : server.close()) });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function serve(listener: RequestListener): Promise<{ host: string; transport: AxiosTransport }> {
  const host = await listening(createServer(listener));
  return { host, transport: transportTo(host) };
}

function transportTo(host: string, ca?: string): AxiosTransport {
  const transport = axiosTransport([host], ca);
  open.push(transport);
  return transport;
}

function get(url: string, more: Partial<WireRequest> = {}): WireRequest {
  return {
    method: 'GET',
    url,
    headers: { accept: 'application/json', authorization: 'Bearer secret' },
    body: null,
    timeoutMs: 5_000,
    maxBytes: 1_000_000,
    ...more,
  };
}

describe('what the server sees and answers', () => {
  test('method, headers and body go out as they are; the answer is text with lower-case header names', async () => {
    const { host, transport } = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        response.writeHead(201, { 'Content-Type': 'application/json', 'X-RateLimit-Remaining': '7', 'Set-Cookie': 'PHPSESSID=abc' });
        response.end(
          JSON.stringify([
            request.method,
            request.url,
            request.headers['authorization'],
            request.headers['user-agent'],
            Buffer.concat(chunks).toString(),
          ]),
        );
      });
    });
    const body = '{"a":1}';
    const result = await transport.send(
      get(`http://${host}/rest/V1/x?a%5B0%5D=1`, {
        method: 'POST',
        body,
        headers: { 'user-agent': 'Backroom', authorization: 'Bearer secret', 'content-type': 'application/json' },
      }),
    );
    expect(result).toMatchObject({
      kind: 'answer',
      status: 201,
      body: JSON.stringify(['POST', '/rest/V1/x?a%5B0%5D=1', 'Bearer secret', 'Backroom', body]),
    });
    expect(result.kind === 'answer' && result.headers['x-ratelimit-remaining']).toBe('7');
    expect(result.kind === 'answer' && result.headers['set-cookie']).toBeUndefined();
  });

  test('a JSON body stays text, and a compressed one is unpacked', async () => {
    const { host, transport } = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' });
      response.end(gzipSync('{"version":9007199254740993}'));
    });
    expect(await transport.send(get(`http://${host}/`))).toMatchObject({ status: 200, body: '{"version":9007199254740993}' });
  });

  test.each([400, 401, 404, 429, 500, 503])('status %i is an answer, not an error', async (status) => {
    const { host, transport } = await serve((_request, response) => {
      response.statusCode = status;
      response.end('<html>page</html>');
    });
    expect(await transport.send(get(`http://${host}/`))).toMatchObject({ kind: 'answer', status, body: '<html>page</html>' });
  });

  test('connections are used again', async () => {
    const ports = new Set<number | undefined>();
    const { host, transport } = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('[]');
    });
    for (let round = 0; round < 3; round += 1) await transport.send(get(`http://${host}/`));
    expect(ports.size).toBe(1);
  });
});

describe('nothing was sent', () => {
  test('a host outside the list, a plain http host, credentials in the address', async () => {
    const transport = axiosTransport(['shop.example', '127.0.0.1:9']);
    open.push(transport);
    for (const url of [
      'https://other.example/',
      'http://shop.example/',
      'https://user:pass@shop.example/',
      'not an address',
      'ftp://shop.example/',
    ]) {
      expect(await transport.send(get(url))).toMatchObject({ kind: 'failure', sent: false, reason: 'refused' });
    }
  });

  test('nobody listens', async () => {
    const host = await listening(createServer());
    open.splice(0).forEach((one) => one.close());
    expect(await transportTo(host).send(get(`http://${host}/`))).toMatchObject({ kind: 'failure', sent: false, reason: 'refused' });
  });

  test('the name does not exist', async () => {
    // A label of 64 letters exists nowhere and is refused by the resolver itself.
    const host = `${'x'.repeat(64)}.invalid`;
    const result = await transportTo(host).send(get(`https://${host}/`));
    expect(result).toMatchObject({ kind: 'failure', sent: false, reason: 'offline' });
  });

  const key = readFileSync('test/fixtures/tls/localhost-key.pem', 'utf8');
  const cert = readFileSync('test/fixtures/tls/localhost-cert.pem', 'utf8');

  test('a certificate nobody vouches for; the server never sees a request', async () => {
    let requests = 0;
    const host = await listening(createTlsServer({ key, cert }, (_request, response) => response.end(String((requests += 1)))));
    expect(await transportTo(host).send(get(`https://${host}/`, { method: 'POST', body: '{}' }))).toMatchObject({
      kind: 'failure',
      sent: false,
      reason: 'tls',
    });
    expect(requests).toBe(0);
    expect(await transportTo(host, cert).send(get(`https://${host}/`))).toMatchObject({ kind: 'answer', status: 200, body: '1' });
  });

  test('no TLS at the other end', async () => {
    const host = await listening(createServer((_request, response) => response.end()));
    expect(await transportTo(host).send(get(`https://${host}/`))).toMatchObject({ kind: 'failure', sent: false, reason: 'tls' });
  });

  test('TLS never comes about in time', async () => {
    const host = await listening(createTcpServer(() => undefined));
    expect(await transportTo(host).send(get(`https://${host}/`, { timeoutMs: 60 }))).toMatchObject({
      kind: 'failure',
      sent: false,
      reason: 'timeout',
    });
  });
});

describe('it may have happened', () => {
  test('the server drops the connection after it read the request', async () => {
    const { host, transport } = await serve((request) => request.on('end', () => request.socket.destroy()).resume());
    expect(await transport.send(get(`http://${host}/`, { method: 'POST', body: '{}' }))).toMatchObject({
      kind: 'failure',
      sent: true,
      reason: 'reset',
    });
  });

  test('the answer breaks off in the middle', async () => {
    const { host, transport } = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('{"items":[', () => response.socket?.destroy());
    });
    expect(await transport.send(get(`http://${host}/`))).toMatchObject({ kind: 'failure', sent: true, reason: 'reset' });
  });

  test('headers that do not come in time', async () => {
    const { host, transport } = await serve(() => undefined);
    expect(await transport.send(get(`http://${host}/`, { timeoutMs: 60 }))).toMatchObject({
      kind: 'failure',
      sent: true,
      reason: 'timeout',
    });
  });

  test('a body that trickles past the deadline', async () => {
    const { host, transport } = await serve((_request, response) => {
      response.writeHead(200);
      response.write('{');
    });
    expect(await transport.send(get(`http://${host}/`, { timeoutMs: 60 }))).toMatchObject({
      kind: 'failure',
      sent: true,
      reason: 'timeout',
    });
  });

  test('10 MB where 1 MB is allowed, plain or packed', async () => {
    const page = 'x'.repeat(10_000_000);
    const { host, transport } = await serve((request, response) => {
      if (request.url === '/plain') return response.end(page);
      response.writeHead(200, { 'Content-Encoding': 'gzip' });
      return response.end(gzipSync(page));
    });
    for (const path of ['plain', 'packed']) {
      expect(await transport.send(get(`http://${host}/${path}`))).toMatchObject({ kind: 'failure', sent: true, reason: 'tooLarge' });
    }
  });

  test('a redirect is not followed, not even on the same host, and the token goes nowhere', async () => {
    const seen: (string | undefined)[] = [];
    const { host: other } = await serve((request, response) => response.end(String(seen.push(request.headers['authorization']))));
    const { host, transport } = await serve((request, response) => {
      response.writeHead(request.url === '/away' ? 302 : 301, {
        Location: request.url === '/away' ? `http://${other}/login` : '/elsewhere',
      });
      response.end();
    });
    expect(await transport.send(get(`http://${host}/away`))).toEqual({
      kind: 'failure',
      sent: true,
      reason: 'redirect',
      detail: `302 to ${other}`,
    });
    expect(await transport.send(get(`http://${host}/same`))).toMatchObject({ reason: 'redirect', detail: `301 to ${host}` });
    expect(seen).toEqual([]);
  });

  test('closing breaks off what is on the wire', async () => {
    const arrived = Promise.withResolvers<void>();
    const { host, transport } = await serve(() => arrived.resolve());
    const sending = transport.send(get(`http://${host}/`));
    await arrived.promise;
    transport.close();
    expect(await sending).toMatchObject({ kind: 'failure', sent: true, reason: 'aborted' });
  });

  test('what it reports holds no credentials', async () => {
    const { host, transport } = await serve((request) => request.socket.destroy());
    expect(JSON.stringify(await transport.send(get(`http://${host}/`)))).not.toContain('secret');
  });
});
