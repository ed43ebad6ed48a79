import type { troubleGroups } from '#contract/training.ts';
import { mishap, type Recipe } from '#agent/training/recipe.ts';
import { backupIsPutBack, pageIsLost } from '#agent/training/while-off.ts';

/** What happens to this PC and to what it reads. */
export const machine: Record<(typeof troubleGroups.machine)[number], Recipe> = {
  mappingDiffers: ({ store }) => ({ calls: [mishap('noPickupPlace', { source: store.config.sourceCode })], next: 'compareMapping' }),
  clockWrong: () => ({ calls: [mishap('clockAhead')] }),
  rowUnreadable: ({ store }) => ({ calls: [mishap('orderUnreadable', { store: store.config.outletId })] }),
  journalRecovered: () => ({ calls: [], whileOff: pageIsLost }),
  journalRestored: () => ({ calls: [], whileOff: backupIsPutBack }),
  pinRecovered: () => 'onlyByCommand',
};
