import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { agentHeap } from '#main/agent-process.ts';
import type { Figure } from '#test/bench/figure.ts';

const script = fileURLToPath(new URL('./in-process.ts', import.meta.url));
const run = promisify(execFile);
const heap = [`--max-semi-space-size=${agentHeap.youngMb}`, `--max-old-space-size=${agentHeap.oldMb}`];

/** Figures of stock, each measured in a process of its own with the heap the app gives its agent. */
export async function stockSpeed(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of ['changes', 'reconcile', 'sales', 'resync']) {
    const { stdout } = await run(process.execPath, [...heap, script, name]);
    figures.push(...(JSON.parse(stdout) as Figure[]));
  }
  return figures;
}
