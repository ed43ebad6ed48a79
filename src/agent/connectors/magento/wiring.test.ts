import { describe, expect, test } from 'vitest';
import { listOrdersById } from '#agent/connectors/magento/orders.ts';
import { magentoWiring } from '#agent/connectors/magento/wiring.ts';

// 14:00:00 UTC on 22 November 2026, a Sunday.
const at = { now: 1_795_356_000_500, nonce: 'n0nce' };
const secret = JSON.stringify({ consumerKey: 'ck', consumerSecret: 'c&s', token: 'tk', tokenSecret: 'ts' });

describe('OAuth 1.0a', () => {
  test('signs with HMAC-SHA256 over the address without its port (magento-measured 41)', () => {
    const made = magentoWiring({ baseUrl: 'https://shop.example:8443', auth: 'oauth1' }, secret);
    if (!made.ok) throw new Error(made.message);
    const wire = made.wiring.toWire(listOrdersById([1, 2]).request, at);
    expect(wire.url).toContain('https://shop.example:8443/rest/V1/orders?searchCriteria%5BfilterGroups%5D%5B0%5D');
    // Worked out with an independent implementation.
    expect(wire.headers['authorization']).toBe(
      'OAuth oauth_consumer_key="ck", oauth_nonce="n0nce", oauth_signature_method="HMAC-SHA256", oauth_timestamp="1795356000", oauth_token="tk", oauth_version="1.0", oauth_signature="uwTSBz90EtdufbuE5O310KiOm5PaYSUlRUhfjpCPoBI%3D"',
    );
  });

  test.each(['not json', '{}', '{"consumerKey":"a","consumerSecret":"b","token":"c","tokenSecret":""}'])(
    'a secret that is not one is said so: %s',
    (text) => {
      expect(magentoWiring({ baseUrl: 'https://shop.example', auth: 'oauth1' }, text)).toMatchObject({
        ok: false,
        message: expect.stringContaining('consumerKey'),
      });
    },
  );
});

test('a base address with a path and slashes at its end', () => {
  const made = magentoWiring({ baseUrl: 'https://shop.example/shop/index.php//', auth: 'bearer' }, ' token\n');
  const wire = made.ok ? made.wiring.toWire(listOrdersById([5]).request, at) : null;
  expect(wire?.url.startsWith('https://shop.example/shop/index.php/rest/V1/orders?')).toBe(true);
  expect(wire?.headers['authorization']).toBe('Bearer token');
});
