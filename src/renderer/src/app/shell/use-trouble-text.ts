import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreStatus } from '#contract/system.ts';
import type { Trouble } from '#renderer/app/shell/connections.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** The line to show, with its ticking age, and the sentence to say, which changes only when the trouble does. */
export function useTroubleText(trouble: Trouble | null, status: StoreStatus | undefined): { line: string; spoken: string } {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(10_000);
  const hadTrouble = useRef(false);

  if (!trouble) {
    const spoken = hadTrouble.current && status ? t('banner.back') : '';
    return { line: '', spoken };
  }
  hadTrouble.current = true;
  const spoken = sentence(trouble);
  const { count, oldestAt } = status?.unsent ?? { count: 0, oldestAt: null };
  const backlog =
    count === 0 ? t('banner.nothingWaits') : t('banner.backlog', { count, age: format.span(oldestAt === null ? 0 : now - oldestAt) });
  const calm = trouble.kind === 'offlineOne' || trouble.kind === 'offlineBoth';
  return { line: [spoken, backlog, calm ? t('banner.keepWorking') : ''].join(' ').trim(), spoken };

  function sentence(about: Trouble): string {
    if (about.kind === 'offlineBoth') return t('banner.offlineBoth', { time: format.day(about.since ?? now, now) });
    const system = t(`system.${about.system}`);
    if (about.kind === 'limited') return t('banner.limited', { system, time: format.clock(about.until) });
    if (about.kind !== 'offlineOne') return `${t(`banner.${about.kind}`, { system })} ${t(`trouble.${about.kind}`)}`;
    return about.since === null
      ? t('banner.offlineNow', { system })
      : t('banner.offlineOne', { system, time: format.day(about.since, now) });
  }
}
