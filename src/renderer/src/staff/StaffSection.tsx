import { Button, Select } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffList } from '#contract/staff.ts';
import { MemberDialog, type Opened } from '#renderer/staff/MemberDialog.tsx';
import { MemberRow } from '#renderer/staff/MemberRow.tsx';
import { useStaffChange } from '#renderer/staff/mutations.ts';
import { staffQuery } from '#renderer/staff/queries.ts';
import classes from '#renderer/staff/StaffSection.module.css';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

const minutes = [1, 2, 5, 10, 15, 30, 60, 120];

/** Who works in the store on the screen, and when an idle window is locked. */
export function StaffSection() {
  const { t } = useTranslation();
  const store = useStore();
  const list = useQuery(staffQuery(store.id));
  const [opened, setOpened] = useState<Opened | null>(null);
  if (list.error) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} busy={list.isFetching} />;
  if (!list.data) return <CardsSkeleton />;
  const { members, required } = list.data;
  return (
    <>
      <p className={classes.intro}>{required ? t('staff.intro', { store: store.name }) : t('staff.introEmpty', { store: store.name })}</p>
      {members.length > 0 && (
        <ul className={classes.list} aria-label={t('staff.people')}>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} onOpen={setOpened} />
          ))}
        </ul>
      )}
      <div className={classes.foot}>
        <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setOpened({ form: 'add', first: !required })}>
          {required ? t('staff.add') : t('staff.addFirst')}
        </Button>
        {required && <LockAfter list={list.data} />}
      </div>
      <MemberDialog opened={opened} onClose={() => setOpened(null)} />
    </>
  );
}

function LockAfter({ list }: { list: StaffList }) {
  const { t } = useTranslation();
  const change = useStaffChange();
  const known = minutes.includes(list.lockAfterMinutes) ? minutes : [...minutes, list.lockAfterMinutes].toSorted((a, b) => a - b);
  return (
    <div>
      <Select
        label={t('staff.lockAfter')}
        data={known.map((count) => ({ value: String(count), label: t('staff.minutes', { count }) }))}
        value={String(list.lockAfterMinutes)}
        allowDeselect={false}
        disabled={change.isPending}
        onChange={(value) => {
          if (value !== null) change.mutate({ what: { change: 'setLockAfter', minutes: Number(value) }, requestId: crypto.randomUUID() });
        }}
      />
      {change.error && <ErrorNote error={change.error} />}
    </div>
  );
}
