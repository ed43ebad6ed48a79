import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '#renderer/ui/use-person.ts';

/** Asks for the name that is noted with every action. `onDone` comes after it was kept. */
export function PersonForm({ onDone }: { onDone: (person: string) => void }) {
  const { t } = useTranslation();
  const [person, setPerson] = usePerson();
  const [name, setName] = useState(person);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') return;
    setPerson(name);
    onDone(name.trim());
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('person.ask')}
          description={t('person.why')}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.currentTarget.value)}
          // Asked by a click: whoever clicked types it next, in a dialog or not.
          autoFocus
          data-autofocus
          autoComplete="off"
        />
        <Button type="submit">{t('person.save')}</Button>
      </Group>
    </form>
  );
}
