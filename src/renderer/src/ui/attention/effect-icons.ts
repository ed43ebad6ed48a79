import { IconArrowUp, IconCheck, IconHandStop, IconRefresh, IconSearch, IconSend2, IconX, type Icon } from '@tabler/icons-react';
import type { EffectState } from '#contract/outbox.ts';

export const effectIcons: Record<EffectState, Icon> = {
  queued: IconArrowUp,
  sending: IconSend2,
  retry: IconRefresh,
  uncertain: IconSearch,
  rejected: IconHandStop,
  done: IconCheck,
  withdrawn: IconX,
};
