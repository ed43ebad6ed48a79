import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { RawData, WebSocket } from 'ws';

const mostUnsentBytes = 16 * 1024 * 1024;
/** RFC 6455 close codes: the service restarts, so come back; and: this side cannot keep up. */
const closeRestart = 1012;
const closeTooSlow = 1013;

/**
 * Carries the frames of one WebSocket to a new MessagePort of the agent and back, unread: oRPC's two adapters encode alike.
 * Either end closing closes the other. A reader so slow that 16 MB wait for it is cut off and may come back.
 */
export function relay(socket: WebSocket, connect: (port: MessagePort) => void): void {
  const { port1: near, port2: far } = new MessageChannel();
  near.on('message', (frame: unknown) => {
    if (socket.bufferedAmount > mostUnsentBytes) socket.close(closeTooSlow, 'too slow');
    else if (typeof frame === 'string' || frame instanceof ArrayBuffer || frame instanceof Uint8Array) socket.send(frame);
  });
  near.on('close', () => socket.close(closeRestart, 'agent restarting'));
  socket.on('message', (data, isBinary) => postFrame(near, data, isBinary));
  socket.on('close', () => near.close());
  socket.on('error', () => socket.terminate());
  connect(far);
}

function postFrame(port: MessagePort, data: RawData, isBinary: boolean): void {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data);
  if (!isBinary) {
    port.postMessage(bytes.toString('utf8'));
    return;
  }
  const copy = new Uint8Array(bytes).buffer;
  port.postMessage(copy, [copy]);
}
