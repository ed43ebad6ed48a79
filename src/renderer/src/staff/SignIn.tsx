import { Avatar, Button, UnstyledButton } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#contract/staff.ts';
import { useSignIn } from '#renderer/staff/mutations.ts';
import { PinPad, shortestPin } from '#renderer/staff/PinPad.tsx';
import classes from '#renderer/staff/SignIn.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';

interface Props {
  people: readonly StaffMember[];
  chosen: StaffMember | null;
  onChoose: (member: StaffMember) => void;
}

/** People as tiles, and the PIN of the one who was picked by touch, keyboard or badge. */
export function SignIn({ people, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.panel}>
      <ul className={classes.people} aria-label={t('staff.people')}>
        {people.map((member) => (
          <li key={member.id}>
            <UnstyledButton className={classes.tile} aria-pressed={member.id === chosen?.id} onClick={() => onChoose(member)}>
              <Avatar aria-hidden size={40} radius="xl" color="petrol">
                {member.initials}
              </Avatar>
              <span className={classes.name}>
                {member.name}
                <small>{t(`staff.role.${member.role}`)}</small>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {chosen === null ? <p className={classes.hint}>{t('staff.chooseHint')}</p> : <PinForm key={chosen.id} member={chosen} />}
    </div>
  );
}

function PinForm({ member }: { member: StaffMember }) {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const signIn = useSignIn();
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (pin.length < shortestPin || signIn.isPending) return;
    signIn.mutate({ staffId: member.id, pin }, { onSettled: () => setPin('') });
  }
  return (
    <form onSubmit={submit} className={classes.pin}>
      <PinPad pin={pin} onChange={setPin} label={t('staff.pinOf', { name: member.name })} focus />
      <Button type="submit" size="md" loading={signIn.isPending} disabled={pin.length < shortestPin}>
        {t('staff.signIn')}
      </Button>
      {signIn.error && <ErrorNote error={signIn.error} />}
    </form>
  );
}
