import { expect, test } from 'vitest';
import { afterPost } from '#core/health/alerts/post-again.ts';

test('what is taken is sent; what can never be taken is given up at once', () => {
  expect([200, 202, 204].map((status) => afterPost(status, 1))).toEqual(['sent', 'sent', 'sent']);
  expect([301, 400, 401, 404, 410].map((status) => afterPost(status, 1))).toEqual(Array(5).fill('givenUp'));
});

test.each([null, 408, 425, 429, 500, 503])('%s is tried again with growing pauses, eight times in all', (answer) => {
  const pauses: number[] = [];
  let attempts = 1;
  for (; attempts < 100; attempts += 1) {
    const next = afterPost(answer, attempts);
    if (typeof next !== 'object') break;
    pauses.push(next.againInMs);
  }
  expect(attempts).toBe(8);
  expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
});
