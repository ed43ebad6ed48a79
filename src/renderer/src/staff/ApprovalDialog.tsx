import { Button, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#contract/staff.ts';
import { rpc } from '#renderer/rpc.ts';
import { useAskedApproval, type AskedApproval } from '#renderer/staff/approvals.ts';
import { PinPad, shortestPin } from '#renderer/staff/PinPad.tsx';
import classes from '#renderer/staff/Staff.module.css';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useWords } from '#renderer/ui/use-words.ts';

/** Opens whenever a step needs a manager, whatever screen it came from; the step goes on with the approval by itself. */
export function ApprovalDialog({ managers }: { managers: readonly StaffMember[] }) {
  const { t } = useTranslation();
  const asked = useAskedApproval();
  return (
    <Dialog opened={asked !== null} onClose={() => asked?.answer(null)} title={t('staff.approve.title')}>
      {asked !== null && <ApprovalForm key={`${asked.action} ${asked.requestId}`} asked={asked} managers={managers} />}
    </Dialog>
  );
}

function ApprovalForm({ asked, managers }: { asked: AskedApproval; managers: readonly StaffMember[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const [staffId, setStaffId] = useState(managers.length === 1 ? (managers[0]?.id ?? null) : null);
  const [reason, setReason] = useState('');
  const [pin, setPin] = useState('');
  const approve = useMutation({
    mutationFn: (manager: string) => {
      const { storeId, session, action, requestId } = asked;
      return rpc.staff.approve({ storeId, session, action, requestId, staffId: manager, pin, reason });
    },
    onSuccess: ({ approval }) => asked.answer(approval),
    onSettled: () => setPin(''),
  });
  const complete = staffId !== null && reason.trim() !== '' && pin.length >= shortestPin;
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (complete && !approve.isPending) approve.mutate(staffId);
  }
  return (
    <form onSubmit={submit} className={classes.column}>
      <p className={classes.dim}>
        {t('staff.approve.about', { action: words(`staff.action.${asked.action}`, t('staff.approve.thisStep')) })}
      </p>
      <Select
        label={t('staff.approve.manager')}
        placeholder={t('staff.approve.choose')}
        data={managers.map((manager) => ({ value: manager.id, label: manager.name }))}
        value={staffId}
        onChange={setStaffId}
        allowDeselect={false}
        data-autofocus={staffId === null || undefined}
      />
      <TextInput
        label={t('staff.approve.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={200}
        autoComplete="off"
        data-autofocus={staffId !== null || undefined}
      />
      <PinPad pin={pin} onChange={setPin} label={t('staff.approve.pin')} />
      {approve.error && <ErrorNote error={approve.error} />}
      <Button type="submit" loading={approve.isPending} disabled={!complete}>
        {t('staff.approve.do')}
      </Button>
    </form>
  );
}
