import type { DriftCause } from '#contract/stock.ts';

/** What a difference means and what to do about it, in store words; the renderer has the other languages by cause. */
export const driftWords: Record<DriftCause, { message: string; cure: string }> = {
  lateEffect: {
    message: 'A change of ours has not reached Magento yet.',
    cure: 'It is sent by itself; see Sync health if it waits for long.',
  },
  editedAtMagento: {
    message: 'Someone changed the quantity in Magento.',
    cure: 'Mend it: the till counts the goods. Correct the till if the shelf says otherwise.',
  },
  notSeen: { message: 'The till changed its count without saying so.', cure: 'Mend it: Magento gets the till’s count.' },
  notKept: {
    message: 'Magento accepted the quantity and holds another one.',
    cure: 'Mend it; if it comes back, another program writes this source.',
  },
  onlyOnline: {
    message: 'Magento sells it from this store, and the till does not know the SKU.',
    cure: 'Give the product this SKU at the till, or unassign it from the source in Magento.',
  },
  reservations: {
    message: 'Magento has promised more pieces than it has.',
    cure: 'Check the open orders; reservations left over are cleared in Magento with its inventory:reservation:list-inconsistencies command. They are never overwritten from here.',
  },
  unknown: { message: 'Magento holds another quantity, and nothing here says why.', cure: 'Mend it: the till counts the goods.' },
};
