import { lookup, type LookupAddress } from 'node:dns';
import { connect, type LookupFunction, type Socket } from 'node:net';
import type { Printers, PrintResult } from '#core/ports.ts';
import { isNumericAddress, isPrivateAddress } from '#core/printing/private-address.ts';

const connectMs = 3_000;
const wholeMs = 10_000;
/** Many printers keep the line open after all is printed: after this long without a complaint it counts as taken. */
const settleMs = 1_000;

class NotPrivate extends Error {}

/**
 * Sends bytes to a printer's raw port, once. A connection that never stood left nothing behind; one that broke later may have
 * printed something. A name is looked up here, so that the address it leads to is the one that is judged and used.
 */
export const sendRaw: Printers['network'] = ({ host, port, bytes, publicAllowed }) =>
  new Promise((resolve) => {
    if (isNumericAddress(host) && !publicAllowed && !isPrivateAddress(host))
      return resolve({ ok: false, sent: false, reason: 'notPrivate', detail: host });
    let connected = false;
    const socket = connect({ host, port, lookup: judged(publicAllowed) });
    const done = (result: PrintResult): void => {
      clearTimeout(connecting);
      clearTimeout(whole);
      socket.destroy();
      resolve(result);
    };
    const late = (): void => done({ ok: false, sent: connected, reason: 'timeout', detail: connected ? 'took too long' : 'no answer' });
    const connecting = setTimeout(late, connectMs);
    const whole = setTimeout(late, wholeMs);
    socket.on('error', (error) => done(failureOf(error, connected)));
    socket.once('connect', () => {
      connected = true;
      clearTimeout(connecting);
      socket.end(bytes, () => settle(socket, () => done({ ok: true })));
    });
    // What it answers (status bytes) is nothing to us, but must be read for its end to be seen.
    socket.resume();
  });

function settle(socket: Socket, taken: () => void): void {
  const patience = setTimeout(taken, settleMs);
  socket.once('end', () => {
    clearTimeout(patience);
    taken();
  });
}

function judged(publicAllowed: boolean): LookupFunction {
  return (host, options, callback) =>
    lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) return callback(error, []);
      const allowed = addresses.filter(({ address }) => publicAllowed || isPrivateAddress(address));
      if (allowed.length === 0) return callback(new NotPrivate(`${host} is ${addresses.map(({ address }) => address).join(', ')}`), []);
      if (options.all === true) callback(null, allowed);
      else callback(null, allowed[0]?.address ?? '', allowed[0]?.family);
    });
}

function failureOf(error: NodeJS.ErrnoException, connected: boolean): PrintResult {
  const detail = error.code ?? error.message;
  const reason = (): 'notPrivate' | 'reset' | 'refused' | 'notFound' | 'unreachable' => {
    if (error instanceof NotPrivate) return 'notPrivate';
    if (connected) return 'reset';
    if (error.code === 'ECONNREFUSED') return 'refused';
    return error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN' ? 'notFound' : 'unreachable';
  };
  return { ok: false, sent: connected, reason: reason(), detail };
}
