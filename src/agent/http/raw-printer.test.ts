import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { sendRaw } from '#agent/http/raw-printer.ts';
import { networkPrinter } from '#test/support/network-printer.ts';

const bytes = new TextEncoder().encode('Hello printer\n');
const to = (port: number, host = '127.0.0.1') => sendRaw({ host, port, bytes, publicAllowed: false });

test('every byte arrives, once', async () => {
  const printer = await networkPrinter();
  expect(await to(printer.port)).toEqual({ ok: true });
  expect(printer.jobs.map(String)).toEqual(['Hello printer\n']);
  await printer.close();
});

test('a name that leads into the house works like an address', async () => {
  const printer = await networkPrinter();
  expect(await to(printer.port, 'localhost')).toEqual({ ok: true });
  expect(printer.jobs).toHaveLength(1);
  await printer.close();
});

test('a printer that keeps the line open has taken the job all the same', async () => {
  const server = createServer({ allowHalfOpen: true }, (socket) => socket.resume());
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  expect(await to((server.address() as AddressInfo).port)).toEqual({ ok: true });
  server.close();
});

test('nobody listens: provably nothing was printed', async () => {
  const printer = await networkPrinter();
  await printer.close();
  expect(await to(printer.port)).toMatchObject({ ok: false, sent: false, reason: 'refused' });
});

test('a name nobody has', async () => {
  expect(await to(9100, 'printer.invalid')).toMatchObject({ ok: false, sent: false, reason: 'notFound' });
});

test('a line cut in the middle may have printed', async () => {
  const printer = await networkPrinter({ breakAfterBytes: 1 });
  const much = new Uint8Array(4_000_000);
  expect(await sendRaw({ host: '127.0.0.1', port: printer.port, bytes: much, publicAllowed: false })).toMatchObject({
    ok: false,
    sent: true,
  });
  expect(printer.jobs).toHaveLength(1);
  await printer.close();
});

test.each(['8.8.8.8', '172.32.0.1', '2001:4860:4860::8888', '::ffff:8.8.8.8'])('%s is outside and nothing is sent there', async (host) => {
  expect(await to(9100, host)).toEqual({ ok: false, sent: false, reason: 'notPrivate', detail: host });
});
