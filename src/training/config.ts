import type { ConfigInput } from '#contract/config.ts';
import { paymentTypeNamed } from '#training/operations.ts';
import type { World } from '#training/world.ts';

export interface TrainingAddresses {
  magentoUrl: string;
  lightspeedUrl: string;
  dataDir: string;
  magentoTokenFile: string;
  lightspeedTokenFile: string;
}

const day = [{ from: '00:00', to: '23:59' }];

/**
 * The app's configuration for a training world: both stores mapped, open round the clock so that promises run at any hour, two
 * hours to prepare a pickup. `magentoUrl` and `lightspeedUrl` have no path.
 */
export function trainingConfig(world: World, at: TrainingAddresses): ConfigInput {
  return {
    dataDir: at.dataDir,
    magento: { baseUrl: at.magentoUrl, tokenFile: at.magentoTokenFile },
    lightspeed: { series: 'x', baseUrl: at.lightspeedUrl, version: '2026-07', tokenFile: at.lightspeedTokenFile },
    stores: world.stores.map((store) => ({
      id: store.id,
      name: store.name,
      sourceCode: store.sourceCode,
      outletId: store.outletId,
      registerId: store.registerIds[0] ?? '',
      timeZone: world.timeZone,
      currency: world.currency,
      leadTimeMinutes: 120,
      openingHours: { week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day } },
    })),
    paymentTypes: { web: paymentTypeNamed(world, 'Web') },
    training: true,
  };
}
