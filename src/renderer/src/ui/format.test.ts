import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { en } from '#renderer/app/i18n/en.ts';
import {
  clockTime,
  dateText,
  dayTime,
  minutesText,
  moneyText,
  quantityText,
  shortSpanText,
  spanText,
  untilTime,
} from '#renderer/ui/format.ts';

let t: TFunction;
beforeAll(async () => {
  t = await i18next.createInstance().init({ lng: 'en', resources: { en: { translation: en } } });
});
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('times', () => {
  const at = Date.UTC(2026, 1, 4, 13, 30);
  const day = 86_400_000;

  test('the clock is the store’s', () => {
    expect(clockTime(at, 'fr', 'Europe/Paris')).toBe('14:30');
    expect(clockTime(at, 'en', 'America/New_York')).toBe('08:30');
    expect(clockTime(Date.UTC(2026, 1, 4, 0, 5), 'en', 'UTC')).toBe('00:05');
  });

  test('the day is named when it is not today, the date beyond a week', () => {
    expect(dayTime(at, at + 3_600_000, 'en', 'UTC')).toBe('13:30');
    expect(dayTime(at, at + day, 'en', 'UTC')).toBe('Wed 13:30');
    expect(dayTime(at, at + 8 * day, 'en', 'UTC')).toBe('Feb 4 13:30');
  });

  test('until a day: its name within a week, the date beyond, the time when it is today', () => {
    expect(untilTime(at, at - 3_600_000, 'en', 'UTC')).toBe('13:30');
    expect(untilTime(at, at - 2 * day, 'en', 'UTC')).toBe('Wed');
    expect(untilTime(at, at - 8 * day, 'en', 'UTC')).toBe('Feb 4');
  });

  test('today ends at the store’s midnight', () => {
    const evening = Date.UTC(2026, 1, 4, 22, 30);
    expect(dayTime(evening, evening + 3_600_000, 'en', 'UTC')).toBe('22:30');
    expect(dayTime(evening, evening + 3_600_000, 'en', 'Europe/Paris')).toBe('Wed 23:30');
    expect(dayTime(evening, evening + 3_600_000, 'en', 'Europe/Athens')).toBe('00:30');
    expect(dayTime(evening - 3_600_000, evening, 'en', 'Europe/Athens')).toBe('Wed 23:30');
  });

  test('an ISO date keeps its day everywhere', () => {
    expect(dateText('2026-12-25', 'en')).toBe('Fri, December 25, 2026');
  });
});

describe('spans', () => {
  test.each([
    [-5, '0 s'],
    [4_900, '4 s'],
    [59_999, '59 s'],
    [12 * 60_000, '12 min'],
    [3_600_000, '1 h'],
    [3_600_000 + 5 * 60_000, '1 h 5 min'],
    [26 * 3_600_000, '1 d'],
  ])('%i ms is %s', (ms, text) => {
    expect(plain(spanText(ms, t))).toBe(text);
  });

  test('a promise never counts seconds', () => {
    expect(plain(minutesText(3_000, t))).toBe('1 min');
    expect(plain(minutesText(125_000, t))).toBe('2 min');
    expect(plain(minutesText(23 * 3_600_000 + 49 * 60_000, t))).toBe('23 h');
  });
});

describe('amounts', () => {
  test.each([
    [{ minor: 2490, currency: 'EUR' }, 'en', '€24.90'],
    [{ minor: 2490, currency: 'EUR' }, 'de', '24,90 €'],
    [{ minor: 1500, currency: 'JPY' }, 'en', '¥1,500'],
    [{ minor: 12_345, currency: 'KWD' }, 'en', 'KWD 12.345'],
    [{ minor: -5, currency: 'EUR' }, 'en', '-€0.05'],
  ])('%o in %s is %s', (money, language, text) => {
    expect(plain(moneyText(money, language))).toBe(text);
  });

  test('pieces and weights', () => {
    expect(quantityText(3, 'de')).toBe('3');
    expect(quantityText(0.125, 'de')).toBe('0,125');
  });
});

test('measured delays have tenths of a second while they are short', () => {
  expect(plain(shortSpanText(430, t, 'en'))).toBe('0.4 s');
  expect(plain(shortSpanText(9_400, t, 'de'))).toBe('9,4 s');
  expect(plain(shortSpanText(9_990, t, 'en'))).toBe('10 s');
  expect(plain(shortSpanText(75_000, t, 'en'))).toBe('1 min');
});
