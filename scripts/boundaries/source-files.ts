import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRootConfig, layers } from './table.ts';

const source = /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/;
const never = new Set(['node_modules', 'out', 'dist', 'coverage']);

/** Source files below the folders the table knows, and configs at the root; paths with slashes, relative to `root`. */
export function seenFiles(root: string): string[] {
  const configs = readdirSync(root).filter(isRootConfig);
  return [...configs, ...layers.flatMap((layer) => below(root, layer.root))].sort();
}

/** Source files git knows of or would add: what really exists, found another way than `seenFiles`. */
export function existingFiles(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return listed.split('\0').filter((file) => source.test(file) && existsSync(join(root, file)));
}

function below(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return never.has(entry.name) ? [] : below(root, path);
    return source.test(entry.name) ? [path] : [];
  });
}
