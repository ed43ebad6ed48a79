import { Avatar, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { openSwitch } from '#renderer/staff/switching.ts';
import type { SignedIn } from '#renderer/ui/session.ts';

/** Initials of who is signed in; a click lets someone else take over. */
export function PersonButton({ signedIn }: { signedIn: SignedIn }) {
  const { t } = useTranslation();
  const { name, initials } = signedIn.staff;
  return (
    <UnstyledButton onClick={() => openSwitch()} title={name} aria-haspopup="dialog">
      <VisuallyHidden>{`${t('person.label')}: ${name}`}</VisuallyHidden>
      <Avatar aria-hidden size={34} radius="xl" color="petrol">
        {initials}
      </Avatar>
    </UnstyledButton>
  );
}
