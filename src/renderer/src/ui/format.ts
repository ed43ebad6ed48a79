import type { TFunction } from 'i18next';
import type { Money } from '#contract/money.ts';

/** Every time, amount and number on the screen is written here. Instants are ms UTC, spans ms, time zones IANA names. */

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, { ...options, timeZone });
    formats.set(key, format);
  }
  return format;
}

const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** 14:30 */
export function clockTime(at: number, language: string, timeZone: string): string {
  return dateFormat(language, timeZone, clock).format(at);
}

/** 14:30 today, Tue 14:30 within a week either way, else 4 Feb 14:30, by the calendar of the store. */
export function dayTime(at: number, now: number, language: string, timeZone: string): string {
  const days = calendarDay(at, timeZone) - calendarDay(now, timeZone);
  if (days === 0) return clockTime(at, language, timeZone);
  return `${dateFormat(language, timeZone, dayFormat(days)).format(at)} ${clockTime(at, language, timeZone)}`;
}

/** The day alone, or today's time: for what is kept until the end of a day. 19:00 today, Mon within a week, else 4 Feb. */
export function untilTime(at: number, now: number, language: string, timeZone: string): string {
  const days = calendarDay(at, timeZone) - calendarDay(now, timeZone);
  return days === 0 ? clockTime(at, language, timeZone) : dateFormat(language, timeZone, dayFormat(days)).format(at);
}

/** Tuesday, 4 February 2025 at 14:30:05: for hovers. */
export function exactTime(at: number, language: string, timeZone: string): string {
  return dateFormat(language, timeZone, { dateStyle: 'full', timeStyle: 'medium' }).format(at);
}

/** A date such as 2026-12-25, written for people. */
export function dateText(isoDate: string, language: string): string {
  return dateFormat(language, 'UTC', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }).format(
    Date.parse(`${isoDate}T00:00:00Z`),
  );
}

/** A month such as 2027-07, written for people. */
export function monthText(isoMonth: string, language: string): string {
  return dateFormat(language, 'UTC', { month: 'long', year: 'numeric' }).format(Date.parse(`${isoMonth}-01T00:00:00Z`));
}

function dayFormat(daysAway: number): Intl.DateTimeFormatOptions {
  return Math.abs(daysAway) < 7 ? { weekday: 'short' } : { day: 'numeric', month: 'short' };
}

/** Days since 1970 in the store's calendar. */
function calendarDay(at: number, timeZone: string): number {
  const iso = dateFormat('sv', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}

/** A span as people say it: 4 s, 12 min, 1 h 5 min, 3 d. Rounds down; a negative span counts as none. */
export function spanText(ms: number, t: TFunction): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return t('unit.s', { n: seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t('unit.min', { n: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? t('unit.h', { n: hours }) : t('unit.hMin', { h: hours, min: minutes % 60 });
  return t('unit.d', { n: Math.floor(hours / 24) });
}

/** As `spanText`, but with tenths of a second below ten seconds: for measured delays. */
export function shortSpanText(ms: number, t: TFunction, language: string): string {
  if (ms >= 9_950) return spanText(Math.round(ms / 1000) * 1000, t);
  return t('unit.s', { n: (Math.max(0, ms) / 1000).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) });
}

const hour = 3_600_000;

/** Whole minutes at least, whole hours from ten on: for promises, where more only makes noise. */
export function minutesText(ms: number, t: TFunction): string {
  return spanText(ms >= 10 * hour ? Math.floor(ms / hour) * hour : Math.max(60_000, ms), t);
}

const amounts = new Map<string, Intl.NumberFormat>();

/** 24,90 € and its like; minor units are shifted by the currency's own number of decimals. */
export function moneyText(money: Money, language: string): string {
  const key = `${language} ${money.currency}`;
  let format = amounts.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, { style: 'currency', currency: money.currency });
    amounts.set(key, format);
  }
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(money.minor / 10 ** digits);
}

const quantities = new Map<string, Intl.NumberFormat>();

/** Pieces, or weight with at most four decimals. */
export function quantityText(quantity: number, language: string): string {
  let format = quantities.get(language);
  if (!format) {
    format = new Intl.NumberFormat(language, { maximumFractionDigits: 4 });
    quantities.set(language, format);
  }
  return format.format(quantity);
}
