import { Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconCalendarPlus, IconMailForward, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PickupDetail } from '#contract/pickups.ts';
import { CustomerHere } from '#renderer/pickups/keeping/CustomerHere.tsx';
import classes from '#renderer/pickups/keeping/Keeping.module.css';
import type { Steps } from '#renderer/pickups/use-steps.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

const longer = [2, 7, 14] as const;

/** What else there is to do with an order that waits for its customer or is over: keep it, mail again, take the step back. */
export function KeepingCard({ pickup, steps }: { pickup: PickupDetail; steps: Steps }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const waits = pickup.state === 'ready' || pickup.state === 'expired';
  const over = pickup.state === 'collected' || pickup.state === 'cancelled';
  if (!waits && !over) return null;
  const isForgettable = over && pickup.customerName !== null;
  if (over && pickup.undo === null && !isForgettable) return null;
  return (
    <section className={classes.card} aria-label={t('pickups.keeping.title')}>
      {waits && pickup.keptUntil !== null && (
        <p>
          {t(pickup.state === 'expired' ? 'pickups.keeping.wasKept' : 'pickups.keeping.kept', { time: format.day(pickup.keptUntil, now) })}
        </p>
      )}
      {pickup.undo !== null && !pickup.undo.possible && <p>{t(`pickups.keeping.late.${pickup.undo.step}`)}</p>}
      <div className={classes.buttons}>
        {waits && <CustomerHere pickupId={pickup.id} />}
        {waits && (
          <Menu position="bottom-start" withinPortal>
            <Menu.Target>
              <Button variant="default" leftSection={<IconCalendarPlus size={16} aria-hidden />}>
                {t('pickups.keeping.extend')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {longer.map((days) => (
                <Menu.Item key={days} onClick={() => steps.act({ action: 'extend', days })}>
                  {t('pickups.keeping.days', { count: days })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        {pickup.state === 'ready' && (
          <Button
            variant="default"
            leftSection={<IconMailForward size={16} aria-hidden />}
            onClick={() => steps.act({ action: 'resendReady' })}
          >
            {t('pickups.keeping.resend')}
          </Button>
        )}
        {pickup.undo?.possible === true && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => pickup.undo && steps.act({ action: 'undo', step: pickup.undo.step })}
          >
            {t(`pickups.keeping.${pickup.undo.step}`)}
          </Button>
        )}
        {isForgettable && (
          <Button
            variant="subtle"
            leftSection={<IconUserOff size={16} aria-hidden />}
            onClick={() => steps.act({ action: 'forgetCustomer' })}
          >
            {t('pickups.keeping.forget')}
          </Button>
        )}
      </div>
    </section>
  );
}
