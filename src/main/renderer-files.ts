import { readFile, realpath } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { fileErrorCode } from '#main/private-file.ts';

/** The only kinds of file a build of the screens contains. Anything else is not served. */
const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export type RendererFile =
  | { ok: true; body: Uint8Array<ArrayBuffer>; contentType: string; immutable: boolean; page: boolean }
  | { ok: false };

/**
 * Finds what an address path (still percent-encoded, starting with `/`) means in the built screens under `root`.
 * An address without a file extension is a screen: the page itself. Nothing outside `root` is ever read, symbolic links included.
 */
export async function rendererFile(root: string, pathname: string): Promise<RendererFile> {
  const path = decodePath(pathname);
  if (path === null) return { ok: false };
  const extension = extname(path);
  if (extension === '') return load(root, 'index.html');
  return mimeTypes[extension] === undefined ? { ok: false } : load(root, path.slice(1));
}

function decodePath(pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const unsafe = path.includes('\0') || path.includes('\\') || path.split('/').some((part) => part === '..');
  return unsafe || !path.startsWith('/') ? null : path;
}

async function load(root: string, relative: string): Promise<RendererFile> {
  try {
    const folder = await realpath(root);
    const file = await realpath(resolve(folder, relative));
    if (!file.startsWith(folder + sep)) return { ok: false };
    const bytes = await readFile(file);
    const page = relative === 'index.html';
    return {
      ok: true,
      body: new Uint8Array(bytes),
      contentType: mimeTypes[extname(file)] ?? 'application/octet-stream',
      immutable: isHashed(relative),
      page,
    };
  } catch (error) {
    if (fileErrorCode(error) === null) throw error;
    return { ok: false };
  }
}

/** The build puts a content hash into the name of every file below assets/, so those never change. */
function isHashed(relative: string): boolean {
  return relative.startsWith(join('assets', sep)) || relative.startsWith('assets/');
}
