import { Avatar, Popover, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonForm } from '#renderer/ui/PersonForm.tsx';
import { PersonButton } from '#renderer/staff/PersonButton.tsx';
import { useSession } from '#renderer/ui/session.ts';
import { usePerson } from '#renderer/ui/use-person.ts';

/** Initials of who works here; a click lets someone else take over. */
export function PersonMenu() {
  const signedIn = useSession();
  return signedIn === null ? <NameMenu /> : <PersonButton signedIn={signedIn} />;
}

/** Where the store has no staff: a name is enough. */
function NameMenu() {
  const { t } = useTranslation();
  const [person] = usePerson();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={300} trapFocus>
      <Popover.Target>
        <UnstyledButton onClick={() => setOpen(!open)} title={person}>
          <VisuallyHidden>{person === '' ? t('person.ask') : `${t('person.label')}: ${person}`}</VisuallyHidden>
          <Avatar aria-hidden size={34} radius="xl" color="petrol" {...(person !== '' && { name: person })} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <PersonForm onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
