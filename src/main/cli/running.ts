import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { writePrivateFile } from '#main/private-file.ts';

/** What a command needs to reach a running agent. The file is private (0600) because it holds the session token. */
const running = z.object({ pid: z.int().positive(), port: z.int().positive(), token: z.string().min(1), dataDir: z.string().min(1) });
export type Running = z.infer<typeof running>;

export type RunningFound = { ok: true; agent: Running } | { ok: false; problem: string };

/** Announces this process as an agent for `dataDir`, and clears away what crashed ones left; the answer takes the announcement back. */
export async function announce(agent: Running): Promise<() => Promise<void>> {
  const folder = runningFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const { file, announced } of await announcements())
    if (announced === null || !isAlive(announced.pid)) await rm(file, { force: true });
  const file = join(folder, `${agent.pid}.json`);
  await writePrivateFile(file, JSON.stringify({ ...agent, dataDir: canonical(agent.dataDir) }));
  return () => rm(file, { force: true });
}

/**
 * The session token of an agent for `dataDir` on `port` that was killed, so that pages still open at that address reach the next one;
 * null after a clean stop.
 */
export async function tokenLeftBehind(dataDir: string, port: number): Promise<string | null> {
  const left = (await announcements()).find(
    ({ announced }) => announced?.port === port && announced.dataDir === canonical(dataDir) && !isAlive(announced.pid),
  );
  return left?.announced?.token ?? null;
}

/** The one running agent, or the one for `dataDir`. */
export async function findRunning(dataDir: string | null): Promise<RunningFound> {
  const all = await allRunning();
  const fitting = dataDir === null ? all : all.filter((agent) => agent.dataDir === canonical(dataDir));
  const [first, ...others] = fitting;
  if (first === undefined) {
    const where = dataDir === null ? '' : ` for ${dataDir}`;
    return { ok: false, problem: `No agent is running${where}. Start one with: npm run backroom -- agent --config <file>` };
  }
  if (others.length === 0) return { ok: true, agent: first };
  const choices = fitting.map((agent) => `  --data ${agent.dataDir}`).join('\n');
  return { ok: false, problem: `Several agents are running. Choose one:\n${choices}` };
}

async function allRunning(): Promise<Running[]> {
  const all = (await announcements()).map(({ announced }) => announced).filter((agent) => agent !== null);
  return all.filter((agent) => isAlive(agent.pid));
}

/** Every announcement, also of agents that are gone; null for a file that is not one. */
async function announcements(): Promise<{ file: string; announced: Running | null }[]> {
  const folder = runningFolder();
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
  return Promise.all(files.map(async (file) => ({ file, announced: parse(await readFile(file, 'utf8').catch(() => '')) })));
}

function parse(text: string): Running | null {
  try {
    return running.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Where this user's programs keep state that belongs to this machine. */
function runningFolder(): string {
  return join(stateHome(), 'backroom', 'running');
}

function stateHome(): string {
  const named = process.env['XDG_STATE_HOME'];
  if (named !== undefined && named !== '') return named;
  if (process.platform === 'win32') return process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return join(homedir(), '.local', 'state');
}

/** The same folder written in another way is the same folder. */
function canonical(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}
