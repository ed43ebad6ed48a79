import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { harmlessLine, logEvents } from '#agent/health/diagnostics/log-lines.ts';

const known = { stores: new Set(['paris-1']), streams: new Set(['till.sales']), effectKinds: new Set(['magento.notifyReady']) };
const line = (fields: object) => harmlessLine(JSON.stringify({ level: 50, time: 1_800_000_000_000, ...fields }), known);

describe('a line of the log', () => {
  test('keeps the event and the facts that are known to be harmless', () => {
    expect(line({ event: 'journal.damaged', store: 'paris-1', findings: 3, first: 'row of Ann Canary' })).toEqual({
      at: '2027-01-15T08:00:00.000Z',
      level: 'error',
      event: 'journal.damaged',
      facts: { store: 'paris-1', findings: 3 },
    });
    expect(line({ event: 'journal.storage', reason: 'full', code: 'SQLITE_FULL' })?.facts).toEqual({ reason: 'full', code: 'SQLITE_FULL' });
    expect(line({ event: 'stream failed', stream: 'till.sales', error: 'TypeError: Ann Canary is not a function' })?.facts).toEqual({
      stream: 'till.sales',
      error: 'TypeError',
    });
  });

  test.each([
    ['a store nobody configured', { event: 'journal.damaged', store: 'ann-canary' }],
    ['words where a number belongs', { event: 'journal.damaged', findings: 'Ann Canary' }],
    ['a state there is not', { event: 'gate', state: 'Ann Canary' }],
    ['more than the code', { event: 'journal.storage', code: 'SQLITE_FULL of Ann Canary' }],
    ['an error of somebody’s own name', { event: 'store look failed', error: 'Ann Canary: no' }],
    ['a fact of another event', { event: 'print.failed', problem: 'Ann Canary', store: 'paris-1' }],
  ])('loses %s', (_what, fields) => {
    expect(line(fields)?.facts).toEqual({});
  });

  test.each([
    ['an unknown event', '{"level":30,"time":1,"event":"Ann Canary came"}'],
    ['an event that is a name of every object', '{"level":30,"time":1,"event":"constructor"}'],
    ['half a line', 'ary","event":"gate"}'],
    ['no object', '"gate"'],
    ['no time', '{"level":30,"event":"gate"}'],
    ['a level of another program', '{"level":"Ann","time":1,"event":"gate"}'],
  ])('is left out: %s', (_what, text) => {
    expect(harmlessLine(text, known)).toBeNull();
  });
});

test('every event the app logs is known here, and no other', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const logged = globSync('{agent,main}/**/*.ts', { cwd: root })
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(root + file, 'utf8').matchAll(/\blog\.(?:info|warn|error)\(\s*'([^']+)'/g)])
    .map((match) => match[1]);
  // The agent's process says this before it has a log.
  const early = 'message refused';
  expect(new Set([...logged, early])).toEqual(new Set(Object.keys(logEvents)));
});
