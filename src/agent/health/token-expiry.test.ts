import { expect, test } from 'vitest';
import { tokenExpiry } from '#agent/health/token-expiry.ts';

test('a token that names its end is read, any other is not guessed at', () => {
  const body = Buffer.from(JSON.stringify({ uid: 1, exp: 1_800_000_000 })).toString('base64url');
  expect(tokenExpiry(`e30.${body}.sig`)).toBe(1_800_000_000_000);
  expect(tokenExpiry('lsxs_pt_0123456789')).toBeNull();
  expect(tokenExpiry('a.b.c')).toBeNull();
  expect(tokenExpiry(`e30.${Buffer.from('{"uid":1}').toString('base64url')}.sig`)).toBeNull();
});
