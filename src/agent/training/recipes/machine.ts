import type { troubleGroups } from '#contract/training.ts';
import { firstManager } from '#agent/training/newest.ts';
import { mishap, type Recipe } from '#agent/training/recipe.ts';
import { backupIsPutBack, pageIsLost, pinIsSet } from '#agent/training/while-off.ts';

/** What the trainer sets; who practises reads it in the notice. */
const newPin = '9034';

/** What happens to this PC and to what it reads. */
export const machine: Record<(typeof troubleGroups.machine)[number], Recipe> = {
  mappingDiffers: ({ store }) => ({ calls: [mishap('noPickupPlace', { source: store.config.sourceCode })], next: 'compareMapping' }),
  clockWrong: () => ({ calls: [mishap('clockAhead')] }),
  rowUnreadable: ({ store }) => ({ calls: [mishap('orderUnreadable', { store: store.config.outletId })] }),
  journalRecovered: () => ({ calls: [], whileOff: pageIsLost }),
  journalRestored: () => ({ calls: [], whileOff: backupIsPutBack }),
  pinRecovered({ journal }) {
    const manager = firstManager(journal);
    if (manager === null) return 'noManager';
    const { id, name } = manager;
    return {
      about: `${name}, PIN ${newPin}`,
      calls: [],
      whileOff: (file) => pinIsSet(file, name, newPin),
      signedOut: id,
      next: 'signInAnew',
    };
  },
};
