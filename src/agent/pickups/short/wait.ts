import { appendEntry } from '#agent/journal/entries.ts';
import { perform, type Acted, type Click } from '#agent/pickups/act.ts';
import { nothingShort } from '#agent/pickups/short/refusals.ts';
import type { Acting } from '#agent/sync/acting.ts';

/** The customer waits for the pieces: it stays short, with a note who said so. */
export function waitForPieces(acting: Acting, click: Click, note: string): Acted {
  return perform(acting, click, 'reportShort', {
    check: (pickup) => (pickup.state === 'short' ? null : nothingShort),
    take: (pickup) =>
      appendEntry(acting.journal, {
        kind: 'pickup.shortWaits',
        subject: pickup.id,
        person: click.person,
        data: { note },
        requestId: click.requestId,
        at: acting.at,
      }).seq,
  });
}
