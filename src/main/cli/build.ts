import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { agentBuilt, agentSource, projectFolder, rendererFolder } from '#main/cli/places.ts';

export type Built = { ok: true } | { ok: false; problem: string };

const outputs = ['main/index.js', 'main/agent.js', 'preload/index.cjs', 'renderer/index.html'].map((name) =>
  join(projectFolder, 'out', name),
);

/** Builds screens, main and preload unless `out/` is newer than everything it is made from. */
export async function buildIfStale(): Promise<Built> {
  return (await isFresh()) ? { ok: true } : build();
}

/** What an agent is started from: the build, one file that is there in a third of the time, unless the sources are newer. */
export async function agentEntry(): Promise<URL> {
  return (await isFresh()) ? agentBuilt : agentSource;
}

/** Builds only when nothing was ever built: the headless agent serves what is there. */
export async function buildOnce(): Promise<Built> {
  return existsSync(join(rendererFolder, 'index.html')) ? { ok: true } : build();
}

/** Quiet when it works; what the builder printed is the problem otherwise. */
async function build(): Promise<Built> {
  const tool = join(dirname(createRequire(import.meta.url).resolve('electron-vite/package.json')), 'bin', 'electron-vite.js');
  const child = spawn(process.execPath, [tool, 'build'], { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve).on('error', () => resolve(null)));
  fresh = null;
  return code === 0 ? { ok: true } : { ok: false, problem: `The build failed:\n${output.trim()}` };
}

let fresh: Promise<boolean> | null = null;

/** Looked at once in a process: a thousand files are a tenth of a second. */
function isFresh(): Promise<boolean> {
  return (fresh ??= isNewerThanSources());
}

async function isNewerThanSources(): Promise<boolean> {
  const oldest = Math.min(...(await Promise.all(outputs.map(modified))).map((time) => time ?? 0));
  return oldest > (await newestSource());
}

async function newestSource(): Promise<number> {
  const loose = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'postcss.config.cjs'].map((name) =>
    join(projectFolder, name),
  );
  const entries = await readdir(join(projectFolder, 'src'), { recursive: true, withFileTypes: true });
  const sources = entries.map((entry) => join(entry.parentPath, entry.name));
  const times = await Promise.all([...loose, ...sources].map(modified));
  return Math.max(...times.map((time) => time ?? 0));
}

async function modified(file: string): Promise<number | null> {
  return stat(file).then(
    (found) => found.mtimeMs,
    () => null,
  );
}
