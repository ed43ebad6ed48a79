const minuteMs = 60_000;
const pausesMs = [minuteMs / 4, minuteMs, 5 * minuteMs, 15 * minuteMs, 30 * minuteMs, 60 * minuteMs, 120 * minuteMs];

/** What the address said: its status, or null where no answer came. */
export type PostAnswer = number | null;

/** What becomes of a message after its `attempts`-th try: taken, tried again after so many ms, or given up. */
export function afterPost(answer: PostAnswer, attempts: number): 'sent' | 'givenUp' | { againInMs: number } {
  if (answer !== null && answer >= 200 && answer <= 299) return 'sent';
  const mayPass = answer === null || answer >= 500 || answer === 408 || answer === 425 || answer === 429;
  const againInMs = pausesMs[attempts - 1];
  return mayPass && againInMs !== undefined ? { againInMs } : 'givenUp';
}
