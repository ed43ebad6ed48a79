import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { verifyJournal } from '#agent/journal/doctor.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { openJournal } from '#agent/journal/open.ts';
import { countingIds, expectOpen, openOptions, tempFolder } from '#test/journal/support/temp-journal.ts';

/** kill -9 of a real process under load, again and again on the same file. BACKROOM_KILLS raises the count (default 20). */
const kills = Number(process.env['BACKROOM_KILLS'] ?? 20);
const worker = new URL('support/worker.ts', import.meta.url).pathname;

test(
  `${kills} kills: no acknowledged entry lost, the chain whole, everything on the wire uncertain`,
  // A process starts in half a second on an idle machine, and in several where others work; only one that hangs is to end here.
  { timeout: 60_000 + kills * 20_000 },
  async () => {
    const path = join(tempFolder(), 'paris-1.sqlite');
    const acknowledged = new Acknowledged();
    for (let kill = 1; kill <= kills; kill += 1) {
      // From during the opening to hundreds of commits later, so that checkpoints are hit too.
      for (const line of await runUntilKilled(path, 1 + ((kill * 37) % 400))) acknowledged.hear(line);
      const { journal, salvage } = expectOpen(openJournal(path, openOptions({ ids: countingIds(kill * 1_000), now: () => Date.now() })));
      expect(salvage).toBeNull();
      acknowledged.expectAllIn(journal);
      expect(verifyJournal(journal).findings).toEqual([]);
      if (kill < kills) journal.close();
      else expectDrainable(journal);
    }
    expect(acknowledged.entries.size).toBeGreaterThan(kills);
    // To the last kill there was something to be on the wire.
    expect(acknowledged.settled.size).toBeGreaterThan(acknowledged.entries.size);
  },
);

/** What the killed processes said was committed. */
class Acknowledged {
  readonly entries = new Map<string, number>();
  readonly sending = new Set<string>();
  readonly settled = new Set<string>();

  hear(line: string): void {
    const [what, first = '', second = ''] = line.split(' ');
    if (what === 'entry') this.entries.set(second, Number(first));
    else if (what === 'sending') this.sending.add(first);
    else if (what === 'settled') this.settled.add(first);
    else expect(line, 'nothing else is said').toBe('open');
  }

  expectAllIn(journal: Journal): void {
    const kept = new Map(
      journal
        .sql<[], { requestId: string; seq: number }>('SELECT request_id AS requestId, seq FROM entries')
        .all()
        .map((row) => [row.requestId, row.seq]),
    );
    const states = new Map(
      journal
        .sql<[], { id: string; state: string }>('SELECT id, state FROM effects')
        .all()
        .map((row) => [row.id, row.state]),
    );
    const gone: string[] = [];
    for (const [requestId, seq] of this.entries) {
      if (kept.get(requestId) !== seq) gone.push(`entry ${seq} ${requestId}`);
      for (const system of ['magento', 'lightspeed']) if (!states.has(`${system}-${requestId}`)) gone.push(`${system}-${requestId}`);
    }
    for (const id of this.settled) if (states.get(id) !== 'done') gone.push(`settled ${id}`);
    // The kill may have come between a commit and its line: then it is done without our having heard.
    for (const id of this.sending) if (!['uncertain', 'done'].includes(states.get(id) ?? '')) gone.push(`sending ${id}`);
    expect(gone, 'acknowledged').toEqual([]);
    expect(journal.sql(`SELECT 1 FROM effects WHERE state = 'sending'`).get()).toBeUndefined();
  }
}

/** The last one is used some more: what survived is not only readable but workable. */
function expectDrainable(journal: Journal): void {
  journal.close();
  const again = expectOpen(openJournal(journal.path, openOptions())).journal;
  expect(verifyJournal(again).ok).toBe(true);
  again.close();
}

/** Runs the worker, kills it with SIGKILL once it has said `lines` lines, and answers everything it said. */
async function runUntilKilled(path: string, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [worker, path, 'paris-1'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const heard: string[] = [];
  const closed = once(child, 'close');
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    heard.push(line);
    if (heard.length === lines) child.kill('SIGKILL');
  });
  const [code, signal] = (await closed) as [number | null, string | null];
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
  return heard;
}
