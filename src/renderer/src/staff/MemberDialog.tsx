import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role, StaffMember } from '#contract/staff.ts';
import { useStaffChange, type StaffChange } from '#renderer/staff/mutations.ts';
import { PinPad, shortestPin } from '#renderer/staff/PinPad.tsx';
import classes from '#renderer/staff/Staff.module.css';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';

/** The form that is open. `first`: nobody works here yet. */
export type Opened = { form: 'add'; first: boolean } | { form: 'change' | 'resetPin'; member: StaffMember };

const roles = ['clerk', 'manager'] as const;

export function MemberDialog({ opened, onClose }: { opened: Opened | null; onClose: () => void }) {
  const { t } = useTranslation();
  const titles = { add: t('staff.add'), change: t('staff.change'), resetPin: t('staff.resetPin') };
  return (
    <Dialog opened={opened !== null} onClose={onClose} title={opened === null ? '' : titles[opened.form]}>
      {opened !== null && <MemberForm opened={opened} onDone={onClose} />}
    </Dialog>
  );
}

function MemberForm({ opened, onDone }: { opened: Opened; onDone: () => void }) {
  const { t } = useTranslation();
  const member = opened.form === 'add' ? null : opened.member;
  const first = opened.form === 'add' && opened.first;
  const [requestId] = useState(() => crypto.randomUUID());
  const [name, setName] = useState(member?.name ?? '');
  const [initials, setInitials] = useState(member?.initials ?? '');
  const [role, setRole] = useState<Role>(member?.role ?? (first ? 'manager' : 'clerk'));
  const [pin, setPin] = useState('');
  const change = useStaffChange();
  const asksPin = opened.form !== 'change';
  const asksName = opened.form !== 'resetPin';
  const complete =
    (!asksPin || pin.length >= shortestPin) && (!asksName || (name.trim() !== '' && (member === null || initials.trim() !== '')));

  function what(): StaffChange {
    if (member === null) return { change: 'add', name: name.trim(), initials: initials.trim(), role, pin };
    if (asksPin) return { change: 'resetPin', staffId: member.id, pin };
    return { change: 'change', staffId: member.id, name: name.trim(), initials: initials.trim(), role };
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (complete && !change.isPending) change.mutate({ what: what(), requestId }, { onSuccess: onDone });
  }
  return (
    <form onSubmit={submit} className={classes.column}>
      {first && <p className={classes.dim}>{t('staff.firstHint')}</p>}
      {asksName && (
        <>
          <TextInput
            label={t('staff.name')}
            value={name}
            maxLength={60}
            autoComplete="off"
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('staff.initials')}
            description={member === null ? t('staff.initialsHint') : undefined}
            value={initials}
            maxLength={3}
            autoComplete="off"
            onChange={(event) => setInitials(event.currentTarget.value)}
          />
          {!first && (
            <SegmentedControl
              aria-label={t('staff.roleLabel')}
              value={role}
              onChange={setRole}
              data={roles.map((value) => ({ value, label: t(`staff.role.${value}`) }))}
            />
          )}
        </>
      )}
      {asksPin && (
        <>
          <PinPad
            pin={pin}
            onChange={setPin}
            label={member === null ? t('staff.pin') : t('staff.pinNew', { name: member.name })}
            focus={!asksName}
          />
          <p className={classes.dim}>{t('staff.pinHint')}</p>
        </>
      )}
      {change.error && <ErrorNote error={change.error} />}
      <Button type="submit" loading={change.isPending} disabled={!complete}>
        {t('action.save')}
      </Button>
    </form>
  );
}
