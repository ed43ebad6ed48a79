import { IconArrowUp, IconCheck, IconHandStop, IconMinus, IconSend2, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '#contract/pickups.ts';
import classes from '#renderer/ui/SystemMark.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

const icons: Record<Mark['state'], Icon> = {
  none: IconMinus,
  waiting: IconArrowUp,
  sending: IconSend2,
  confirmed: IconCheck,
  problem: IconHandStop,
};

/** What one system has of this pickup: letter, icon and word, with how long when it is not settled. */
export function SystemMark({ mark }: { mark: Mark }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(5000);
  const Picture = icons[mark.state];
  const system = t(`system.${mark.system}`);
  const state = t(`pickups.mark.${mark.state}`);
  const open = mark.state === 'waiting' || mark.state === 'problem';
  const age = mark.since === null ? null : format.span(now - mark.since);
  const sentence =
    age === null || mark.state === 'none' ? t('pickups.mark.plain', { system, state }) : t('pickups.mark.since', { system, state, age });
  return (
    <span className={classes.mark} data-state={mark.state} title={sentence} role="img" aria-label={sentence}>
      <b>{t(`system.${mark.system}Short`)}</b>
      <Picture size={14} stroke={2.2} aria-hidden />
      {mark.state !== 'none' && <span className={classes.word}>{open && age !== null && mark.state === 'waiting' ? age : state}</span>}
    </span>
  );
}
