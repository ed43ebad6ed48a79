import { tell, type Sim } from '#test/simulation/sim.ts';

/** Adds to the story what the journals wrote down since the last look: entries and every move of an effect. */
export class Storyteller {
  #seen = new Map<string, { entries: number; log: number }>();

  tellNews(sim: Sim): void {
    if (sim.story === null || sim.pc.dead) return;
    for (const { storeId, journal } of sim.pc.journals()) {
      const seen = this.#seen.get(storeId) ?? { entries: 0, log: 0 };
      this.#seen.set(storeId, seen);
      const entries = journal
        .sql<[number], { seq: number; kind: string; data: string }>('SELECT seq, kind, data FROM entries WHERE seq > ? ORDER BY seq')
        .all(seen.entries);
      for (const entry of entries) tell(sim, `  ${storeId} entry ${entry.seq} ${entry.kind} ${entry.data}`);
      const log = journal
        .sql<[number], { id: number; at: number; kind: string; label: string; event: string; state: string; detail: string | null }>(
          'SELECT l.id, l.at, e.kind, e.label, l.event, l.state, l.detail FROM effect_log l JOIN effects e ON e.seq = l.effect_seq WHERE l.id > ? ORDER BY l.id',
        )
        .all(seen.log);
      for (const line of log) {
        const at = new Date(line.at).toISOString().slice(11, 23);
        tell(
          sim,
          `  ${storeId} effect ${line.kind} ${line.label}: ${line.event} → ${line.state} at ${at}${line.detail === null ? '' : ` (${line.detail})`}`,
        );
      }
      seen.entries = entries.at(-1)?.seq ?? seen.entries;
      seen.log = log.at(-1)?.id ?? seen.log;
    }
  }
}
