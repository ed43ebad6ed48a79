import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from '#renderer/ui/attention/AttentionCard.module.css';
import { PersonForm } from '#renderer/ui/PersonForm.tsx';
import { usePerson } from '#renderer/ui/use-person.ts';

interface Choice {
  action: string;
  label: string;
  /** What it leads to, in words. */
  consequence: string;
}

interface Props {
  choices: readonly Choice[];
  busy: boolean;
  onChoose: (action: string, person: string) => void;
}

/** What can be done about it: a button that names the act, and its consequence beside it. */
export function ActionList({ choices, busy, onChoose }: Props) {
  const [person] = usePerson();
  const [waiting, setWaiting] = useState<string | null>(null);
  return (
    <div className={classes.actions}>
      {choices.map((choice, index) => (
        <div key={choice.action} className={classes.action}>
          <Button
            variant={index === 0 ? 'light' : 'default'}
            disabled={busy}
            onClick={() => (person === '' ? setWaiting(choice.action) : onChoose(choice.action, person))}
          >
            {choice.label}
          </Button>
          <span>{choice.consequence}</span>
        </div>
      ))}
      {waiting !== null && (
        <PersonForm
          onDone={(name) => {
            setWaiting(null);
            onChoose(waiting, name);
          }}
        />
      )}
    </div>
  );
}
