import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { candidates, findBrowser } from './find-browser.ts';

describe('where a browser may be', () => {
  test('Linux: the shell without windows first, then Chrome before Chromium before Edge, PATH included', () => {
    const found = candidates({ platform: 'linux', env: { PATH: ['/snap/bin', '/usr/bin'].join(delimiter) } });
    expect(found.indexOf('/usr/bin/chromium-headless-shell')).toBe(0);
    expect(found.indexOf('/usr/bin/google-chrome')).toBeLessThan(found.indexOf('/usr/bin/chromium'));
    expect(found.indexOf('/usr/bin/chromium')).toBeLessThan(found.indexOf('/usr/bin/microsoft-edge'));
    expect(found).toContain('/snap/bin/chromium');
  });

  test('Linux without a PATH', () => {
    expect(candidates({ platform: 'linux', env: {} })).toContain('/usr/bin/chromium');
  });

  test('macOS: for all users and for this one', () => {
    const found = candidates({ platform: 'darwin', env: { HOME: '/Users/ann' } });
    expect(found).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(found).toContain('/Users/ann/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  });

  test('Windows: Edge is always there', () => {
    const found = candidates({ platform: 'win32', env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' } });
    expect(found).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(found.every((path) => path.startsWith('C:\\'))).toBe(true);
  });
});

describe.runIf(process.platform !== 'win32')('the browser a person names', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'browser-'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  function named(script: string, mode = 0o755): string {
    const path = join(folder, 'browser');
    writeFileSync(path, script);
    chmodSync(path, mode);
    vi.stubEnv('BACKROOM_BROWSER', path);
    return path;
  }

  test('is taken', () => {
    const path = named('#!/bin/sh\nexit 0\n');
    expect(findBrowser()).toBe(path);
  });

  test.runIf(process.platform === 'linux')('is refused when it does not start, instead of taking another', () => {
    named('#!/bin/sh\necho install the snap >&2\nexit 1\n');
    expect(findBrowser).toThrow(/BACKROOM_BROWSER names .* which does not start/);
  });

  test('is refused when it is missing', () => {
    vi.stubEnv('BACKROOM_BROWSER', join(folder, 'gone'));
    expect(findBrowser).toThrow(/BACKROOM_BROWSER/);
  });
});
