import { describe, expect, test } from 'vitest';
import { escposOf } from '#core/printing/escpos.ts';
import type { Imprint, PaperFacts } from '#core/printing/facts.ts';
import { htmlOf } from '#core/printing/html.ts';
import { paperOf } from '#core/printing/paper.ts';
import { zplOf } from '#core/printing/zpl.ts';
import { readReceipt } from '#test/support/receipt.ts';

const imprint: Imprint = {
  journal: 412,
  copy: false,
  printedAt: Date.parse('2026-11-24T13:30:00Z'),
  store: 'Paris Rivoli',
  timeZone: 'Europe/Paris',
  language: 'en',
  person: 'Alix',
  training: false,
};

const list: PaperFacts = {
  paper: 'pickList',
  batch: '000000031',
  orders: [{ number: '000000031', promisedAt: Date.parse('2026-11-24T15:00:00Z') }],
  lines: [
    {
      place: null,
      sku: 'MUG-RED',
      name: 'Café mug, red',
      options: [{ label: 'Size', value: 'L' }],
      quantity: 2,
      order: '000000031',
      picked: 0,
    },
    { place: null, sku: 'BAG-7', name: 'Jute bag', options: [], quantity: 1.5, order: '000000031', picked: 1 },
  ],
};
const label: PaperFacts = {
  paper: 'bagLabel',
  order: '000000031',
  customer: 'É. Müller',
  pieces: 3,
  bin: 'A4',
  promisedAt: Date.parse('2026-11-24T15:00:00Z'),
  keptUntil: null,
  bags: [1, 2],
  of: 2,
};
const slip: PaperFacts = {
  paper: 'collectSlip',
  order: '000000031',
  customer: 'A. Martin',
  collectedAt: Date.parse('2026-11-24T15:12:00Z'),
  handedOverBy: 'Alix',
  proof: 'code',
  collectedBy: 'customer',
  lines: [{ sku: 'MUG-RED', name: 'Café mug, red', options: [], quantity: 2 }],
};

const packing: PaperFacts = {
  paper: 'packingSlip',
  transfer: 'T-0F3A9C',
  reference: '5B7D2E0F3A9C',
  origin: 'Lyon Bellecour',
  destination: 'Paris Rivoli',
  order: '000000042',
  needBy: Date.parse('2026-11-26T09:00:00Z'),
  note: 'With the Friday van',
  boxes: 2,
  lines: [
    { sku: 'MUG-RED', name: 'Café mug, red', quantity: 12 },
    { sku: 'CABLE', name: '', quantity: 1.5 },
  ],
};
const boxes: PaperFacts = {
  paper: 'boxLabel',
  transfer: 'T-0F3A9C',
  reference: '5B7D2E0F3A9C',
  origin: 'Lyon Bellecour',
  destination: 'Paris Rivoli',
  order: null,
  boxes: [1, 2, 3],
  of: 3,
};

