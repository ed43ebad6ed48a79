import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { storeConfig } from '#contract/config.ts';

/**
 * The one file that carries a store to another PC: a first line with the format and the SHA-256 of everything behind it, a line of
 * JSON that says what it is, then the journal. It holds no secret. Customer data stays in the journal as it is, hence mode 0600.
 */
const format = 1;
const signature = 'backroom-move';
const chunkBytes = 1024 * 1024;
/** Beyond this the second line is not ours. */
const longestLine = 64 * 1024;

export const moveManifest = z.object({
  moveId: z.string().min(8).max(64),
  /** ms UTC. */
  at: z.int(),
  by: z.string(),
  /** Name of the PC it comes from. */
  device: z.string(),
  app: z.string(),
  schema: z.int(),
  store: storeConfig,
  magento: z.string(),
  lightspeed: z.string(),
  entries: z.int(),
  unsent: z.int(),
});
export type MoveManifest = z.infer<typeof moveManifest>;

export type MoveRead = { ok: true; manifest: MoveManifest } | { ok: false; reason: 'none' | 'newer' | 'damaged' };

/** Writes `journal` (a finished copy) as a move file to `to`, which must not exist, makes it last and reads it back. */
export async function writeMoveFile(to: string, manifest: MoveManifest, journal: string): Promise<{ ok: boolean; bytes: number }> {
  const line = Buffer.from(`${JSON.stringify(manifest)}\n`);
  const hash = createHash('sha256').update(line);
  await eachChunk(journal, 0, (chunk) => hash.update(chunk));
  const head = Buffer.from(`${signature} ${format} ${hash.digest('hex')}\n`);
  const target = await open(to, 'wx', 0o600);
  let bytes = head.length + line.length;
  try {
    await target.chmod(0o600);
    await writeAll(target, head);
    await writeAll(target, line);
    await eachChunk(journal, 0, async (chunk) => {
      await writeAll(target, chunk);
      bytes += chunk.length;
    });
    await target.sync();
  } finally {
    await target.close();
  }
  return { ok: (await readMoveFile(to, null)).ok, bytes };
}

/** Checks a move file whole and, with `journal`, writes the journal in it there. Throws what the file system throws. */
export async function readMoveFile(from: string, journal: string | null): Promise<MoveRead> {
  const head = await readHead(from);
  if (!head.ok) return head;
  const target = journal === null ? null : await open(journal, 'w', 0o600);
  const hash = createHash('sha256').update(head.line);
  try {
    await eachChunk(from, head.bytes, async (chunk) => {
      hash.update(chunk);
      if (target !== null) await writeAll(target, chunk);
    });
    await target?.sync();
  } finally {
    await target?.close();
  }
  return matches(hash, head.sum) ? { ok: true, manifest: head.manifest } : { ok: false, reason: 'damaged' };
}

type Head = { ok: true; sum: string; line: Buffer; manifest: MoveManifest; bytes: number } | Extract<MoveRead, { ok: false }>;

async function readHead(from: string): Promise<Head> {
  const start = await readStart(from);
  const first = start.indexOf('\n');
  const match = /^backroom-move (\d+) ([0-9a-f]{64})$/.exec(start.subarray(0, Math.max(0, first)).toString('latin1'));
  if (match === null) return { ok: false, reason: 'none' };
  if (Number(match[1]) > format) return { ok: false, reason: 'newer' };
  const second = start.indexOf('\n', first + 1);
  if (second < 0) return { ok: false, reason: 'damaged' };
  const line = start.subarray(first + 1, second + 1);
  const manifest = parse(line.toString('utf8'));
  if (manifest === null) return { ok: false, reason: 'damaged' };
  return { ok: true, sum: String(match[2]), line, manifest, bytes: second + 1 };
}

async function readStart(from: string): Promise<Buffer> {
  const file = await open(from, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestLine), 0, longestLine, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function parse(line: string): MoveManifest | null {
  try {
    return moveManifest.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

async function eachChunk(path: string, from: number, visit: (chunk: Buffer) => unknown): Promise<void> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(chunkBytes);
    for (let at = from; ;) {
      const { bytesRead } = await file.read(buffer, 0, chunkBytes, at);
      if (bytesRead === 0) return;
      await visit(buffer.subarray(0, bytesRead));
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  await file.writeFile(bytes);
}

function matches(hash: Hash, sum: string): boolean {
  return hash.digest('hex') === sum;
}
