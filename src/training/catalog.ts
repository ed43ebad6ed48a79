import type { Rng } from '#training/rng.ts';

/** One thing the chain sells, or the configurable above its variants. */
export interface CatalogProduct {
  sku: string;
  name: string;
  type: 'simple' | 'configurable' | 'virtual' | 'downloadable' | 'bundle';
  /** EUR with tax; 0 for a configurable and for a set whose parts are paid. */
  price: number;
  /** 0.2 is 20 %. */
  taxRate: number;
  /** kg */
  weight: number;
  /** SKU of the configurable above a variant. */
  parentSku: string | null;
  options: CatalogOption[];
  ean: string;
  /** Of a bundle: what one of it holds and how Magento prices and ships it. */
  bundle?: CatalogBundle;
}

export interface CatalogBundle {
  /** `fixed`: the set has a price; `dynamic`: its parts are paid one by one. */
  price: 'fixed' | 'dynamic';
  ships: 'together' | 'separately';
  parts: readonly { sku: string; quantity: number }[];
}

export interface CatalogOption {
  label: string;
  attributeId: string;
  value: string;
  valueIndex: number;
}

const colours = [
  'Indigo',
  'Sand',
  'Olive',
  'Rust',
  'Charcoal',
  'Ivory',
  'Teal',
  'Plum',
  'Mustard',
  'Slate',
  'Coral',
  'Fern',
  'Navy',
  'Blush',
  'Walnut',
];

/** 12 ranges of 15 pieces: 180 SKUs without variants. */
const ranges = [
  { code: 'MUG', name: 'Stoneware mug', low: 9, high: 19, tax: 0.2, weight: 0.35 },
  { code: 'BOWL', name: 'Soup bowl', low: 12, high: 24, tax: 0.2, weight: 0.5 },
  { code: 'CANDLE', name: 'Scented candle', low: 14, high: 39, tax: 0.2, weight: 0.4 },
  { code: 'THROW', name: 'Wool throw', low: 49, high: 129, tax: 0.2, weight: 1.2 },
  { code: 'CUSHION', name: 'Linen cushion', low: 24, high: 59, tax: 0.2, weight: 0.6 },
  { code: 'SCARF', name: 'Merino scarf', low: 29, high: 69, tax: 0.2, weight: 0.2 },
  { code: 'TOTE', name: 'Canvas tote', low: 15, high: 35, tax: 0.2, weight: 0.3 },
  { code: 'NOTEBOOK', name: 'Sewn notebook', low: 8, high: 22, tax: 0.2, weight: 0.25 },
  { code: 'TEA', name: 'Loose leaf tea', low: 6, high: 18, tax: 0.1, weight: 0.12 },
  { code: 'JAM', name: 'Fruit preserve', low: 5, high: 9, tax: 0.1, weight: 0.45 },
  { code: 'SOAP', name: 'Olive oil soap', low: 5, high: 11, tax: 0.2, weight: 0.15 },
  { code: 'STAMP', name: 'Collector stamp', low: 4, high: 12, tax: 0, weight: 0.02 },
] as const;

/** 20 configurables of 2 colours × 3 sizes: 120 SKUs. */
const garments = [
  { code: 'TEE', name: 'Organic tee', low: 19, high: 35 },
  { code: 'POLO', name: 'Piqué polo', low: 35, high: 59 },
  { code: 'SHIRT', name: 'Oxford shirt', low: 49, high: 89 },
  { code: 'KNIT', name: 'Lambswool knit', low: 69, high: 139 },
  { code: 'HOODIE', name: 'Brushed hoodie', low: 55, high: 95 },
  { code: 'CHINO', name: 'Slim chino', low: 59, high: 99 },
  { code: 'JEAN', name: 'Selvedge jean', low: 89, high: 159 },
  { code: 'SHORT', name: 'Linen short', low: 39, high: 65 },
  { code: 'JACKET', name: 'Work jacket', low: 99, high: 199 },
  { code: 'SOCK', name: 'Ribbed sock', low: 8, high: 15 },
] as const;

const attributes = { colour: { label: 'Color', attributeId: '93' }, size: { label: 'Size', attributeId: '137' } };
const palettes = [
  ['Indigo', 'Sand'],
  ['Olive', 'Rust'],
] as const;
const sizes = ['S', 'M', 'L'] as const;

/** 300 SKUs to sell, the 20 configurables above 120 of them and three sets; the same for the same random numbers. */
export function makeCatalog(rng: Rng): CatalogProduct[] {
  const goods = [
    ...ranges.flatMap((range) => pieces(range, rng)),
    ...garments.flatMap((garment) => palettes.flatMap((palette, index) => family(garment, palette, index, rng))),
  ];
  return [...goods, ...setsOf(goods)];
}

