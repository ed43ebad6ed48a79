import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCode } from '#contract/codes.ts';
import { guardCalls, rpc } from '#renderer/rpc.ts';
import { ApprovalDialog } from '#renderer/staff/ApprovalDialog.tsx';
import { giveUpApprovals } from '#renderer/staff/approvals.ts';
import { staffGuard } from '#renderer/staff/guard.ts';
import { LockScreen } from '#renderer/staff/LockScreen.tsx';
import { staffQuery } from '#renderer/staff/queries.ts';
import classes from '#renderer/staff/Staff.module.css';
import { SwitchDialog } from '#renderer/staff/SwitchDialog.tsx';
import { closeSwitch, openSwitch } from '#renderer/staff/switching.ts';
import { useIdleLock } from '#renderer/staff/use-idle-lock.ts';
import { useScanTarget } from '#renderer/ui/scan-target.ts';
import { forgetSession, useSession } from '#renderer/ui/session.ts';
import { useStore } from '#renderer/ui/store-context.ts';

guardCalls(staffGuard);

const usualMinutes = 5;

/** Shows a store's screens to whoever signed in, to everyone where the store has no staff, and to nobody before that is known. */
export function StaffDoor({ training, children }: { training: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  const store = useStore();
  const signedIn = useSession();
  const { data, isPending } = useQuery(staffQuery(store.id));
  const people = data?.members.filter((member) => member.active) ?? [];
  const locked = data?.required === true && signedIn === null;
  useIdleLock(store.id, signedIn, data?.lockAfterMinutes ?? usualMinutes);

  useEffect(() => {
    if (!locked) return;
    closeSwitch();
    giveUpApprovals();
  }, [locked]);

  useScanTarget((text) => {
    const code = parseCode(text);
    if (code?.kind !== 'badge' || data?.required !== true) return null;
    const member = people.find((each) => each.badge === code.badge.toUpperCase());
    if (member === undefined) return { text: t('staff.badgeUnknown'), sound: 'refused' };
    if (member.id === signedIn?.staff.id) return t('staff.isYou', { name: member.name });
    openSwitch(member.id);
    return t('staff.badgeOf', { name: member.name });
  });

  function lock(): void {
    if (signedIn !== null) void rpc.staff.signOut({ storeId: store.id, session: signedIn.session }).catch(() => undefined);
    forgetSession(store.id);
  }

  return (
    <>
      <div className={isPending || locked ? classes.hidden : classes.shown}>{children}</div>
      {data?.required === true && signedIn !== null && <SwitchDialog people={people} signedIn={signedIn} onLock={lock} />}
      <ApprovalDialog managers={people.filter((member) => member.role === 'manager')} />
      {locked && <LockScreen key={store.id} people={people} training={training} />}
    </>
  );
}
