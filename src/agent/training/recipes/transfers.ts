import type { TransferState } from '#contract/transfers.ts';
import type { troubleGroups } from '#contract/training.ts';
import { transferLabel } from '#core/transfer-label.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { mishap, type Plan, type Recipe, type Scene } from '#agent/training/recipe.ts';
import { transfersNotLookedAt } from '#agent/training/while-off.ts';

/** What somebody does to a transfer at the till; where there is none, another store sends one first. */
export const transfers: Record<(typeof troubleGroups.transfers)[number], Recipe> = {
  transferCountsDiffer(scene) {
    const counted = newest(scene.journal, ['receiving'], `role = 'destination'`);
    if (counted !== null) return { about: counted.label, calls: [mishap('transferReceived', { consignment: counted.consignment })] };
    const coming = newest(scene.journal, ['sent'], `role = 'destination'`);
    return coming === null ? sentHere(scene, 'receive') : { about: coming.label, calls: [], next: 'receive' };
  },
  transferCancelledAtTill(scene) {
    const underWay = newest(scene.journal, ['picking', 'packed', 'sent', 'receiving'], '1');
    if (underWay === null) return sentHere(scene, 'onceSent');
    return {
      about: underWay.label,
      calls: [mishap('transferCancelled', { consignment: underWay.consignment })],
      whileOff: transfersNotLookedAt,
    };
  },
};

function sentHere({ store }: Scene, next: 'receive' | 'onceSent'): Plan {
  return { calls: [mishap('transferSent', { store: store.config.outletId })], next };
}

function newest(journal: Journal, states: readonly TransferState[], fits: string): { consignment: string; label: string } | null {
  const row = journal
    .sql<[string], { id: string; consignment: string }>(
      `SELECT id, consignment_id AS consignment FROM transfers WHERE consignment_id IS NOT NULL
       AND state IN (SELECT value FROM json_each(?)) AND ${fits} ORDER BY created_at DESC, id DESC LIMIT 1`,
    )
    .get(JSON.stringify(states));
  return row === undefined ? null : { consignment: row.consignment, label: transferLabel(row.id) };
}
