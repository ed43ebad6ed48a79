import { Button } from '@mantine/core';
import { IconPackageOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickupDetail } from '#contract/pickups.ts';
import { RefuseDialog } from '#renderer/pickups/short/RefuseDialog.tsx';
import classes from '#renderer/pickups/short/Short.module.css';
import { ShortDialog } from '#renderer/pickups/short/ShortDialog.tsx';

/** What is short of a pickup, and the way to say or decide it; at the counter, what the customer leaves here. */
export function ShortCard({ pickup }: { pickup: PickupDetail }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const atCounter = pickup.state === 'ready' || pickup.state === 'expired';
  const isReportable = pickup.actions.some((each) => each.action === 'reportShort' && each.allowed);
  if (!atCounter && !isReportable) return null;
  if (pickup.short > 0)
    return (
      <section className={classes.card} aria-label={t('short.card')}>
        <div>
          <strong>{t('short.card')}</strong>
          <p>{t('short.cardHint', { count: pickup.short })}</p>
        </div>
        <Button leftSection={<IconPackageOff size={16} aria-hidden />} onClick={() => setOpen(true)}>
          {t('short.decide')}
        </Button>
        <ShortDialog pickup={pickup} opened={open} onClose={close} />
      </section>
    );
  return (
    <div>
      <Button variant="default" leftSection={<IconPackageOff size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t(atCounter ? 'short.refuse' : 'short.report')}
      </Button>
      {atCounter ? (
        <RefuseDialog pickup={pickup} opened={open} onClose={close} />
      ) : (
        <ShortDialog pickup={pickup} opened={open} onClose={close} />
      )}
    </div>
  );
}