/** Words between tags, one line each. */
function words(html: string): string[] {
  return html
    .replace(/<style[^]*?<\/style>|<title>.*?<\/title>/g, '')
    .split(/<[^>]*>/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The `^FD` fields of a label, read as the printer reads them. */
function fields(zpl: string): string[] {
  return Array.from(zpl.matchAll(/\^FD(.*?)\^FS/g), (match) =>
    (match[1] ?? '').replace(/_([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
  );
}

describe('pick list', () => {
  test('on 80 mm of receipt paper: sorted, with boxes, its own code and the journal’s', () => {
    expect(readReceipt(escposOf(paperOf(list, imprint, 1), 80))).toEqual([
      'Pick list',
      'Order 000000031       Promised Tue 24 Nov, 16:00',
      '[barcode PICK-000000031]',
      '',
      'PICK-000000031',
      '-'.repeat(48),
      'Item                                 Qty Picked',
      'Café mug, red                          2 [     ]',
      'MUG-RED · Size: L',
      'Jute bag                             1.5 [     ]',
      'BAG-7 · Picked 1',
      '-'.repeat(48),
      'Write the picked quantities into the boxes, then',
      'key them in.',
      '',
      'Paris Rivoli · 24/11/2026, 14:30 · Alix ·',
      'Journal 412',
      '[qr JRN-412]',
      '',
      'JRN-412',
      '[cut]',
    ]);
  });

  test('of several orders says with each line whose it is', () => {
    const both: PaperFacts = {
      ...list,
      batch: 'B12',
      orders: [...list.orders, { number: '000000032', promisedAt: null }],
      lines: [...list.lines, { place: 'Shelf 2', sku: 'CAP', name: 'Cap', options: [], quantity: 1, order: '000000032', picked: 0 }],
    };
    const text = words(htmlOf(paperOf(both, imprint, 1), { widthMm: 210, heightMm: 297 }));
    expect(text).toContain('PICK-B12');
    expect(text).toContain('MUG-RED · Size: L · Order 000000031');
    expect(text).toContain('CAP · Place Shelf 2 · Order 000000032');
  });
});

describe('bag label', () => {
  test('on a label of 100 × 50 mm: one for each bag, on one label each', () => {
    const zpl = zplOf(paperOf(label, imprint, 1), 203, { widthMm: 100, heightMm: 50 });
    expect(zpl.match(/\^XA/g)).toHaveLength(2);
    expect(zpl).toContain('^PW799^LL400');
    expect([...new Set(fields(zpl))]).toEqual([
      '000000031',
      '1 of 2 · É. Müller',
      'Promised Tue 24 Nov, 16:00',
      'Bin A4',
      'BAG-000000031-1',
      'Paris Rivoli · 24/11/2026, 14:30 · Alix · Journal 412',
      '2 of 2 · É. Müller',
      'BAG-000000031-2',
    ]);
  });

  test('on narrow receipt paper the barcode gives way to a QR code', () => {
    expect(readReceipt(escposOf(paperOf({ ...label, bags: [2] }, imprint, 1), 58))).toEqual([
      '000000031',
      '2 of 2 · É.',
      'Müller',
      'Promised Tue 24 Nov,      Bin A4',
      '16:00',
      '[qr BAG-000000031-2]',
      '',
      'BAG-000000031-2',
      'Paris Rivoli · 24/11/2026, 14:30',
      '· Alix · Journal 412',
      '[cut]',
    ]);
  });

  test('once it is ready says until when it waits', () => {
    const ready: PaperFacts = { ...label, keptUntil: Date.parse('2026-12-01T17:00:00Z') };
    expect(words(htmlOf(paperOf(ready, { ...imprint, language: 'nl' }, 1), { widthMm: 100, heightMm: 50 }))).toContain(
      'Ligt klaar tot di 1 dec, 18:00',
    );
  });

  test('of a copy says so and keeps the first number', () => {
    expect(readReceipt(escposOf(paperOf({ ...label, bags: [2] }, { ...imprint, copy: true, language: 'fr' }, 1), 80))[0]?.trim()).toBe(
      'COPIE',
    );
  });

  test('of the training world says so', () => {
    expect(words(htmlOf(paperOf(label, { ...imprint, training: true, language: 'de' }, 1), { widthMm: 62, heightMm: 29 }))[0]).toBe(
      'ÜBUNG: nichts hier ist echt',
    );
  });
});

test('the collect slip says what, when, by whom and how it was checked', () => {
  expect(words(htmlOf(paperOf(slip, { ...imprint, language: 'de' }, 1), { widthMm: 80, heightMm: 200 }))).toEqual([
    'Paris Rivoli',
    'Bestellung 000000031 · A. Martin',
    'Abgeholt: Di., 24. Nov., 16:12',
    'Übergeben von: Alix',
    'Abgeholt von der Kundin oder dem Kunden. Abholcode geprüft.',
    '2',
    'Café mug, red',
    'MUG-RED',
    'Paris Rivoli · 24.11.26, 14:30 · Alix · Journal 412',
    'JRN-412',
  ]);
});

describe('return slip', () => {
  const back: PaperFacts = {
    paper: 'returnSlip',
    order: '000000031',
    at: Date.parse('2026-11-24T15:12:00Z'),
    takenBackBy: 'Alix',
    tender: 'web',
    lines: [{ sku: 'MUG-RED', name: 'Café mug, red', quantity: 2, minor: 2490 }],
    prices: { currency: 'EUR', totalMinor: 2990, shippingMinor: 500 },
  };

  test('says what came back, what it gives and where the money goes, under the journal’s number', () => {
    expect(readReceipt(escposOf(paperOf(back, imprint, 1), 80)).map((line) => line.trim())).toEqual([
      'Paris Rivoli',
      'Return',
      'Order 000000031',
      'Taken back: Tue 24 Nov, 16:12',
      'Taken back by: Alix',
      '-'.repeat(48),
      '2 × Café mug, red                         €24.90',
      'MUG-RED',
      'Shipping                                   €5.00',
      '-'.repeat(48),
      'Total                                     €29.90',
      'The money goes back to your online payment.',
      '',
      'Paris Rivoli · 24/11/2026, 14:30 · Alix ·',
      'Journal 412',
      '[qr JRN-412]',
      '',
      'JRN-412',
      '[cut]',
    ]);
  });

  test('of a gift has no price', () => {
    const gift = words(
      htmlOf(paperOf({ ...back, prices: null, tender: 'till' }, { ...imprint, language: 'de' }, 1), { widthMm: 148, heightMm: 210 }),
    );
    expect(gift).toContain('2 × Café mug, red');
    expect(gift).toContain('Das Geld wird an der Kasse ausgezahlt.');
    expect(gift.join(' ')).not.toMatch(/€|24,90|Summe|Versand/);
  });
});

test('the put-away list goes place by place, each piece with its code; a SKU that no barcode holds is written', () => {
  const list: PaperFacts = {
    paper: 'putAwayList',
    order: '000000031',
    lines: [
      { sku: 'TÊTE-1', name: 'Tête', quantity: 1, goes: 'vendor' },
      { sku: 'MUG-RED', name: 'Café mug, red', quantity: 2, goes: 'damaged' },
    ],
  };
  const lines = readReceipt(escposOf(paperOf(list, imprint, 1), 80)).map((line) => line.trim());
  expect(lines.slice(0, 13)).toEqual([
    'Put-away list',
    'Order 000000031',
    '-'.repeat(48),
    'Damaged, written off',
    '2 × Café mug, red                          [   ]',
    '[barcode MUG-RED]',
    '',
    'MUG-RED',
    '-'.repeat(48),
    'Back to the vendor',
    '1 × Tête                                   [   ]',
    'TÊTE-1',
    '-'.repeat(48),
  ]);
});

describe('a transfer', () => {
  test('its packing slip on receipt paper: both ends, every piece with a box to count it in, the code that opens it', () => {
    expect(readReceipt(escposOf(paperOf(packing, imprint, 1), 80))).toEqual([
      'Packing slip T-0F3A9C',
      'From Lyon Bellecour                      2 boxes',
      'To Paris Rivoli',
      'Order 000000042',
      'Needed by Thu 26 Nov, 10:00',
      'With the Friday van',
      '[barcode TRF-5B7D2E0F3A9C]',
      '',
      'TRF-5B7D2E0F3A9C',
      '-'.repeat(48),
      'Item                                 Qty Counted',
      'Café mug, red                         12 [     ]',
      'MUG-RED',
      'CABLE                                1.5 [     ]',
      'CABLE',
      '-'.repeat(48),
      'Pieces                              13.5',
      '',
      'Paris Rivoli · 24/11/2026, 14:30 · Alix ·',
      'Journal 412',
      '[qr JRN-412]',
      '',
      'JRN-412',
      '[cut]',
    ]);
  });

  test('one label for each box, each with its own code', () => {
    const zpl = zplOf(paperOf(boxes, { ...imprint, language: 'de' }, 1), 203, { widthMm: 100, heightMm: 50 });
    expect(zpl.match(/\^XA/g)).toHaveLength(3);
    expect([...new Set(fields(zpl))].slice(0, 4)).toEqual([
      'Paris Rivoli',
      'Karton 1 von 3 · T-0F3A9C',
      'Von Lyon Bellecour',
      'TRF-5B7D2E0F3A9C-1',
    ]);
    const html = htmlOf(paperOf({ ...boxes, boxes: [3] }, imprint, 1), { widthMm: 100, heightMm: 50 });
    expect(words(html)).toContain('Box 3 of 3 · T-0F3A9C');
    expect(html).toContain('aria-label="TRF-5B7D2E0F3A9C-3"');
  });
});

test('bin label and badge are their name and their code', () => {
  expect(
    readReceipt(escposOf(paperOf({ paper: 'binLabel', bin: 'A4' }, imprint, 1), 80))
      .map((line) => line.trim())
      .slice(0, 3),
  ).toEqual(['Bin', 'A4', '[barcode BIN-A4]']);
  expect(fields(zplOf(paperOf({ paper: 'badge', name: 'Zoë', badge: '77' }, imprint, 1), 300, { widthMm: 60, heightMm: 40 }))).toContain(
    'STAFF-77',
  );
});

test('the printer test has a scale of 40 mm, a line as wide as the paper, the letters and both codes', () => {
  const lines = readReceipt(escposOf(paperOf({ paper: 'selfTest', printerOf: 'bagLabel', printer: 'ESC/POS 80 mm' }, imprint, 1), 80));
  expect(lines).toContain('[image 328 dots wide]');
  expect(lines).toContain(Array.from({ length: 48 }, (_, index) => (index + 1) % 10).join(''));
  expect(lines).toContain('äöüÄÖÜß éèêëçàù ñÑ åøæ œ š ž €');
  expect(lines).toContain('[barcode BIN-TEST]');
  expect(lines).toContain('[qr BIN-TEST]');
});

test('copies are the same paper again', () => {
  const once = readReceipt(escposOf(paperOf(slip, imprint, 1), 80));
  expect(readReceipt(escposOf(paperOf(slip, imprint, 2), 80))).toEqual([...once, ...once]);
});

test('HTML sets the size of the page and loads and runs nothing', () => {
  const html = htmlOf(paperOf(label, imprint, 1), { widthMm: 62, heightMm: 29 });
  expect(html).toContain('@page{size:62mm 29mm;margin:1.5mm}');
  expect(html).not.toMatch(/<script|<img|<link|url\(|\son\w+=/i);
  expect(html).toContain('aria-label="BAG-000000031-1"');
});
