import { useTranslation } from 'react-i18next';
import type { FindingRow } from '#contract/catalog-audit.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

const amounts: ReadonlySet<string> = new Set(['till', 'shop', 'tillExclTax', 'shopExclTax']);
const instants: ReadonlySet<string> = new Set(['tillChanged', 'shopChanged']);
/** Told in other words, or for machines only. */
const silent: ReadonlySet<string> = new Set(['ids', 'length']);

/** What is known of a finding, in words: one short text a fact. */
export function useFacts(): (row: FindingRow) => string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { currency } = useStore();
  const now = useNow(60_000);
  const value = (name: string, raw: string): string => {
    if (amounts.has(name)) return format.money({ minor: Math.round(Number(raw) * 100), currency });
    if (instants.has(name)) return format.day(Number(raw), now);
    if (name === 'by') return t(raw === 'name' ? 'audit.by.name' : 'audit.by.barcode');
    return raw;
  };
  return ({ facts }) =>
    Object.entries(facts)
      .filter(([name]) => !silent.has(name))
      .map(([name, raw]) => t(`audit.fact.${name}` as 'audit.fact.till', { value: value(name, raw) }));
}
