import { ActionIcon, Avatar, Menu } from '@mantine/core';
import { IconDots, IconLock, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeText } from '#contract/codes.ts';
import type { StaffMember } from '#contract/staff.ts';
import type { Opened } from '#renderer/staff/MemberDialog.tsx';
import { useStaffChange, type StaffChange } from '#renderer/staff/mutations.ts';
import classes from '#renderer/staff/StaffSection.module.css';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PrintDialog } from '#renderer/ui/printing/PrintDialog.tsx';
import { useNow } from '#renderer/ui/use-now.ts';

/** One person with what a manager may change. */
export function MemberRow({ member, onOpen }: { member: StaffMember; onOpen: (opened: Opened) => void }) {
  const { t } = useTranslation();
  const now = useNow(1_000);
  const change = useStaffChange();
  const [printing, setPrinting] = useState(false);
  const { id: staffId, name, role, active } = member;
  const locked = member.lockedUntil !== null && member.lockedUntil > now;
  const act = (what: StaffChange) => change.mutate({ what, requestId: crypto.randomUUID() });
  return (
    <li className={classes.row}>
      <Avatar aria-hidden size={34} radius="xl" color={active ? 'petrol' : 'gray'}>
        {member.initials}
      </Avatar>
      <span className={classes.who}>
        <strong>{name}</strong>
        <small>{t(`staff.role.${role}`)}</small>
      </span>
      {locked && <Chip tone="needs" icon={IconLock} text={t('staff.locked')} />}
      {!active && <Chip tone="offline" icon={IconUserOff} text={t('staff.left')} />}
      {active && (
        <span className={classes.badge} title={t('staff.badge')}>
          {codeText({ kind: 'badge', badge: member.badge })}
        </span>
      )}
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon aria-label={t('staff.more', { name })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {locked && <Menu.Item onClick={() => act({ change: 'unlock', staffId })}>{t('staff.unlock')}</Menu.Item>}
          {active && <Menu.Item onClick={() => onOpen({ form: 'change', member })}>{t('staff.change')}</Menu.Item>}
          {active && <Menu.Item onClick={() => onOpen({ form: 'resetPin', member })}>{t('staff.resetPin')}</Menu.Item>}
          {active && <Menu.Item onClick={() => setPrinting(true)}>{t('printing.title', { paper: t('printing.paper.badge') })}</Menu.Item>}
          {active && <Menu.Item onClick={() => act({ change: 'newBadge', staffId })}>{t('staff.newBadge')}</Menu.Item>}
          <Menu.Item onClick={() => act({ change: 'setActive', staffId, active: !active })}>
            {active ? t('staff.deactivate') : t('staff.activate')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PrintDialog ask={printing ? { paper: 'badge', staffId } : null} onClose={() => setPrinting(false)} />
      {change.error && (
        <div className={classes.error}>
          <ErrorNote error={change.error} />
        </div>
      )}
    </li>
  );
}
