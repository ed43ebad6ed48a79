import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '#contract/money.ts';
import {
  clockTime,
  dayTime,
  exactTime,
  minutesText,
  moneyText,
  quantityText,
  shortSpanText,
  spanText,
  untilTime,
} from '#renderer/ui/format.ts';
import { useStore } from '#renderer/ui/store-context.ts';

export interface Format {
  clock(at: number): string;
  day(at: number, now: number): string;
  until(at: number, now: number): string;
  exact(at: number): string;
  span(ms: number): string;
  minutes(ms: number): string;
  shortSpan(ms: number): string;
  money(money: Money): string;
  quantity(quantity: number): string;
}

/** Formatting in the language of the screen and the time zone of the store. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation();
  const { timeZone } = useStore();
  const { language } = i18n;
  return useMemo(
    () => ({
      clock: (at) => clockTime(at, language, timeZone),
      day: (at, now) => dayTime(at, now, language, timeZone),
      until: (at, now) => untilTime(at, now, language, timeZone),
      exact: (at) => exactTime(at, language, timeZone),
      span: (ms) => spanText(ms, t),
      minutes: (ms) => minutesText(ms, t),
      shortSpan: (ms) => shortSpanText(ms, t, language),
      money: (money) => moneyText(money, language),
      quantity: (quantity) => quantityText(quantity, language),
    }),
    [language, timeZone, t],
  );
}
