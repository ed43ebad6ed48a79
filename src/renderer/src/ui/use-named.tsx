import { useState, type ReactNode } from 'react';
import { PersonForm } from '#renderer/ui/PersonForm.tsx';
import { usePerson } from '#renderer/ui/use-person.ts';

interface Named {
  /** Acts with the name of who works here and a fresh request id; asks for the name first when there is none. */
  run: (act: (click: { person: string; requestId: string }) => void) => void;
  /** Where the name is asked for; null while nobody waits for it. */
  form: ReactNode;
}

export function useNamed(): Named {
  const [person] = usePerson();
  const [waiting, setWaiting] = useState<{ act: Parameters<Named['run']>[0] } | null>(null);
  const click = (name: string) => ({ person: name, requestId: crypto.randomUUID() });
  return {
    run: (act) => (person === '' ? setWaiting({ act }) : act(click(person))),
    form: waiting && (
      <PersonForm
        onDone={(name) => {
          setWaiting(null);
          waiting.act(click(name));
        }}
      />
    ),
  };
}
