import { useTranslation } from 'react-i18next';
import type { SystemName } from '#contract/ids.ts';
import type { PickupDetail } from '#contract/pickups.ts';
import detail from '#renderer/pickups/PickupDetail.module.css';
import classes from '#renderer/pickups/Timeline.module.css';
import { TimelineEffect } from '#renderer/pickups/TimelineEffect.tsx';
import { TimelineStep } from '#renderer/pickups/TimelineStep.tsx';
import { systems } from '#renderer/ui/systems.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** Two lanes, Magento and Lightspeed, under the steps of the store: which side has what, since when, and what is owed. */
export function Timeline({ pickup }: { pickup: PickupDetail }) {
  const { t } = useTranslation();
  return (
    <section className={detail.card} aria-label={t('pickups.timeline.title')}>
      <div className={detail.cardHead}>
        <h3>{t('pickups.timeline.title')}</h3>
      </div>
      <div className={classes.lanes}>
        <div className={classes.heads}>
          {systems.map((system) => (
            <p key={system} className={classes.head}>
              <strong>{t(`system.${system}`)}</strong>
              <Owed pickup={pickup} system={system} />
            </p>
          ))}
        </div>
        <ol className={classes.items}>
          {pickup.timeline.map((item) => (
            <li key={`${item.journal} ${item.effectId ?? item.kind}`} className={classes.item} data-lane={item.lane}>
              {item.lane === 'store' ? <TimelineStep item={item} pickup={pickup} /> : <TimelineEffect item={item} />}
            </li>
          ))}
        </ol>
        {pickup.timeline.length === 0 && <p className={classes.empty}>{t('pickups.timeline.empty')}</p>}
      </div>
    </section>
  );
}

/** What one system is still owed, and since when the oldest of it waits. */
function Owed({ pickup, system }: { pickup: PickupDetail; system: SystemName }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(5000);
  const open = pickup.timeline.filter((item) => item.lane === system && item.state !== 'done' && item.state !== 'withdrawn');
  if (open.length === 0) return <span>{t('pickups.timeline.settled')}</span>;
  const needs = open.some((item) => item.state === 'rejected');
  const oldest = Math.min(...open.map((item) => item.at));
  return (
    <span className={classes.owed} data-needs={needs}>
      {t('pickups.timeline.owed', { count: open.length })} {t('pickups.timeline.behind', { age: format.span(now - oldest) })}
    </span>
  );
}
