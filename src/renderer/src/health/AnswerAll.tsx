import { Button, Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc.ts';
import classes from '#renderer/health/AnswerAll.module.css';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PersonForm } from '#renderer/ui/PersonForm.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { usePerson } from '#renderer/ui/use-person.ts';

export interface Answer {
  action: string;
  label: string;
  /** What it leads to, in words. */
  consequence: string;
}

interface Props {
  things: readonly { id: string; subject: string }[];
  /** Answers all of them allow. */
  answers: readonly Answer[];
  /** What came of it, to be said where the list is. */
  onSaid: (text: string) => void;
}

/** The same answer for all of a kind that are shown: what it means for which, then one button that names the act. */
export function AnswerAll({ things, answers, onSaid }: Props) {
  const { t } = useTranslation();
  const store = useStore();
  const [person] = usePerson();
  const [opened, setOpened] = useState(false);
  const [action, setAction] = useState(answers[0]?.action ?? '');
  const answer = answers.find((one) => one.action === action);
  const decide = useMutation({
    mutationFn: (asked: { requestId: string; ids: string[]; action: string }) =>
      rpc.health.decideMany({ storeId: store.id, person, ...asked }),
    onSuccess: ({ decided, left }) => {
      setOpened(false);
      onSaid([t('health.inbox.decided', { count: decided }), ...(left > 0 ? [t('health.inbox.left', { count: left })] : [])].join(' '));
    },
  });
  const asked = () => ({ requestId: crypto.randomUUID(), ids: things.map(({ id }) => id), action });
  return (
    <div className={classes.head}>
      <span>{t('health.inbox.alike', { count: things.length })}</span>
      <Button variant="default" size="compact-sm" onClick={() => setOpened(true)}>
        {t('health.inbox.answerAll')}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('health.inbox.alike', { count: things.length })} width={520}>
        <p className={classes.subjects}>{things.map(({ subject }) => subject).join(', ')}</p>
        <Radio.Group label={t('health.inbox.which')} value={action} onChange={setAction}>
          <div className={classes.answers}>
            {answers.map(({ action: value, label, consequence }) => (
              <Radio key={value} value={value} label={label} description={consequence} />
            ))}
          </div>
        </Radio.Group>
        {decide.error && (
          <ErrorNote error={decide.error} onRetry={() => decide.variables && decide.mutate(decide.variables)} busy={decide.isPending} />
        )}
        {person === '' ? (
          <PersonForm onDone={() => undefined} />
        ) : (
          <Button fullWidth loading={decide.isPending} onClick={() => decide.mutate(asked())}>
            {t('health.inbox.doAll', { answer: answer?.label ?? '', count: things.length })}
          </Button>
        )}
      </Dialog>
    </div>
  );
}
