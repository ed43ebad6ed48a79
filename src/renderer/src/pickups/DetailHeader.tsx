import { ActionIcon, Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconArrowLeft, IconMail, IconPhone } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickupDetail } from '#contract/pickups.ts';
import classes from '#renderer/pickups/DetailHeader.module.css';
import { PrintMenu } from '#renderer/ui/printing/PrintMenu.tsx';
import type { Ask } from '#renderer/ui/printing/queries.ts';
import { stepOf } from '#renderer/ui/promise.ts';
import { PromiseChip } from '#renderer/ui/PromiseChip.tsx';
import { StepRing } from '#renderer/ui/StepRing.tsx';
import { SystemMark } from '#renderer/ui/SystemMark.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

interface Props {
  pickup: PickupDetail;
  headingRef: RefObject<HTMLHeadingElement | null>;
  /** Null beside the list, where there is nothing to go back to. */
  onBack: (() => void) | null;
}

export function DetailHeader({ pickup, headingRef, onBack }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const step = stepOf(pickup.state);
  return (
    <header className={classes.header}>
      <div className={classes.title}>
        {onBack && (
          <ActionIcon onClick={onBack} aria-label={t('action.back')} title={t('action.back')}>
            <IconArrowLeft size={20} aria-hidden />
          </ActionIcon>
        )}
        <h2 ref={headingRef} tabIndex={-1}>
          {t('pickups.detail.order', { order: pickup.incrementId })}
        </h2>
        <PromiseChip row={pickup} />
        <span className={classes.end}>
          <span className={classes.state}>
            <StepRing state={pickup.state} size={26} />
            <span aria-hidden={step > 0}>{t(`pickups.state.${pickup.state}`)}</span>
          </span>
          <PrintMenu papers={papersOf(pickup)} />
        </span>
      </div>
      <div className={classes.facts}>
        <div>
          <p className={classes.name}>{pickup.customerName ?? t('pickups.detail.noName')}</p>
          {pickup.phone !== null && (
            <p className={classes.contact}>
              <IconPhone size={15} aria-label={t('pickups.detail.phone')} role="img" /> {pickup.phone}
            </p>
          )}
          {pickup.email !== null && (
            <p className={classes.contact}>
              <IconMail size={15} aria-label={t('pickups.detail.email')} role="img" /> <Breakable email={pickup.email} />
            </p>
          )}
        </div>
        <div>
          <p className={pickup.payment === 'paid' ? classes.name : classes.pay}>{paymentText()}</p>
          <p title={pickup.promisedAt === null ? undefined : format.exact(pickup.promisedAt)}>
            {pickup.promisedAt === null
              ? t('pickups.promise.noneLong')
              : t('pickups.detail.promised', { time: format.day(pickup.promisedAt, now) })}
          </p>
          <p title={format.exact(pickup.placedAt)}>{t('pickups.detail.placed', { time: format.day(pickup.placedAt, now) })}</p>
          <Anchor
            inherit
            renderRoot={(props) => (
              <Link {...props} to="/returns" search={(old) => ({ store: old.store, books: String(pickup.orderId) })} />
            )}
          >
            {t('returns.ledger.open')}
          </Anchor>
        </div>
        <div>
          <p className={classes.name}>{pickup.bin === null ? t('pickups.detail.noBin') : t('pickups.detail.bin', { bin: pickup.bin })}</p>
          <p>{pickup.saleNumber === null ? t('pickups.detail.noSale') : t('pickups.detail.sale', { number: pickup.saleNumber })}</p>
          {pickup.holder !== null && <p>{t('pickups.detail.holder', { person: pickup.holder })}</p>}
          <div className={classes.marks}>
            {pickup.marks.map((mark) => (
              <SystemMark key={mark.system} mark={mark} />
            ))}
          </div>
        </div>
      </div>
    </header>
  );

  function paymentText(): string {
    // Nobody pays a cancelled order.
    if (pickup.state === 'cancelled' || pickup.state === 'putBack') return format.money(pickup.total);
    if (pickup.payment === 'paid') return t('pickups.detail.paid', { amount: format.money(pickup.total) });
    if (pickup.payment === 'toPay') return t('pickups.detail.toPay', { amount: format.money(pickup.toPay) });
    return t('pickups.detail.paymentWaiting', { amount: format.money(pickup.total) });
  }
}

/** An address that is too long breaks before its @, not in the middle of a word. */
function Breakable({ email }: { email: string }) {
  const at = email.lastIndexOf('@');
  return (
    <span>
      {email.slice(0, Math.max(0, at))}
      <wbr />
      {email.slice(Math.max(0, at))}
    </span>
  );
}

/** What there is to print of it: a slip makes sense once it is collected. */
function papersOf({ id, state }: PickupDetail): readonly Ask[] {
  if (state === 'collected') return [{ paper: 'collectSlip', pickupId: id }];
  return [
    { paper: 'pickList', pickupIds: [id] },
    { paper: 'bagLabel', pickupId: id },
  ];
}
