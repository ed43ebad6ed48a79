import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { agentEnvironment, agentHeap } from '#main/agent-process.ts';
import type { LaunchAgent } from '#main/agent-process.ts';

/** Runs the agent whose entry file is `entry` in a thread of this process: the way under plain Node. */
export function workerAgent(entry: URL): LaunchAgent<MessagePort> {
  return (events) => {
    const worker = new Worker(entry, {
      name: 'backroom-agent',
      env: agentEnvironment(process.env),
      execArgv: [],
      // Three times the room: both halves of the space and what is being moved.
      resourceLimits: { maxYoungGenerationSizeMb: 3 * agentHeap.youngMb, maxOldGenerationSizeMb: agentHeap.oldMb },
      stdout: true,
      stderr: true,
    });
    let failure: string | null = null;
    readLines(worker.stdout, events.output);
    readLines(worker.stderr, events.output);
    worker.on('message', events.message);
    worker.on('messageerror', () => events.output('A message could not be read.'));
    worker.on('error', (error) => {
      failure = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', (code) => events.exited(failure ?? `it ended with code ${code}`));
    return {
      send: (message) => worker.postMessage(message),
      // Node delivers a transferred port only inside the message itself.
      connect: (port) => worker.postMessage({ type: 'connect', port }, [port]),
      kill: () => void worker.terminate(),
    };
  };
}

function readLines(stream: Readable, line: (text: string) => void): void {
  createInterface({ input: stream }).on('line', line);
}
