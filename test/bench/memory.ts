import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { figure, sizeOf, type Figure } from '#test/bench/figure.ts';
import type { Folder } from '#test/bench/folder.ts';

const script = fileURLToPath(new URL('./memory-of-agent.ts', import.meta.url));
const run = promisify(execFile);
const [few, many] = [1_000, 100_000];

/** Resident memory of a process of its own with the agent in a thread, after its screens were read. */
export async function memory(folder: Folder): Promise<Figure[]> {
  const [small, large] = [folder.withPickups(few), folder.withPickups(many)];
  const [baseline, value] = [await residentMegabytes(small), await residentMegabytes(large)];
  folder.drop(small, large);
  const note = `resident, whole process; beside ${sizeOf(few)} pickups`;
  return [figure({ name: `memory with ${sizeOf(many)} pickups`, value, unit: 'MB', baseline, limit: 1.5, rule: 'ratio at most', note })];
}

async function residentMegabytes(dataDir: string): Promise<number> {
  const { stdout } = await run(process.execPath, [script, dataDir]);
  return Number(stdout) / 2 ** 20;
}
