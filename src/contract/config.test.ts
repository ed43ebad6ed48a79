import { describe, expect, test } from 'vitest';
import type { ConfigInput } from '#contract/config.ts';
import { config } from '#contract/config.ts';

const store: ConfigInput['stores'][number] = {
  id: 'paris-1',
  name: 'Paris Bastille',
  sourceCode: 'paris',
  outletId: 'outlet-1',
  registerId: 'register-1',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  leadTimeMinutes: 120,
  openingHours: {
    week: {
      mon: [
        { from: '09:30', to: '12:00' },
        { from: '13:00', to: '19:00' },
      ],
    },
    closedOn: ['2026-12-25'],
  },
};
const good: ConfigInput = {
  dataDir: 'data',
  magento: { baseUrl: 'https://shop.example', tokenFile: 'magento.token' },
  lightspeed: { series: 'x', baseUrl: 'https://till.example', tokenEnv: 'LIGHTSPEED_TOKEN' },
  stores: [store],
  paymentTypes: { web: 'payment-type-1' },
};

test('the shortest config a person can write gets its defaults', () => {
  expect(config.parse(good)).toMatchObject({
    magento: { auth: 'bearer' },
    lightspeed: { version: '2026-07' },
    pickupRules: { readyStates: ['processing'], offlineMethods: expect.arrayContaining(['checkmo', 'free']) },
    training: false,
  });
});

test.each(['https://shop.example/sub', 'http://localhost:8080', 'http://127.0.0.1', 'http://127.8.9.1:80/x', 'http://[::1]:3000'])(
  '%s is a base URL',
  (baseUrl) => {
    expect(config.safeParse({ ...good, magento: { ...good.magento, baseUrl } }).success).toBe(true);
  },
);

describe('a bad config names the path and what is wanted', () => {
  const withStore = (change: object): object => ({ ...good, stores: [{ ...store, ...change }] });
  const withHours = (openingHours: object): object => withStore({ openingHours });
  const withMagento = (change: object): object => ({ ...good, magento: { ...good.magento, ...change } });
  const withLightspeed = (change: object): object => ({ ...good, lightspeed: { ...good.lightspeed, ...change } });

  test.each<[string, object, string, RegExp]>([
    ['no dataDir', { ...good, dataDir: undefined }, 'dataDir', /expected string/],
    ['an empty dataDir', { ...good, dataDir: '' }, 'dataDir', />=1 characters/],
    ['no stores', { ...good, stores: [] }, 'stores', />=1 items/],
    ['no web payment type', { ...good, paymentTypes: {} }, 'paymentTypes.web', /expected string/],
    ['no Magento', { ...good, magento: undefined }, 'magento', /expected object/],
    ['plain http to another host', withMagento({ baseUrl: 'http://shop.example' }), 'magento.baseUrl', /an https:\/\/ address/],
    [
      'a host dressed up as this machine',
      withMagento({ baseUrl: 'http://localhost:x@evil.example' }),
      'magento.baseUrl',
      /an https:\/\/ address/,
    ],
    ['a user in the address', withMagento({ baseUrl: 'https://user:secret@shop.example' }), 'magento.baseUrl', /an https:\/\/ address/],
    [
      'a host that only starts like this machine',
      withMagento({ baseUrl: 'http://localhost.evil.example' }),
      'magento.baseUrl',
      /an https:\/\/ address/,
    ],
    [
      'a user part that looks like this machine',
      withMagento({ baseUrl: 'http://127.0.0.1@evil.example' }),
      'magento.baseUrl',
      /an https:\/\/ address/,
    ],
    ['no URL at all', withMagento({ baseUrl: 'shop.example' }), 'magento.baseUrl', /Invalid URL/],
    ['no token', withMagento({ tokenFile: undefined }), 'magento', /exactly one of tokenFile, tokenEnv or tokenSecret/],
    ['two tokens', withMagento({ tokenEnv: 'A' }), 'magento', /exactly one of tokenFile, tokenEnv or tokenSecret/],
    ['two tokens for the till', withLightspeed({ tokenFile: 'a' }), 'lightspeed', /exactly one of tokenFile, tokenEnv or tokenSecret/],
    ['an unknown way in', withMagento({ auth: 'basic' }), 'magento.auth', /"bearer"\|"oauth1"/],
    ['the other Lightspeed', withLightspeed({ series: 'r' }), 'lightspeed.series', /expected "x"/],
    ['a version that is none', withLightspeed({ version: '2.0' }), 'lightspeed.version', /a version such as 2026-07/],
    ['an id with capitals', withStore({ id: 'Paris 1' }), 'stores.0.id', /lower-case letters, digits and dashes/],
    ['the default source', withStore({ sourceCode: 'default' }), 'stores.0.sourceCode', /belongs to no store/],
    [
      'a time zone that does not exist',
      withStore({ timeZone: 'Europe/Bastille' }),
      'stores.0.timeZone',
      /an IANA time zone such as Europe\/Paris/,
    ],
    ['a currency in words', withStore({ currency: 'euro' }), 'stores.0.currency', /three-letter currency code/],
    ['a negative lead time', withStore({ leadTimeMinutes: -1 }), 'stores.0.leadTimeMinutes', />=0/],
    ['half a minute of lead time', withStore({ leadTimeMinutes: 0.5 }), 'stores.0.leadTimeMinutes', /expected int/],
    ['a day that does not exist', withHours({ week: { day: [] } }), 'stores.0.openingHours.week', /Unrecognized key|Invalid key/],
    [
      'a time in the American way',
      withHours({ week: { mon: [{ from: '9am', to: '19:00' }] } }),
      'stores.0.openingHours.week.mon.0.from',
      /a time such as 09:30/,
    ],
    [
      'closing before opening',
      withHours({ week: { mon: [{ from: '19:00', to: '09:00' }] } }),
      'stores.0.openingHours.week.mon.0',
      /opens before it closes/,
    ],
    [
      'a holiday in words',
      withHours({ week: {}, closedOn: ['Christmas'] }),
      'stores.0.openingHours.closedOn.0',
      /a date such as 2026-12-25/,
    ],
    [
      'the same id twice',
      { ...good, stores: [store, { ...store, sourceCode: 'b', outletId: 'b' }] },
      'stores.1.id',
      /the same id as stores\[0\]/,
    ],
    [
      'the same source twice',
      { ...good, stores: [store, { ...store, id: 'b', outletId: 'b' }] },
      'stores.1.sourceCode',
      /the same sourceCode as stores\[0\]/,
    ],
    [
      'the same outlet twice',
      { ...good, stores: [store, { ...store, id: 'b', sourceCode: 'b' }] },
      'stores.1.outletId',
      /the same outletId as stores\[0\]/,
    ],
  ])('%s', (_what, bad, path, message) => {
    const result = config.safeParse(bad);
    const issues = result.error?.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })) ?? [];
    expect(issues[0]).toEqual({ path, message: expect.stringMatching(message) });
  });
});
