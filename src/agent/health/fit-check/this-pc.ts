import { freemem } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { Journal } from '#agent/journal/journal.ts';

const tries = 20;
const longestMs = 2_000;

/** Commits a second that this PC's disk takes, each as durable as a person's action. Takes two seconds at most; leaves nothing behind. */
export function commitRate(journal: Journal): number {
  const begun = performance.now();
  let done = 0;
  while (done < tries && performance.now() - begun < longestMs) {
    done += 1;
    journal.write(() => {
      journal.sql<[string]>(`INSERT OR REPLACE INTO meta (key, value) VALUES ('fit_check', ?)`).run(String(done));
      journal.sql<[]>(`DELETE FROM meta WHERE key = 'fit_check'`).run();
    });
  }
  return done / Math.max(0.001, (performance.now() - begun) / 1_000);
}

/** Memory this app uses, and that with what is free, MB. */
export function memory(): { used: number; available: number } {
  const used = process.memoryUsage().rss / 1e6;
  return { used: Math.round(used), available: Math.round(used + freemem() / 1e6) };
}
