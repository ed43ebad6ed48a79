import { useTranslation } from 'react-i18next';
import type { TimelineItem } from '#contract/pickups.ts';
import classes from '#renderer/pickups/Timeline.module.css';
import { effectIcons } from '#renderer/ui/attention/effect-icons.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useHeldWords } from '#renderer/ui/use-held-words.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { useWords } from '#renderer/ui/use-words.ts';

/** A change owed to one system: what, how it stands, since when or after how long. */
export function TimelineEffect({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const words = useWords();
  const heldWords = useHeldWords();
  const format = useFormat();
  const now = useNow(5000);
  const state = item.state ?? 'queued';
  const Picture = effectIcons[state];
  const settled = item.settledAt !== null;
  const when = settled
    ? t('pickups.timeline.took', { time: format.day(item.settledAt ?? item.at, now), age: format.span((item.settledAt ?? now) - item.at) })
    : t('pickups.timeline.waits', { time: format.day(item.at, now), age: format.span(now - item.at) });
  const held = heldWords(item.reason, item.problem);
  return (
    <div className={classes.effect} data-state={state}>
      <Picture size={16} stroke={2} aria-hidden />
      <div>
        <span className={classes.what}>{words(`step.${item.kind}`, item.kind)}</span>
        <span className={classes.how} title={format.exact(item.settledAt ?? item.at)}>
          {t(`pickups.effect.${state}`)} {when}
        </span>
        {held.text !== null && !settled && (
          <span className={classes.problem} title={held.original ?? undefined}>
            {held.text}
          </span>
        )}
      </div>
    </div>
  );
}
