import type { MailProblem } from '#contract/alerts.ts';

const minuteMs = 60_000;
const pausesMs = [minuteMs / 4, minuteMs, 5 * minuteMs, 15 * minuteMs, 30 * minuteMs, 60 * minuteMs, 120 * minuteMs];

/** What a try came to: taken, refused for a reason that passes by itself, or refused for good. */
export type Tried = 'taken' | 'later' | 'refused';

/** What becomes of a message after its `attempts`-th try: tried again after so many ms, eight times at most, or given up. */
export function afterTry(tried: Tried, attempts: number): 'sent' | 'givenUp' | { againInMs: number } {
  if (tried === 'taken') return 'sent';
  const againInMs = pausesMs[attempts - 1];
  return tried === 'later' && againInMs !== undefined ? { againInMs } : 'givenUp';
}

/** What an address said by its status, or null where no answer came. */
export function triedByStatus(status: number | null): Tried {
  if (status === null) return 'later';
  if (status >= 200 && status <= 299) return 'taken';
  return status >= 500 || status === 408 || status === 425 || status === 429 ? 'later' : 'refused';
}

/** SMTP says by its first digit what passes (4) and what does not (5); a way that is not there may be there later. */
export function triedByMail(problem: MailProblem | null): Tried {
  if (problem === null) return 'taken';
  if (problem.status !== null) return problem.status < 500 ? 'later' : 'refused';
  return problem.reason === 'noTls' ? 'refused' : 'later';
}