/** The sets the shop sells, of each way Magento prices and ships them, and what is no goods at all. The till knows none of them. */
function setsOf(goods: readonly CatalogProduct[]): CatalogProduct[] {
  const base = { weight: 0, parentSku: null, options: [], ean: '' };
  const priceOf = (sku: string): number => goods.find((product) => product.sku === sku)?.price ?? 0;
  const fixed = (parts: CatalogBundle['parts']): number =>
    Math.floor(parts.reduce((total, part) => total + priceOf(part.sku) * part.quantity, 0) * 0.9) + 0.95;
  const tea: CatalogBundle = {
    price: 'fixed',
    ships: 'separately',
    parts: [
      { sku: 'MUG-001', quantity: 2 },
      { sku: 'TEA-001', quantity: 1 },
    ],
  };
  const evening: CatalogBundle = {
    price: 'dynamic',
    ships: 'separately',
    parts: [
      { sku: 'CANDLE-001', quantity: 1 },
      { sku: 'SOAP-001', quantity: 2 },
    ],
  };
  const desk: CatalogBundle = {
    price: 'fixed',
    ships: 'together',
    parts: [
      { sku: 'NOTEBOOK-001', quantity: 1 },
      { sku: 'TOTE-001', quantity: 1 },
    ],
  };
  return [
    { ...base, sku: 'SET-TEATIME', name: 'Tea time set', type: 'bundle', price: fixed(tea.parts), taxRate: 0.2, bundle: tea },
    { ...base, sku: 'SET-EVENING', name: 'Quiet evening set', type: 'bundle', price: 0, taxRate: 0.2, bundle: evening },
    { ...base, sku: 'SET-DESK', name: 'Desk set', type: 'bundle', price: fixed(desk.parts), taxRate: 0.2, bundle: desk },
  ];
}

/** About `wanted` SKUs of a catalog: plain pieces of every range, and whole families. */
export function sampleCatalog(products: readonly CatalogProduct[], wanted: number): CatalogProduct[] {
  const half = Math.max(1, Math.round(wanted / 2));
  const plain = products.filter((product) => product.type === 'simple' && product.parentSku === null);
  const step = Math.max(1, Math.floor(plain.length / half));
  const parents = products.filter((product) => product.type === 'configurable').slice(0, Math.max(1, Math.round(half / 6)));
  const families = parents.flatMap((parent) => [parent, ...products.filter((product) => product.parentSku === parent.sku)]);
  return [...plain.filter((_, index) => index % step === 0).slice(0, half), ...families];
}

function pieces(range: (typeof ranges)[number], rng: Rng): CatalogProduct[] {
  return colours.map((colour, index) => ({
    sku: `${range.code}-${String(index + 1).padStart(3, '0')}`,
    name: `${range.name} ${colour}`,
    type: 'simple',
    price: rng.int(range.low, range.high) + rng.pick([0, 0.5, 0.9, 0.95]),
    taxRate: range.tax,
    weight: range.weight,
    parentSku: null,
    options: [],
    ean: ean(rng),
  }));
}

function family(garment: (typeof garments)[number], palette: readonly string[], index: number, rng: Rng): CatalogProduct[] {
  const price = rng.int(garment.low, garment.high) + rng.pick([0, 0.9]);
  const parentSku = `${garment.code}${index + 1}`;
  const name = `${garment.name} ${index === 0 ? 'classic' : 'field'}`;
  const base = { taxRate: 0.2, weight: 0.3 };
  const parent: CatalogProduct = { ...base, sku: parentSku, name, type: 'configurable', price: 0, parentSku: null, options: [], ean: '' };
  const variants = palette.flatMap((colour) =>
    sizes.map((size): CatalogProduct => ({
      ...base,
      sku: `${parentSku}-${colour.toUpperCase()}-${size}`,
      name: `${name} ${colour} ${size}`,
      type: 'simple',
      price,
      parentSku,
      options: [
        { ...attributes.colour, value: colour, valueIndex: 4 + colours.indexOf(colour) },
        { ...attributes.size, value: size, valueIndex: 40 + sizes.indexOf(size) },
      ],
      ean: ean(rng),
    })),
  );
  return [parent, ...variants];
}

/** A valid EAN-13 of the in-store range 20–29. */
function ean(rng: Rng): string {
  const digits = [2, ...Array.from({ length: 11 }, () => rng.int(0, 9))];
  const total = digits.reduce((value, digit, index) => value + digit * (index % 2 === 0 ? 1 : 3), 0);
  return [...digits, (10 - (total % 10)) % 10].join('');
}
