import { expect, test } from 'vitest';
import { afterTry, triedByMail, triedByStatus } from '#core/health/alerts/try-again.ts';

const after = (status: number | null, attempts: number) => afterTry(triedByStatus(status), attempts);

test('a message that was taken is sent; one that can never be taken is given up at once', () => {
  for (const status of [200, 204]) expect(after(status, 1)).toBe('sent');
  for (const status of [301, 400, 401, 404, 410]) expect(after(status, 1)).toBe('givenUp');
});

test('what may pass is tried again, later each time, eight times in all', () => {
  for (const answer of [null, 408, 429, 500, 503]) {
    const pauses = Array.from({ length: 8 }, (_, tried) => after(answer, tried + 1));
    const waits = pauses.flatMap((one) => (typeof one === 'object' ? [one.againInMs] : []));
    expect(waits).toHaveLength(7);
    expect(waits).toEqual(waits.toSorted((one, other) => one - other));
    expect(pauses.at(-1)).toBe('givenUp');
  }
});

test('of mail, what the server calls passing and a way that is not there are tried again; what it refuses for good is not', () => {
  expect(triedByMail(null)).toBe('taken');
  for (const failure of [
    { reason: 'unknownHost', status: null },
    { reason: 'certificate', status: null },
    { reason: 'timeout', status: null },
    { reason: 'status', status: 421 },
    { reason: 'address', status: 450 },
  ] as const)
    expect(triedByMail(failure)).toBe('later');
  for (const failure of [
    { reason: 'login', status: 535 },
    { reason: 'address', status: 550 },
    { reason: 'noTls', status: null },
  ] as const)
    expect(triedByMail(failure)).toBe('refused');
});
