import type { MailProblem, PostProblem, Posts } from '#contract/alerts.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** By web address, or by mail. */
export type PostWay = 'web' | 'mail';

/** A message to where alerts are sent; of the web its JSON, of mail subject and text. */
export interface AlertPost {
  id: string;
  body: string;
  attempts: number;
}

/** Inside write(). */
export function owePost(journal: Journal, post: { id: string; way: PostWay; body: string; at: number }): void {
  journal.expectWriting();
  journal
    .sql<[{ id: string; way: PostWay; body: string; at: number }]>(
      'INSERT INTO alert_posts (id, way, body, made_at, next_at) VALUES (@id, @way, @body, @at, @at)',
    )
    .run(post);
}

/** The oldest one whose time has come, or null. */
export function duePost(journal: Journal, way: PostWay, now: number): AlertPost | null {
  return (
    journal
      .sql<[number, PostWay], AlertPost>(
        'SELECT id, body, attempts FROM alert_posts WHERE next_at <= +? AND way = +? ORDER BY next_at, id LIMIT 1',
      )
      .get(now, way) ?? null
  );
}

/** How it stands after a try: taken at `sentAt`, tried again at `nextAt`, or given up with both null. Inside write(). */
export function notePost(
  journal: Journal,
  id: string,
  {
    attempts,
    sentAt,
    nextAt,
    problem,
  }: { attempts: number; sentAt: number | null; nextAt: number | null; problem: PostProblem | MailProblem | null },
): void {
  journal.expectWriting();
  journal
    .sql<[number, number | null, number | null, string | null, string]>(
      'UPDATE alert_posts SET attempts = ?, sent_at = ?, next_at = ?, problem = ? WHERE id = ?',
    )
    .run(attempts, sentAt, nextAt, problem === null ? null : JSON.stringify(problem), id);
}

/** How sending goes: `problem` is of the last message that has one and was not followed by one that was taken. */
export function postFigures<Problem extends PostProblem | MailProblem>(
  journal: Journal,
  way: PostWay,
): Posts & { problem: Problem | null } {
  const counts = journal
    .sql<[PostWay], { waiting: number; lastSentAt: number | null; givenUp: number }>(
      `SELECT count(next_at) AS waiting, max(sent_at) AS lastSentAt, count(*) - count(next_at) - count(sent_at) AS givenUp FROM alert_posts WHERE way = ?`,
    )
    .get(way) ?? { waiting: 0, lastSentAt: null, givenUp: 0 };
  const last = journal
    .sql<[PostWay, number], { problem: string }>(
      'SELECT problem FROM alert_posts WHERE way = ? AND problem IS NOT NULL AND sent_at IS NULL AND made_at > ? ORDER BY made_at DESC LIMIT 1',
    )
    .get(way, counts.lastSentAt ?? 0);
  return { ...counts, problem: last === undefined ? null : (JSON.parse(last.problem) as Problem) };
}

/** Settled ones of before an instant go. Inside write(). */
export function prunePosts(journal: Journal, before: number): void {
  journal.expectWriting();
  journal.sql<[number]>('DELETE FROM alert_posts WHERE next_at IS NULL AND made_at < ?').run(before);
}
