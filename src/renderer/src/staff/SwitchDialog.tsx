import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#contract/staff.ts';
import classes from '#renderer/staff/Staff.module.css';
import { SignIn } from '#renderer/staff/SignIn.tsx';
import { closeSwitch, openSwitch, useSwitching } from '#renderer/staff/switching.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { SignedIn } from '#renderer/ui/session.ts';

interface Props {
  people: readonly StaffMember[];
  signedIn: SignedIn;
  onLock: () => void;
}

/** Someone else takes over in this window, or the window is locked. */
export function SwitchDialog({ people, signedIn, onLock }: Props) {
  const { t } = useTranslation();
  const open = useSwitching();
  const others = people.filter((member) => member.id !== signedIn.staff.id);
  const chosen = others.find((member) => member.id === open?.staffId) ?? null;
  return (
    <Dialog opened={open !== null} onClose={closeSwitch} width={820} title={t('staff.switchTitle')}>
      <div className={classes.column}>
        <div className={classes.line}>
          <span>{t('staff.signedInAs', { name: signedIn.staff.name, role: t(`staff.role.${signedIn.staff.role}`) })}</span>
          <Button variant="default" leftSection={<IconLock size={16} aria-hidden />} onClick={onLock}>
            {t('staff.lock')}
          </Button>
        </div>
        {others.length === 0 ? (
          <p className={classes.dim}>{t('staff.nobodyElse')}</p>
        ) : (
          <SignIn people={others} chosen={chosen} onChoose={(member) => openSwitch(member.id)} />
        )}
      </div>
    </Dialog>
  );
}
