import type { SystemName } from '#contract/ids.ts';

/** In the order they are always shown. */
export const systems: readonly SystemName[] = ['magento', 'lightspeed'];
