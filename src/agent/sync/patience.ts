import type { Clock } from '#core/ports.ts';

/** What was asked for, or `late` once `ms` are over: the answer may still come, and nobody waits for it. */
export async function withPatience<T>(clock: Clock, ms: number, asked: Promise<T>, late: T): Promise<T> {
  if (ms <= 0) return late;
  let cancel = (): void => undefined;
  const patience = new Promise<T>((resolve) => {
    cancel = clock.after(ms, () => resolve(late));
  });
  const answer = await Promise.race([asked, patience]);
  cancel();
  return answer;
}
