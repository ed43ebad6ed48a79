import type { ConfigInput } from '#contract/config.ts';

/** A configuration that is right in every respect; `dataDir` and the token files need not exist. */
export function goodConfig(dataDir: string): ConfigInput {
  return {
    dataDir,
    magento: { baseUrl: 'https://shop.example.com', tokenFile: 'magento.token' },
    lightspeed: { series: 'x', baseUrl: 'https://example.retail.lightspeed.app', tokenEnv: 'BACKROOM_TEST_LIGHTSPEED' },
    stores: [
      {
        id: 'paris-1',
        name: 'Paris',
        sourceCode: 'store-01',
        outletId: 'outlet-1',
        registerId: 'register-1',
        timeZone: 'Europe/Paris',
        currency: 'EUR',
        leadTimeMinutes: 120,
        openingHours: { week: { mon: [{ from: '09:00', to: '19:00' }] } },
      },
    ],
    paymentTypes: { web: 'web-1' },
  };
}
