/**
 * A process that works on a journal until it is killed. Arguments: the journal's path and a store id. After each commit it prints
 * one line; a line that got out is an acknowledgement that must never be lost.
 *   `entry <seq> <requestId>`   `sending <effectId>`   `settled <effectId>`
 */
import { writeSync } from 'node:fs';
import { enqueue, eligible, transition } from '#agent/journal/effects.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { openJournal } from '#agent/journal/open.ts';
import { silentLog } from '#test/journal/support/silent-log.ts';

const [path = '', storeId = ''] = process.argv.slice(2);
const opened = openJournal(path, {
  storeId,
  device: 'worker',
  app: '0.1.0',
  now: () => Date.now(),
  ids: { uuid: () => globalThis.crypto.randomUUID() },
  log: silentLog,
});
if (!opened.ok) {
  tell(`refused ${opened.reason}`);
  process.exit(3);
}
if (opened.salvage !== null) tell(`salvaged ${opened.salvage.method}`);
tell('open');
probe(opened.journal);
/** Some stay on the wire during the next click, so that a kill finds them there. */
const onTheWire: { seq: number; id: string }[] = [];
for (;;) work(opened.journal);

/** What the last process had on the wire turns out to have arrived: only then do its lanes go on. */
function probe(journal: Journal): void {
  for (const system of ['magento', 'lightspeed'] as const) {
    for (const { seq, state } of eligible(journal, system, Date.now(), 1_000)) {
      if (state === 'uncertain') journal.write(() => transition(journal, seq, 'uncertain', 'done', { at: Date.now(), event: 'found' }));
    }
  }
}

/** One click (an entry, a projection row and one or two effects), and one step of pushing. */
function work(journal: Journal): void {
  const requestId = globalThis.crypto.randomUUID();
  const seq = journal.write(() => {
    const entry = appendEntry(journal, {
      kind: 'work.clicked',
      subject: requestId,
      person: 'Ada',
      data: { note: 'x'.repeat(300) },
      requestId,
      at: Date.now(),
    });
    for (const system of ['magento', 'lightspeed'] as const) {
      enqueue(journal, {
        id: `${system}-${requestId}`,
        entrySeq: entry.seq,
        system,
        kind: 'work.effect',
        kindVersion: 1,
        subject: requestId,
        label: requestId,
        payload: { requestId },
        background: false,
        lanes: [`lane-${entry.seq % 5}`],
        at: Date.now(),
      });
    }
    return entry.seq;
  });
  tell(`entry ${seq} ${requestId}`);
  push(journal);
}

function push(journal: Journal): void {
  for (const { seq, id } of onTheWire.splice(0)) settle(journal, seq, id);
  for (const system of ['magento', 'lightspeed'] as const) {
    const [effect] = eligible(journal, system, Date.now(), 1);
    if (effect === undefined) continue;
    const { seq, id, attempts } = effect;
    journal.write(() =>
      transition(journal, seq, 'queued', 'sending', { at: Date.now(), event: 'send', sendingAt: Date.now(), attempts: attempts + 1 }),
    );
    tell(`sending ${id}`);
    if (seq % 3 === 0) onTheWire.push({ seq, id });
    else settle(journal, seq, id);
  }
}

function settle(journal: Journal, seq: number, id: string): void {
  journal.write(() => transition(journal, seq, 'sending', 'done', { at: Date.now(), event: 'confirmed', result: { ok: 'yes' } }));
  tell(`settled ${id}`);
}

function tell(line: string): void {
  writeSync(1, `${line}\n`);
}
