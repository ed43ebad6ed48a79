import type { troubleGroups, TroubleNext } from '#contract/training.ts';
import { skuAtRest } from '#agent/training/newest.ts';
import { mishap, type Plan, type Recipe, type Scene } from '#agent/training/recipe.ts';
import type { FirstStep } from '#agent/training/first-steps.ts';

/** What people type into Magento's stock and the till's products. */
export const stock: Record<(typeof troubleGroups.stock)[number], Recipe> = {
  skuUnknownOnline: ({ store }) => ({ calls: [mishap('onlyAtTill', { store: store.config.outletId })] }),
  skuUnknownAtTill: (scene) => ofSku(scene, ['skuRetyped']),
  skuTwiceAtTill: (scene) => ofSku(scene, ['skuDoubled']),
  skuNotCounted: (scene) => ofSku(scene, ['notCounted']),
  stockRefused: (scene) => ofSku(scene, ['quantityRefused', 'pieceSold']),
  stockDrift: (scene) => ofSku(scene, ['quantityTyped'], 'compare'),
  stockOverPromised: (scene) => ofSku(scene, ['promisedTooMuch'], 'compare'),
  stockNotReserved({ journal, store }) {
    const promised = journal
      .sql<[], { sku: string }>(
        `SELECT m.sku FROM movements m JOIN pickups p ON p.id = m.subject WHERE p.state IN ('new', 'picking', 'short', 'staged')
         AND m.ended_at IS NULL AND m.shop_at IS NULL AND m.till_at IS NULL AND m.quantity > 0 ORDER BY m.id DESC LIMIT 1`,
      )
      .get();
    if (promised === undefined) return 'nobodyToTrouble';
    const given = { source: store.config.sourceCode, sku: promised.sku };
    return { calls: [mishap('reservationsLost', given)], next: 'compare' };
  },
  stockLeftReserved: (scene) => ofSku(scene, ['reservationLeft'], 'compareTwice'),
};

function ofSku({ journal, store }: Scene, mishaps: readonly string[], next?: TroubleNext): Plan | FirstStep {
  const { sourceCode: source, outletId } = store.config;
  const sku = skuAtRest(journal, source);
  if (sku === null) return 'noneAtRest';
  return { calls: mishaps.map((name) => mishap(name, { source, store: outletId, sku })), ...(next === undefined ? {} : { next }) };
}
