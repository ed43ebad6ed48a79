import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';

export interface MailServer {
  /** A free port of this machine. */
  port: number;
  /** Texts of mails that were taken, headers and all. */
  taken: string[];
  /** User and password of each login that was tried. */
  logins: { user: string; password: string }[];
  /** What the next commands are answered instead, by their name (`AUTH`, `RCPT`, `DATA`); `drop` hangs up. */
  answers: Partial<Record<string, string[]>>;
  close(): Promise<void>;
}

/** For `localhost`, trusted by nobody who was not told to. PEM. */
export const certificateOfServer = readFileSync(new URL('../fixtures/tls/localhost-cert.pem', import.meta.url), 'utf8');

const tls = {
  key: readFileSync(new URL('../fixtures/tls/localhost-key.pem', import.meta.url)),
  cert: certificateOfServer,
};

/** The least of a mail server: one that takes any mail, over TLS from the first byte, after STARTTLS, or plain. */
export async function openMailServer(security: 'none' | 'startTls' | 'tls' = 'none'): Promise<MailServer> {
  const state = { taken: [] as string[], logins: [] as MailServer['logins'], answers: {} as MailServer['answers'] };
  const sockets = new Set<Socket>();
  const greet = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 here\r\n');
    converse(socket, state, security === 'startTls');
  };
  const server: Server = security === 'tls' ? createTlsServer(tls, greet) : createServer(greet);
  server.on('tlsClientError', () => undefined);
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', () => listening.resolve());
  await listening.promise;
  return {
    port: (server.address() as AddressInfo).port,
    ...state,
    close() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      for (const socket of sockets) socket.destroy();
      return closed.promise;
    },
  };
}

function converse(socket: Socket, state: Pick<MailServer, 'taken' | 'logins' | 'answers'>, offersTls: boolean): void {
  let text = '';
  let inMail = false;
  const say = (line: string): void => void socket.write(`${line}\r\n`);

  function answer(line: string): void {
    const name = (/^\w+/.exec(line)?.[0] ?? '').toUpperCase();
    const planned = state.answers[name]?.shift();
    if (planned === 'drop') return void socket.destroy();
    if (name === 'AUTH') noteLogin(line);
    if (planned !== undefined) return say(planned);
    if (name === 'EHLO') return say(`250-here\r\n${offersTls ? '250-STARTTLS\r\n' : ''}250 AUTH PLAIN`);
    if (name === 'STARTTLS') return offersTls ? upgrade() : say('502 not here');
    if (name === 'AUTH') return say('235 welcome');
    if (name === 'DATA') {
      inMail = true;
      return say('354 go on');
    }
    if (name === 'QUIT') return void socket.end('221 bye\r\n');
    say('250 fine');
  }
  function noteLogin(line: string): void {
    const [, user = '', password = ''] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
      .toString()
      .split('\0');
    state.logins.push({ user, password });
  }
  function upgrade(): void {
    socket.removeAllListeners('data');
    say('220 go on');
    const safe = new TLSSocket(socket, { isServer: true, ...tls });
    safe.on('error', () => undefined);
    converse(safe, state, false);
  }
  socket.on('data', (bytes: Buffer) => {
    text += bytes.toString();
    for (;;) {
      const end = inMail ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n');
      if (end < 0) return;
      const line = text.slice(0, end);
      text = text.slice(end + (inMail ? 5 : 2));
      if (inMail) {
        inMail = false;
        state.taken.push(line);
        say('250 taken');
      } else answer(line);
    }
  });
}
