import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { logFile } from '#contract/log-file.ts';

/** Some two thousand lines. */
const tailBytes = 300_000;

/** The last lines of the app's log, oldest first; of a log that was begun anew just now also the end of the one before. */
export function lastLogLines(dataDir: string): string[] {
  const file = join(dataDir, ...logFile);
  const newest = tailOf(file, tailBytes);
  const before = tailOf(`${file}.1`, tailBytes - newest.length);
  const text = Buffer.concat([before, newest]).toString('utf8');
  return text.split('\n').filter((line) => line !== '');
}

/** At most `most` bytes of the end; nothing where there is no such file. The first line may be half a line. */
function tailOf(file: string, most: number): Buffer {
  if (most === 0 || !existsSync(file)) return Buffer.alloc(0);
  const fd = openSync(file, 'r');
  try {
    const { size } = fstatSync(fd);
    const bytes = Buffer.alloc(Math.min(size, most));
    return bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, size - bytes.length));
  } finally {
    closeSync(fd);
  }
}
