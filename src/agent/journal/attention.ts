import type { Journal } from '#agent/journal/journal.ts';

/** Who has a question or a stuck change, and until when it is put aside; by the id of the exception or effect. */
export interface Attention {
  assignee: string | null;
  snoozedUntil: number | null;
}

const nobody: Attention = { assignee: null, snoozedUntil: null };

export function attentionOf(journal: Journal, id: string): Attention {
  return journal.sql<[string], Attention>('SELECT assignee, snoozed_until AS snoozedUntil FROM attention WHERE id = ?').get(id) ?? nobody;
}

/** Keeps what changed. Inside write(). */
export function setAttention(journal: Journal, id: string, change: Partial<Attention>, entrySeq: number): void {
  journal.expectWriting();
  const next = { ...attentionOf(journal, id), ...change };
  if (next.assignee === null && next.snoozedUntil === null) {
    journal.sql<[string]>('DELETE FROM attention WHERE id = ?').run(id);
    return;
  }
  journal
    .sql<[string, string | null, number | null, number]>(
      `INSERT INTO attention (id, assignee, snoozed_until, entry_seq) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET assignee = excluded.assignee, snoozed_until = excluded.snoozed_until, entry_seq = excluded.entry_seq`,
    )
    .run(id, next.assignee, next.snoozedUntil, entrySeq);
}

/** How many open questions and how many stuck changes are put aside at an instant, ms UTC. */
export function countSnoozed(journal: Journal, now: number): { exceptions: number; effects: number } {
  const row = journal
    .sql<[number], { exceptions: number; effects: number }>(
      `SELECT count(x.id) AS exceptions, count(e.id) AS effects FROM attention a
       LEFT JOIN exceptions x ON x.id = a.id AND x.resolved_at IS NULL LEFT JOIN effects e ON e.id = a.id AND e.state = 'rejected'
       WHERE a.snoozed_until > ?`,
    )
    .get(now);
  return row ?? { exceptions: 0, effects: 0 };
}
