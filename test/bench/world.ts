import { join } from 'node:path';
import type { SystemName } from '#contract/ids.ts';
import { config as configSchema, type Config } from '#contract/config.ts';
import type { Log } from '#core/ports.ts';

/** The store of every benchmark. */
export const storeId = 'paris-1';
export const device = 'bench';
export const person = 'Ada';

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Present, so that the agent tries and finds nobody there. */
export const secrets: Record<SystemName, string> = { magento: 'token', lightspeed: 'token' };

/** One store that is always open; both systems at a port of this machine where nobody listens. */
export function offlineConfig(dataDir: string): Config {
  const allDay = [{ from: '00:00', to: '23:59' }];
  return configSchema.parse({
    dataDir,
    magento: { baseUrl: 'http://127.0.0.1:9', tokenEnv: 'BACKROOM_BENCH' },
    lightspeed: { series: 'x', baseUrl: 'http://127.0.0.1:9', tokenEnv: 'BACKROOM_BENCH' },
    stores: [
      {
        id: storeId,
        name: 'Paris',
        sourceCode: 'store-01',
        outletId: 'outlet-1',
        registerId: 'register-1',
        timeZone: 'Europe/Paris',
        currency: 'EUR',
        leadTimeMinutes: 120,
        openingHours: { week: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay } },
      },
    ],
    paymentTypes: { web: 'web-1' },
  });
}

/** The path of the store's journal in a data folder, as the agent chooses it. */
export function journalIn(dataDir: string): string {
  return join(dataDir, `${storeId}.sqlite`);
}
