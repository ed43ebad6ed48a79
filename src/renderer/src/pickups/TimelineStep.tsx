import { useTranslation } from 'react-i18next';
import type { PickupDetail, TimelineItem } from '#contract/pickups.ts';
import classes from '#renderer/pickups/Timeline.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { useWords } from '#renderer/ui/use-words.ts';

/** A step of the store across both lanes: when, what, who, and the number it has in the journal. */
export function TimelineStep({ item, pickup }: { item: TimelineItem; pickup: PickupDetail }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const now = useNow(60_000);
  const facts = factsText();
  return (
    <div className={classes.step}>
      <time dateTime={new Date(item.at).toISOString()} title={format.exact(item.at)}>
        {format.day(item.at, now)}
      </time>
      <span className={classes.what}>
        {words(`step.${item.kind}`, item.kind)}
        {facts !== '' && <span className={classes.facts}> · {facts}</span>}
        {item.person !== null && <span className={classes.facts}> · {item.person}</span>}
      </span>
      <span className={classes.number} title={item.device === null ? undefined : t('pickups.timeline.on', { device: item.device })}>
        {t('pickups.timeline.journal', { number: item.journal })}
      </span>
    </div>
  );

  function factsText(): string {
    const { bin, receipt, note, proof, collectedBy, lineId, picked } = item.facts;
    const line = lineId === undefined ? undefined : pickup.items.find((each) => each.id === lineId);
    return [
      line && `${line.name} ${format.quantity(Number(picked ?? 0))}/${format.quantity(line.quantity)}`,
      bin !== undefined && t('pickups.detail.bin', { bin }),
      collectedBy !== undefined && words(`pickups.handOver.${collectedBy}`, collectedBy),
      proof !== undefined && words(`pickups.handOver.${proof}`, proof),
      receipt !== undefined && `${t('pickups.handOver.receipt')} ${receipt}`,
      note,
    ]
      .filter((text) => typeof text === 'string' && text !== '')
      .join(' · ');
  }
}
