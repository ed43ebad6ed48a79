import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import type { MailServer as Settings } from '#contract/mail-server.ts';
import { sendMail } from '#agent/http/smtp.ts';
import { certificateOfServer, openMailServer, type MailServer } from '#test/support/mail-server.ts';

let server: MailServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const mail = { id: '0199-a', subject: 'Paris: Prüfung', text: 'Nothing is wrong.' };
const through = (change: Partial<Settings> = {}, password: string | null = null) =>
  sendMail({
    server: {
      host: '127.0.0.1',
      port: server?.port ?? 0,
      security: 'none',
      user: null,
      from: 'till@shop.example',
      to: ['a@shop.example', 'b@shop.example'],
      ...change,
    },
    password,
    mail,
  });

test('a mail arrives with subject, text and an id that is the same at every try; who asks signs in', async () => {
  server = await openMailServer();
  expect(await through({ user: 'till' }, 'secret word')).toBeNull();
  expect(await through()).toBeNull();
  expect(server.logins).toEqual([{ user: 'till', password: 'secret word' }]);
  expect(server.taken).toHaveLength(2);
  for (const text of server.taken) {
    expect(text).toMatch(/^Message-ID: <0199-a@shop\.example>/m);
    expect(text).toContain('Nothing is wrong.');
  }
});

test.each([
  ['a login that is refused', { AUTH: ['535 no'] }, { reason: 'login', status: 535 }],
  ['an address it does not know', { RCPT: ['550 no such box', '550 no such box'] }, { reason: 'address', status: 550 }],
  ['a sender it does not allow', { MAIL: ['553 not you'] }, { reason: 'address', status: 553 }],
  ['a server that is busy', { DATA: ['451 later'] }, { reason: 'status', status: 451 }],
  ['a line that breaks', { DATA: ['drop'] }, { reason: 'reset', status: null }],
] as const)('%s is told apart', async (_name, answers, expected) => {
  server = await openMailServer();
  for (const [command, lines] of Object.entries(answers)) server.answers[command] = [...lines];
  expect(await through({ user: 'till' }, 'secret word')).toEqual(expected);
  expect(server.taken).toEqual([]);
});

test.each(['tls', 'startTls'] as const)('over %s a certificate that is not trusted gets neither password nor mail', async (security) => {
  server = await openMailServer(security);
  expect(await through({ security, user: 'till', host: 'localhost' }, 'secret word')).toEqual({ reason: 'certificate', status: null });
  expect([server.logins, server.taken]).toEqual([[], []]);
});

test.each(['tls', 'startTls'] as const)('over %s who has a trusted certificate gets password and mail', async (security) => {
  const trusted = getCACertificates('default');
  setDefaultCACertificates([...trusted, certificateOfServer]);
  try {
    server = await openMailServer(security);
    expect(await through({ security, user: 'till', host: 'localhost' }, 'secret word')).toBeNull();
    expect(server.logins).toEqual([{ user: 'till', password: 'secret word' }]);
    expect(server.taken).toHaveLength(1);
  } finally {
    setDefaultCACertificates(trusted);
  }
});

test('a server without encryption gets neither password nor mail where one is asked for', async () => {
  server = await openMailServer('none');
  const problem = await through({ security: 'startTls', user: 'till' }, 'secret word');
  expect(problem?.reason).toBe('noTls');
  expect([server.logins, server.taken]).toEqual([[], []]);
});

test('a server that is not there, and a name that is none', async () => {
  expect(await through({ port: 1 })).toEqual({ reason: 'refused', status: null });
  expect(await through({ host: 'no-such-host.invalid' })).toEqual({ reason: 'unknownHost', status: null });
});
