import { closeSync, fchmodSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Appends lines to `file`, kept private (0600). A line that would take it past `fullAt` bytes goes into a new file;
 * the full one becomes `.1`, the one before `.2`, until `.<keep>`, and older ones are gone: `keep + 1` files at most, whatever happens.
 * Where the full file cannot be set aside (open elsewhere on Windows), it is written on and tried again with the next line.
 */
export function openLogFile(file: string, fullAt: number, keep: number): { write(line: string): void } {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let fd = open(file);
  let size = statSync(file).size;
  return {
    write(line) {
      const bytes = Buffer.from(line);
      if (size > 0 && size + bytes.length > fullAt) {
        // Closed first: Windows does not rename what is open.
        closeSync(fd);
        setAside(file, keep);
        fd = open(file);
        size = statSync(file).size;
      }
      for (let from = 0; from < bytes.length;) from += writeSync(fd, bytes, from);
      size += bytes.length;
    },
  };
}

function open(file: string): number {
  const fd = openSync(file, 'a', 0o600);
  fchmodSync(fd, 0o600);
  return fd;
}

function setAside(file: string, keep: number): void {
  for (let n = keep; n >= 1; n--) {
    try {
      renameSync(n === 1 ? file : `${file}.${n - 1}`, `${file}.${n}`);
    } catch {
      // Not there yet, or held open by somebody: the files keep their places.
    }
  }
}
