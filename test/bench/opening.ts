import { figure, sizeOf, type Figure } from '#test/bench/figure.ts';
import type { Folder } from '#test/bench/folder.ts';
import { inTurn } from '#test/bench/measure.ts';
import { openSeeded, seedEntries } from '#test/bench/seed.ts';

const rounds = 21;
const [few, many] = [10_000, 1_000_000];

/** Opening a journal that was closed cleanly: lock, settings, identity, schema, sign-in, recovery of the outbox. */
export async function opening(folder: Folder): Promise<Figure[]> {
  const [small, large] = [folder.fresh(), folder.fresh()];
  seedEntries(small, few);
  seedEntries(large, many);
  const ms = await inTurn(rounds, async () => ({ app: openAndClose(large), bare: openAndClose(small) }));
  folder.drop(small, large);
  const note = `beside one of ${sizeOf(few)}; clean stop before`;
  return [
    figure({
      name: `opening ${sizeOf(many)} entries`,
      value: ms.app,
      unit: 'ms',
      baseline: ms.bare,
      limit: 1.5,
      rule: 'ratio at most',
      note,
    }),
  ];
}

/** Milliseconds of the opening alone. */
function openAndClose(dataDir: string): number {
  const from = performance.now();
  const journal = openSeeded(dataDir);
  const took = performance.now() - from;
  journal.close();
  return took;
}
