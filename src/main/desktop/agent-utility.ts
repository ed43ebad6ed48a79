import { createInterface } from 'node:readline';
import { utilityProcess } from 'electron';
import type { MessagePortMain } from 'electron';
import { agentEnvironment, agentHeap } from '#main/agent-process.ts';
import type { LaunchAgent } from '#main/agent-process.ts';

/** Runs the agent whose built entry file is `entry` as an Electron utility process of its own. */
export function utilityAgent(entry: string): LaunchAgent<MessagePortMain> {
  return (events) => {
    const child = utilityProcess.fork(entry, [], {
      serviceName: 'Backroom sync agent',
      env: agentEnvironment(process.env),
      execArgv: [`--max-semi-space-size=${agentHeap.youngMb}`, `--max-old-space-size=${agentHeap.oldMb}`],
      stdio: 'pipe',
    });
    for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', events.output);
    child.on('message', events.message);
    child.on('exit', (code) => events.exited(`it ended with code ${code}`));
    return {
      send: (message) => child.postMessage(message),
      connect: (port) => child.postMessage({ type: 'connect' }, [port]),
      kill: () => void child.kill(),
    };
  };
}
