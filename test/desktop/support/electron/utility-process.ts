import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import type { MessagePortMain } from './ports.ts';

type Options = { serviceName: string; env: Record<string, string>; stdio: string };
type FromChild = { message: unknown } | { port: number; data: unknown } | { port: number; closed: true };

/** A real process, so that it can really be killed. Ports cannot be sent to one: their messages travel over its IPC channel. */
class UtilityProcess extends EventEmitter {
  readonly stdout: Readable | null;
  readonly stderr: Readable | null;
  readonly serviceName: string;
  private child: ChildProcess;
  private ports: MessagePortMain[] = [];

  constructor(entry: string, args: string[], options: Options) {
    super();
    const shim = new URL('utility-shim.ts', import.meta.url).href;
    this.child = fork(entry, args, {
      env: options.env,
      execArgv: ['--import', shim],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.stdout = this.child.stdout;
    this.stderr = this.child.stderr;
    this.serviceName = options.serviceName;
    this.child.on('message', (message) => this.receive(message as FromChild));
    this.child.on('exit', (code, signal) => this.end(code ?? (signal === null ? 0 : 1)));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  postMessage(message: unknown, ports: MessagePortMain[] = []): void {
    if (!this.child.connected) return;
    const ids = ports.map((port) => this.adopt(port));
    this.child.send({ message, ports: ids });
  }

  kill(): boolean {
    return this.child.kill('SIGTERM');
  }

  private adopt(port: MessagePortMain): number {
    const id = this.ports.push(port) - 1;
    port.on('message', ({ data }: { data: unknown }) => this.child.connected && this.child.send({ port: id, data }));
    port.on('close', () => this.child.connected && this.child.send({ port: id, closed: true }));
    port.start();
    return id;
  }

  private receive(message: FromChild): void {
    if ('message' in message) this.emit('message', message.message);
    else if ('closed' in message) this.ports[message.port]?.close();
    else this.ports[message.port]?.postMessage(message.data);
  }

  private end(code: number): void {
    for (const port of this.ports) port.close();
    running.delete(this);
    this.emit('exit', code);
  }
}

const running = new Set<UtilityProcess>();

export const utilityProcess = {
  running,
  fork(entry: string, args: string[], options: Options): UtilityProcess {
    const child = new UtilityProcess(entry, args, options);
    running.add(child);
    return child;
  },
};
