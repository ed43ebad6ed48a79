import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, charsetFor, cp1252, cp858, spell } from '#core/printing/charset.ts';
import { code128Modules, code128Runs, qrModules } from '#core/printing/code128.ts';
import { box, cell, row, text, type Block } from '#core/printing/document.ts';
import { escposOf, rolls } from '#core/printing/escpos.ts';
import { htmlOf } from '#core/printing/html.ts';
import { barcodeHtml, qrHtml } from '#core/printing/html-codes.ts';
import { layOut, lineText } from '#core/printing/layout.ts';
import { widthOf, wrapAtMost } from '#core/printing/wrap.ts';
import { zplOf } from '#core/printing/zpl.ts';
import { readReceipt } from '#test/support/receipt.ts';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 90 }),
  fc.lorem({ maxCount: 9 }),
  fc.constantFrom('Donaudampfschifffahrtsgesellschaftskapitän', 'Café ^XZ ~JA \\& _5E'),
);
const align = fc.constantFrom('left' as const, 'center' as const, 'right' as const);
const blocks: fc.Arbitrary<Block[]> = fc.array(
  fc.oneof(
    fc
      .record({ words, size: fc.constantFrom(1 as const, 2 as const, 3 as const), align, bold: fc.boolean() })
      .map(({ words: said, ...options }) => text(said, options)),
    fc
      .array(
        fc.oneof(
          fc.tuple(words, fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant('rest' as const)), align).map((parts) => cell(...parts)),
          fc.constant(box(7)),
        ),
        {
          minLength: 1,
          maxLength: 5,
        },
      )
      .map((cells) => row(cells)),
    fc.constantFrom<Block>(
      { kind: 'rule' },
      { kind: 'gap' },
      { kind: 'widthTest' },
      { kind: 'ruler', mm: 40 },
      { kind: 'code', text: 'BAG-000000031-2' },
    ),
  ),
  { maxLength: 12 },
);
const paper = (sheet: Block[]) => ({ title: 'x', language: 'en', sheets: [sheet] });

test('no line is longer than the paper is wide, whatever the names', () => {
  fc.assert(
    fc.property(blocks, fc.integer({ min: 20, max: 90 }), (sheet, columns) => {
      for (const laid of layOut(sheet, { columns, ellipsis: '…', spell: (said) => said })) {
        if (laid.kind !== 'line') continue;
        expect(widthOf(lineText(laid)) * laid.size).toBeLessThanOrEqual(columns);
        for (const piece of laid.pieces) {
          expect(piece.column + piece.width).toBeLessThanOrEqual(Math.floor(columns / laid.size));
          expect(widthOf(piece.text)).toBeLessThanOrEqual(piece.width);
        }
      }
    }),
  );
});

test('a receipt printer understands every byte and gets no line it would break', () => {
  fc.assert(
    fc.property(blocks, fc.constantFrom(58 as const, 80 as const), (sheet, width) => {
      for (const line of readReceipt(escposOf(paper(sheet), width))) {
        if (!line.startsWith('[')) expect(Array.from(line).length).toBeLessThanOrEqual(rolls[width].columns);
      }
    }),
  );
});

test('nothing on a label leaves it, and no text is read as a command', () => {
  fc.assert(
    fc.property(
      blocks,
      fc.constantFrom(203 as const, 300 as const),
      fc.integer({ min: 50, max: 110 }),
      fc.integer({ min: 40, max: 150 }),
      (sheet, dpi, widthMm, heightMm) => {
        const zpl = zplOf(paper(sheet), dpi, { widthMm, heightMm });
        const [width, height] = [widthMm, heightMm].map((side) => Math.round((side * dpi) / 25.4));
        for (const [, x, y, w, h] of zpl.matchAll(/\^FO(\d+),(\d+)\^A0N,\d+,(\d+)\^FB(\d+)/g)) {
          expect(Number(x) + Number(h)).toBeLessThanOrEqual((width ?? 0) + 2);
          expect(Number(y) + Number(w)).toBeLessThanOrEqual((height ?? 0) + 2);
        }
        const commands = new Set(Array.from(zpl.replace(/\^FD.*?\^FS/gs, '^FS').matchAll(/\^([A-Z][A-Z0-9])/g), (match) => match[1]));
        expect(
          [...commands].filter((command) => !'XA XZ CI PW LL LH FO A0 FB FH FD FS GB BY BC BQ'.split(' ').includes(command ?? '')),
        ).toEqual([]);
        for (const [, data] of zpl.matchAll(/\^FD(.*?)\^FS/gs)) expect(data).not.toMatch(/[\^~\\]/);
      },
    ),
  );
});

test('HTML holds every word as text only', () => {
  fc.assert(
    fc.property(words, (said) => {
      const html = htmlOf(paper([text(`<b onclick="x">${said}</b>`)]), { widthMm: 100, heightMm: 50 });
      expect(html).not.toContain('<b onclick');
      expect(html.match(/<p /g)).toHaveLength(1);
    }),
  );
});

describe('letters', () => {
  test.each([cp858, cp1252])('code page $page holds é ü ß € ñ and the like as they are, one byte each', (charset) => {
    const said = 'éèêëàâäöüÖÜßñÑçåøæ€£';
    expect(spell(said, charset)).toBe(said);
    expect(charset.upper).toHaveLength(128);
    expect(new Set(bytesOf(said, charset)).size).toBe(said.length);
  });

  test('the code page is the one that lacks less', () => {
    expect(charsetFor('Café Müller 3 €')).toBe(cp858);
    expect(charsetFor('Šárka Žižková')).toBe(cp1252);
  });

  test.each([
    ['Łukasz', cp858, 'Lukasz'],
    ['Œuvre', cp858, 'OEuvre'],
    ['„so“ – ‘x’', cp858, '"so" - \'x\''],
    ['Dvořák', cp1252, 'Dvorák'],
    ['ﬁn\u00a0e\u0301', cp858, 'fin é'],
    ['Анна', cp858, '????'],
  ])('%s', (said, charset, spelt) => {
    expect(spell(said, charset)).toBe(spelt);
  });

  test('Latin letters never become question marks', () => {
    const latin = fc.string({
      unit: fc
        .integer({ min: 0xa1, max: 0x17f })
        .map((code) => String.fromCodePoint(code))
        .filter((letter) => /\p{L}/u.test(letter)),
    });
    fc.assert(fc.property(latin, (said) => !spell(said, cp858).includes('?') && !spell(said, cp1252).includes('?')));
  });
});

describe('codes', () => {
  const size = { barcodeMm: 10, qrMm: 18 };
  test.each(['BAG-000000031-2', 'PICK-B12', 'BIN-A4', 'JRN-41234', 'STAFF-0077', '12345', 'A1B2C3'])(
    '%s is as wide as it is reckoned',
    (code) => {
      expect(
        code128Runs(code)
          .map((run) => run.text)
          .join(''),
      ).toBe(code);
      expect(Number(/viewBox="0 0 (\d+)/.exec(barcodeHtml(code, 200, size))?.[1])).toBeLessThanOrEqual(code128Modules(code));
      expect(Number(/viewBox="0 0 (\d+)/.exec(qrHtml(code, size))?.[1])).toBe(2 * qrModules(code));
    },
  );
});

test('what is cut ends in an ellipsis within its width', () => {
  expect(wrapAtMost('one two three four five', 9, 2, '…')).toEqual(['one two', 'three…']);
  expect(wrapAtMost('short', 9, 2, '…')).toEqual(['short']);
});
