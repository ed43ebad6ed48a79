import { expect, test } from 'vitest';
import type { Connection, StoreStatus } from '#contract/system.ts';
import { troubleOf } from '#renderer/app/shell/connections.ts';

const at = (system: Connection['system'], state: Connection['state'], more: Partial<Connection> = {}): Connection => ({
  system,
  state,
  since: 1000,
  lastContactAt: 500,
  until: null,
  problem: null,
  ...more,
});
const status = (...connections: Connection[]): StoreStatus => ({
  now: 5000,
  connections,
  unsent: { count: 0, oldestAt: null },
  held: 0,
  exceptions: 0,
  clockAheadMs: null,
});

test('no line while all is well or not asked yet', () => {
  expect(troubleOf(undefined)).toBeNull();
  expect(troubleOf(status(at('magento', 'online'), at('lightspeed', 'unknown')))).toBeNull();
});

test('both away is one line since the earlier of the two', () => {
  expect(troubleOf(status(at('magento', 'offline', { since: 900 }), at('lightspeed', 'offline', { since: 700 })))).toEqual({
    kind: 'offlineBoth',
    since: 700,
  });
});

test('a refusal, which a person must mend, comes before being offline', () => {
  const trouble = troubleOf(status(at('magento', 'offline'), at('lightspeed', 'unauthorized', { problem: 'the token was revoked' })));
  expect(trouble).toEqual({ kind: 'unauthorized', system: 'lightspeed', since: 1000 });
});

test('a limit is named with its end, after everything else', () => {
  expect(troubleOf(status(at('lightspeed', 'limited', { until: 9000 }), at('magento', 'online')))).toEqual({
    kind: 'limited',
    system: 'lightspeed',
    until: 9000,
  });
  expect(troubleOf(status(at('lightspeed', 'limited', { until: 9000 }), at('magento', 'offline')))?.kind).toBe('offlineOne');
});
