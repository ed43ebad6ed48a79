import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';

/** Preloaded into the stand-in's utility process: `process.parentPort` as Electron has it. */
type FromMain = { message: unknown; ports: number[] } | { port: number; data: unknown } | { port: number; closed: true };

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.({ message });
  }

  start(): void {
    // Listening starts with the process, as in Electron.
  }
}

const parentPort = new ParentPort();
const ports = new Map<number, MessagePort>();
Object.defineProperty(process, 'parentPort', { value: parentPort });

process.on('message', (message: FromMain) => {
  if ('message' in message) parentPort.emit('message', { data: message.message, ports: message.ports.map(openPort) });
  else if ('closed' in message) ports.get(message.port)?.close();
  else ports.get(message.port)?.postMessage(message.data);
});
process.on('disconnect', () => process.exit(0));

function openPort(id: number): MessagePort {
  const { port1, port2 } = new MessageChannel();
  ports.set(id, port1);
  port1.on('message', (data: unknown) => process.send?.({ port: id, data }));
  port1.on('close', () => process.connected && process.send?.({ port: id, closed: true }));
  return port2;
}
