import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * What an unclean stop left in the write-ahead log. SQLite reads it up to the first frame that does not check and drops the
 * rest without a word: right for a commit torn by a power cut, silent loss when the disk damaged older commits.
 */
export interface WalState {
  /** Commits that were acknowledged and cannot be read; null when even their number cannot be told. 0 is the usual case. */
  lostCommits: number | null;
}

const headerBytes = 32;
const frameHeaderBytes = 24;
/** https://sqlite.org/fileformat2.html#walformat: the last bit tells the byte order of the checksums. */
const magic = 0x377f0682;

/** Looks through the log at `path` before SQLite opens it. A missing or empty log has lost nothing. */
export function inspectWal(path: string): WalState {
  const bytes = readIfThere(path);
  // Shorter than one frame: nothing was ever committed to it.
  if (bytes === null || bytes.length <= headerBytes) return { lostCommits: 0 };
  const header = readHeader(bytes);
  if (header === null) return { lostCommits: null };
  return { lostCommits: countLost(bytes, header) };
}

interface WalHeader {
  bigEndian: boolean;
  pageSize: number;
  salt: Buffer;
  sum: Sum;
}

function readHeader(bytes: Buffer): WalHeader | null {
  const mark = bytes.readUInt32BE(0);
  if (mark >>> 1 !== magic >>> 1) return null;
  const bigEndian = (mark & 1) === 1;
  const sum = checksum(bytes.subarray(0, 24), [0, 0], bigEndian);
  if (!checks(sum, bytes, 24)) return null;
  return { bigEndian, pageSize: bytes.readUInt32BE(8), salt: bytes.subarray(16, 24), sum };
}

function countLost(bytes: Buffer, header: WalHeader): number {
  const frameBytes = frameHeaderBytes + header.pageSize;
  let sum = header.sum;
  let sound = true;
  let lost = 0;
  for (let at = headerBytes; at + frameBytes <= bytes.length; at += frameBytes) {
    const frame = bytes.subarray(at, at + frameBytes);
    const ours = frame.subarray(8, 16).equals(header.salt);
    if (sound) {
      sum = checksum(frame.subarray(frameHeaderBytes), checksum(frame.subarray(0, 8), sum, header.bigEndian), header.bigEndian);
      sound = ours && checks(sum, frame, 16);
    }
    const commits = frame.readUInt32BE(4) !== 0;
    if (!sound && ours && commits) lost += 1;
  }
  // Each commit is on the disk before the next begins (synchronous=FULL), so a power cut tears one at most.
  return lost > 1 ? lost : 0;
}

type Sum = readonly [number, number];

function checksum(bytes: Buffer, from: Sum, bigEndian: boolean): Sum {
  let [a, b] = from;
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

function checks(sum: Sum, bytes: Buffer, at: number): boolean {
  return bytes.readUInt32BE(at) === sum[0] && bytes.readUInt32BE(at + 4) === sum[1];
}

function readIfThere(path: string): Buffer | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const bytes = Buffer.alloc(fstatSync(file).size);
    const read = readSync(file, bytes);
    return bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}
