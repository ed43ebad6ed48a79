import { useTranslation } from 'react-i18next';
import type { StoreStatus } from '#contract/system.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** How things stand in one or two short sentences; empty while unknown. */
export function useHealthSentence(status: StoreStatus | undefined): string {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(5000);
  if (!status) return '';
  const needs = status.held + status.exceptions;
  const { count, oldestAt } = status.unsent;
  if (needs === 0 && count === 0) return `${t('health.calm')} ${t('health.calmHint')}`;
  return [
    needs > 0 ? t('health.needs', { count: needs }) : '',
    count > 0 ? t('health.waits', { count, age: format.span(oldestAt === null ? 0 : now - oldestAt) }) : '',
  ]
    .join(' ')
    .trim();
}
