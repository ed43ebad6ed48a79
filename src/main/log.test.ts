import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from '#main/log.ts';
import { openLogFile } from '#main/log-file.ts';
import { redact } from '#main/redact.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('one private line per event, without secrets and e-mail addresses', () => {
  const file = join(folder, 'logs', 'backroom.log');
  const log = openLog(file, () => ['s3cr3t-value']);
  log.error('call.failed', {
    url: 'https://shop.example.com/rest?token=abc123&x=1',
    who: 'Anna <anna.müller@example.co.uk>',
    note: 's3cr3t-value',
    count: 3,
  });
  const line: unknown = JSON.parse(readFileSync(file, 'utf8'));
  expect(line).toMatchObject({
    event: 'call.failed',
    url: 'https://shop.example.com/rest?token=[secret]&x=1',
    who: 'Anna <[e-mail]>',
    note: '[secret]',
    count: 3,
  });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a full log is set aside', () => {
  const file = join(folder, 'backroom.log');
  writeFileSync(file, 'old\n');
  truncateSync(file, 5_000_001);
  openLog(file, () => []).info('started');
  expect(statSync(`${file}.1`).size).toBe(5_000_001);
  expect(readFileSync(file, 'utf8')).toContain('"event":"started"');
});

test('a log stays bounded while the app runs, the newest lines are kept in order, all private', () => {
  const file = join(folder, 'backroom.log');
  const log = openLogFile(file, 1_000, 3);
  const lines = Array.from({ length: 500 }, (_, n) => `{"event":"step","n":${n},"city":"Köln"}\n`);
  for (const line of lines) log.write(line);
  const names = readdirSync(folder).toSorted();
  expect(names).toEqual(['backroom.log', 'backroom.log.1', 'backroom.log.2', 'backroom.log.3']);
  for (const name of names) {
    expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1_000);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  }
  const kept = ['.3', '.2', '.1', ''].map((end) => readFileSync(`${file}${end}`, 'utf8')).join('');
  expect(lines.join('').endsWith(kept)).toBe(true);
  expect(kept.length).toBeGreaterThan(3_000);
});

test('an app that starts again goes on in the file that is not full yet', () => {
  const file = join(folder, 'backroom.log');
  openLogFile(file, 1_000, 3).write('before\n');
  openLogFile(file, 1_000, 3).write('after\n');
  expect(readFileSync(file, 'utf8')).toBe('before\nafter\n');
});

test('a full log that cannot be set aside loses no line', () => {
  const file = join(folder, 'backroom.log');
  mkdirSync(join(`${file}.1`, 'in the way'), { recursive: true });
  const log = openLogFile(file, 10, 1);
  log.write('first line\n');
  log.write('second line\n');
  expect(readFileSync(file, 'utf8')).toBe('first line\nsecond line\n');
});

test.each([
  ['Authorization: Bearer abcdefghijkl', 'Authorization: [secret] abcdefghijkl'],
  ['sent Bearer abcdef.ghi-jkl_mno= to it', 'sent Bearer [secret] to it'],
  ['{"access_token":"abc"}', '{"access_token":"[secret]"}'],
  ['order 000000123 of 12 pieces', 'order 000000123 of 12 pieces'],
])('%s', (text, expected) => {
  expect(redact(text, ['abcdefghijkl'])).toBe(expected.replace('abcdefghijkl', '[secret]'));
});
