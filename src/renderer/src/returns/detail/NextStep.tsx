import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconAlertTriangle, IconCashBanknote } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskDetail } from '#contract/return-desk.ts';
import { tillStands } from '#renderer/returns/detail/till-stands.ts';
import classes from '#renderer/returns/detail/Detail.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';

/** What is still to be done for the customer's money; nothing once it is there. */
export function NextStep({ desk }: { desk: DeskDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = format.money(desk.amount);
  const money = desk.legs.find((leg) => leg.leg === 'money')?.state;
  const isHeld = desk.legs.some((leg) => leg.state === 'held');
  if (isHeld || (desk.tender === 'web' && (money === 'waiting' || money === 'sending'))) {
    return (
      <div className={classes.alarm} role="alert">
        <IconAlertTriangle size={20} aria-hidden />
        <div>
          <strong>{t('returns.desk.detail.alarm')}</strong>
          <p>{t(isHeld ? 'returns.desk.detail.alarmHeld' : 'returns.desk.detail.alarmHint', { amount })}</p>
        </div>
        {isHeld && (
          <Button variant="default" component={Link} to="/health">
            {t('returns.desk.detail.toHealth')}
          </Button>
        )}
      </div>
    );
  }
  if (desk.tender === 'web' || money === 'done' || money === 'withdrawn') return null;
  const isParked = tillStands(desk) === 'parked';
  return (
    <div className={classes.payOut}>
      <IconCashBanknote size={20} aria-hidden />
      <div>
        <strong>{t(desk.canParkAgain ? 'returns.desk.detail.voided' : 'returns.desk.detail.payOut', { amount })}</strong>
        <p>{hint()}</p>
      </div>
    </div>
  );

  function hint(): string {
    if (desk.canParkAgain) return t('returns.desk.detail.voidedHint');
    return isParked ? t('returns.desk.detail.payOutHint', { receipt: desk.receipt }) : t('returns.desk.detail.payOutWaits');
  }
}
