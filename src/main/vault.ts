import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fileErrorCode, writePrivateFile } from '#main/private-file.ts';

export type VaultRead = { ok: true; text: string | null } | { ok: false; problem: string };

/** Where the app itself keeps access tokens, by name. */
export type Vault = {
  /** Null when nothing is kept under that name. */
  read(name: string): Promise<VaultRead>;
  /** Answers null, or in a sentence why it could not be kept. */
  write(name: string, text: string): Promise<string | null>;
  /** Keeps what is unused no longer; nothing happens when nothing is, or the file cannot be written. */
  forget(isUnused: (name: string) => boolean): Promise<void>;
};

/** How the text on disk becomes a token and back: plain under Node, ciphertext under Electron. */
export type VaultCipher = {
  seal(text: string): Promise<{ ok: true; sealed: string } | { ok: false; problem: string }>;
  open(sealed: string): Promise<VaultRead>;
};

const vaultFile = z.record(z.string(), z.string());

/** A vault in `<folder>/secrets.json`, readable by this user only (file 0600, folder 0700). */
export function fileVault(folder: string, cipher: VaultCipher): Vault {
  const file = join(folder, 'secrets.json');
  let last: Promise<unknown> = Promise.resolve();

  async function replace(name: string, text: string): Promise<string | null> {
    const entries = await readEntries(file);
    if (!entries.ok) return entries.problem;
    const sealed = await cipher.seal(text);
    if (!sealed.ok) return sealed.problem;
    const problem = await keep({ ...entries.entries, [name]: sealed.sealed });
    return problem === null ? null : `${file} cannot be written (${problem}). The access token was not kept.`;
  }

  async function drop(isUnused: (name: string) => boolean): Promise<void> {
    const read = await readEntries(file);
    if (!read.ok) return;
    const all = Object.entries(read.entries);
    const used = all.filter(([name]) => !isUnused(name));
    if (used.length < all.length) await keep(Object.fromEntries(used));
  }

  /** Answers null, or why it could not be written. */
  async function keep(entries: Record<string, string>): Promise<string | null> {
    try {
      await writePrivateFile(file, `${JSON.stringify(entries)}\n`);
      return null;
    } catch (error) {
      return fileErrorCode(error) ?? 'unknown reason';
    }
  }

  // One after the other: two saves at once must not each write back the other's absence.
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result;
    return result;
  }

  return {
    async read(name) {
      const entries = await readEntries(file);
      if (!entries.ok) return entries;
      const sealed = entries.entries[name];
      return sealed === undefined ? { ok: true, text: null } : cipher.open(sealed);
    },
    write: (name, text) => inTurn(() => replace(name, text)),
    forget: (isUnused) => inTurn(() => drop(isUnused)),
  };
}

/** For hosts without a keychain: the file's permissions are the protection. */
export const plainCipher: VaultCipher = {
  seal: async (text) => ({ ok: true, sealed: text }),
  open: async (sealed) => ({ ok: true, text: sealed }),
};

async function readEntries(file: string): Promise<{ ok: true; entries: Record<string, string> } | { ok: false; problem: string }> {
  try {
    return { ok: true, entries: vaultFile.parse(JSON.parse(await readFile(file, 'utf8'))) };
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === 'ENOENT') return { ok: true, entries: {} };
    if (code === null) return { ok: false, problem: `${file} is damaged. Move it away and enter the access tokens again in Settings.` };
    return { ok: false, problem: `${file} cannot be read (${code}).` };
  }
}
