import { useTranslation } from 'react-i18next';
import type { Figures } from '#contract/health.ts';
import type { StoreStatus } from '#contract/system.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** More sentences than these are not read; what waits longest comes first. */
const mostSaid = 3;

/** How things stand in short sentences, the need for a person first. */
export function useHeadline(status: StoreStatus | undefined, figures: Figures | undefined): string {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(5000);
  if (status === undefined || figures === undefined) return t('health.checking');
  const needs = status.held + status.exceptions;
  const waits = figures.waiting
    .slice(0, mostSaid)
    .map(({ what, system, count, oldestAt }) =>
      t(`health.waiting.${what}`, { count, system: t(`system.${system}`), age: format.span(now - oldestAt) }),
    );
  if (needs > 0 || waits.length > 0) return [...(needs > 0 ? [t('health.needs', { count: needs })] : []), ...waits].join(' ');
  return figures.quietSince === null
    ? `${t('health.calm')} ${t('health.calmHint')}`
    : t('health.quiet', { time: format.day(figures.quietSince, now) });
}
