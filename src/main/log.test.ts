import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from '#main/log.ts';
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

test.each([
  ['Authorization: Bearer abcdefghijkl', 'Authorization: [secret] abcdefghijkl'],
  ['sent Bearer abcdef.ghi-jkl_mno= to it', 'sent Bearer [secret] to it'],
  ['{"access_token":"abc"}', '{"access_token":"[secret]"}'],
  ['order 000000123 of 12 pieces', 'order 000000123 of 12 pieces'],
])('%s', (text, expected) => {
  expect(redact(text, ['abcdefghijkl'])).toBe(expected.replace('abcdefghijkl', '[secret]'));
});
