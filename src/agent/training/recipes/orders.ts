import type { troubleGroups } from '#contract/training.ts';
import { newestPickup, nothingOwedTo, saleIsOpen } from '#agent/training/newest.ts';
import { mishap, post, type Recipe } from '#agent/training/recipe.ts';
import { daysPass } from '#agent/training/while-off.ts';

const twoPieces = `p.payment = 'paid' AND p.pieces >= 2`;

/** What shoppers, people in Magento's admin and cashiers do to orders of the store. */
export const orders: Record<(typeof troubleGroups.orders)[number], Recipe> = {
  orderWithoutLocation: ({ store }) => ({ calls: [mishap('orderWithoutLocation', { store: store.config.outletId })] }),
  sourceWithoutStore: ({ store }) => ({ calls: [mishap('orderForPopUp', { store: store.config.outletId })] }),
  goodsElsewhere: ({ store }) => ({ calls: [mishap('orderReadyElsewhere', { store: store.config.outletId })] }),

  orderOnHold({ journal }) {
    const victim = newestPickup(journal, ['picking', 'staged']);
    if (victim === null) return 'noneBeingPicked';
    return { about: victim.incrementId, calls: [post(`/orders/${victim.incrementId}/hold`)] };
  },
  orderChangedOnline({ journal }) {
    const victim = newestPickup(journal, ['picking', 'short', 'staged'], twoPieces);
    if (victim === null) return 'noneBeingPicked';
    return { about: victim.incrementId, calls: [mishap('pieceRefunded', { order: victim.incrementId })] };
  },
  cancelledOnline({ journal }) {
    const victim = newestPickup(journal, ['picking', 'short', 'staged', 'ready']);
    if (victim === null) return 'noneBeingPicked';
    const how = victim.payment === 'paid' ? 'refund' : 'cancel';
    return { about: victim.incrementId, calls: [post(`/orders/${victim.incrementId}/${how}`)] };
  },
  notCollected({ journal }) {
    const victim = newestPickup(journal, ['ready'], nothingOwedTo('magento'));
    if (victim === null) return 'noneReady';
    return { about: victim.incrementId, calls: [], whileOff: (file) => daysPass(file, victim.id, 61) };
  },
  saleVoidedAtTill({ journal }) {
    const victim = newestPickup(journal, ['new', 'picking', 'short', 'staged', 'ready'], saleIsOpen);
    if (victim === null) return 'nobodyToTrouble';
    return { about: victim.incrementId, calls: [post(`/till/sales/${victim.saleId}/void`)] };
  },
  fulfilledAtTill({ journal }) {
    const victim = newestPickup(journal, ['new', 'picking', 'short', 'staged', 'ready'], saleIsOpen);
    if (victim === null) return 'nobodyToTrouble';
    return { about: victim.incrementId, calls: [mishap('handedOut', { sale: victim.saleId })] };
  },
  movedAfterReady({ journal }) {
    const victim = newestPickup(journal, ['ready'], nothingOwedTo('magento'));
    if (victim === null) return 'noneReady';
    return { about: victim.incrementId, calls: [mishap('orderMoved', { order: victim.incrementId })] };
  },
};
