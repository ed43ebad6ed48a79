import { IconCircleCheck, IconPackageImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PickupDetail } from '#contract/pickups.ts';
import classes from '#renderer/pickups/StateCard.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** Green only for a moment after a thing is done, then quiet. */
const momentMs = 60_000;

/** The big quiet check of a pickup that is ready or with its customer. */
export function StateCard({ pickup }: { pickup: PickupDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(5000);
  if (pickup.state === 'collected') {
    const at = pickup.collectedAt ?? now;
    const facts = [t('pickups.detail.collected', { time: format.day(at, now) }), collector(pickup.collectedBy)].filter(
      (text) => text !== '',
    );
    return (
      <div className={classes.card} data-fresh={now - at < momentMs}>
        <IconCircleCheck size={34} stroke={1.6} aria-hidden />
        <div>
          <strong>{t('pickups.handOver.done')}</strong>
          <p>{facts.join(' · ')}</p>
        </div>
      </div>
    );
  }
  const told = pickup.marks.find((mark) => mark.system === 'magento');
  if (pickup.state !== 'ready' || told?.state !== 'waiting') return null;
  return (
    <div className={classes.card}>
      <IconPackageImport size={28} stroke={1.6} aria-hidden />
      <div>
        <strong>{t('pickups.ready.done')}</strong>
        <p>{t('pickups.ready.doneHint')}</p>
      </div>
    </div>
  );

  function collector(by: string | null): string {
    return by === 'customer' || by === 'other' ? t(`pickups.handOver.${by}`) : (by ?? '');
  }
}
