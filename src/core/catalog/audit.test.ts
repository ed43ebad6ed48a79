import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditCatalogs } from '#core/catalog/audit.ts';
import { findingKinds } from '#core/catalog/kinds.ts';
import { plantedCatalog } from '#test/support/planted-catalog.ts';

const keysOf = (catalogs: Parameters<typeof auditCatalogs>[0]) =>
  auditCatalogs(catalogs)
    .findings.map((one) => one.key)
    .toSorted();

test('every planted defect of 20,000 SKUs is found, of every kind, and nothing else', () => {
  const { catalogs, expected } = plantedCatalog(7, 20_000, 12);
  expect(catalogs.till.length).toBeGreaterThan(19_500);
  const before = performance.now();
  const found = keysOf(catalogs);
  expect(performance.now() - before).toBeLessThan(30_000);
  expect(found).toEqual(expected);
  expect(new Set(found.map((key) => key.split(':')[0]))).toEqual(new Set(findingKinds));
}, 60_000);

test('catalogs that agree have no finding; any seed finds what was planted', () => {
  expect(keysOf(plantedCatalog(1, 600, 0).catalogs)).toEqual([]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const { catalogs, expected } = plantedCatalog(seed, 300, 1);
      expect(keysOf(catalogs)).toEqual(expected);
    }),
    { numRuns: 8 },
  );
});

describe('over two audits', () => {
  test('what was renamed stays renamed until it is put right, and what vanished stays vanished', () => {
    const { catalogs } = plantedCatalog(3, 300, 1);
    const lasting = ['renamedAtTill', 'renamedOnline', 'vanishedOnline'];
    const first = auditCatalogs(catalogs);
    const again = auditCatalogs({ ...catalogs, before: first.census });
    const of = (findings: typeof first.findings) => findings.filter((one) => lasting.includes(one.kind)).map((one) => one.key);
    expect(of(first.findings)).toHaveLength(3);
    expect(of(again.findings)).toEqual(of(first.findings));
    expect(auditCatalogs({ ...catalogs, before: again.census }).findings).toEqual(again.findings);
  });

  test('a confirmed pair is silent, and is compared like any other', () => {
    const { catalogs } = plantedCatalog(5, 300, 1);
    const pairs = auditCatalogs(catalogs).findings.flatMap((one) => (one.pair === null ? [] : [one]));
    const links = new Map(pairs.map(({ pair }) => [pair?.shopSku ?? '', pair?.tillId ?? '']));
    const [linked] = links.keys();
    const shop = catalogs.shop.map((one) => (one.sku === linked ? { ...one, price: one.price + 1 } : one));
    const { findings } = auditCatalogs({ ...catalogs, shop, links });
    expect(findings.filter((one) => one.pair !== null)).toEqual([]);
    expect(findings.map((one) => one.key)).toContain(`priceDiffers:${linked}`);
  });
});

describe('prices', () => {
  test('a shop without tax in its prices is seen as one, and only what differs is listed', () => {
    const { catalogs } = plantedCatalog(9, 300, 0);
    const untaxed = catalogs.shop.map((one) => {
      const till = catalogs.till.find((other) => other.sku === one.sku);
      return { ...one, price: till?.price?.exclTax ?? 0 };
    });
    const odd = untaxed.findIndex((one) => one.type === 'simple');
    const shop = untaxed.map((one, at) => (at === odd ? { ...one, price: one.price + 5 } : one));
    const audit = auditCatalogs({ ...catalogs, shop });
    expect(audit.pricesIncludeTax).toBe(false);
    expect(audit.findings.map((one) => one.key)).toEqual([`priceDiffers:${shop[odd]?.sku}`]);
  });
});

test('a hidden article that a set sells as its part is found there, and a set has no price of its own to compare', () => {
  const { catalogs } = plantedCatalog(11, 300, 0);
  const part = catalogs.shop.find((one) => one.type === 'simple' && one.visible);
  if (part === undefined) throw new Error('nothing to hide');
  const hidden = catalogs.shop.map((one) => (one.id === part.id ? { ...one, visible: false } : one));
  expect(keysOf({ ...catalogs, shop: hidden })).toEqual([`notVisible:${part.sku}`]);
  const set = { ...part, id: 999_999, sku: 'SET', type: 'bundle', price: 0, partSkus: [part.sku] };
  expect(keysOf({ ...catalogs, shop: [...hidden, set] })).toEqual([]);
});
