import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectAction, EffectRow } from '#contract/outbox.ts';
import { ActionList } from '#renderer/ui/attention/ActionList.tsx';
import { Attend } from '#renderer/ui/attention/Attend.tsx';
import { AttentionCard } from '#renderer/ui/attention/AttentionCard.tsx';
import classes from '#renderer/ui/attention/AttentionCard.module.css';
import { effectIcons } from '#renderer/ui/attention/effect-icons.ts';
import { useDecide } from '#renderer/ui/attention/mutations.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { useHeldWords } from '#renderer/ui/use-held-words.ts';
import { useWords } from '#renderer/ui/use-words.ts';

/** One change on its way or stuck: to which system, about what, why it waits, and what a person may decide. `attended` adds who has it. */
export function EffectCard({ effect, attended = false }: { effect: EffectRow; attended?: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const heldWords = useHeldWords();
  const format = useFormat();
  const now = useNow(1000);
  const decide = useDecide(effect.id);
  const held = heldWords(effect.reason, effect.problem);
  const editable = effect.actions.find((each) => each.action === 'edit')?.fields;
  const [fields, setFields] = useState<Record<string, string>>(editable ?? {});
  const facts = [
    t(`pickups.effect.${effect.state}`),
    effect.attempts > 0 ? t('health.attempts', { count: effect.attempts }) : '',
    effect.nextAt === null ? '' : effect.nextAt > now ? t('health.next', { age: format.span(effect.nextAt - now) }) : t('health.nextNow'),
    effect.behind > 0 ? t('health.behind', { count: effect.behind }) : '',
  ].filter((text) => text !== '');

  function choose(action: string, person: string): void {
    const known = effect.actions.find((each) => each.action === action);
    if (known) send(known.action, person);
  }
  function send(action: EffectAction, person: string): void {
    decide.mutate({ action, person, requestId: crypto.randomUUID(), ...(action === 'edit' && { fields }) });
  }

  const title = `${t(`system.${effect.system}`)} · ${words(`step.${effect.kind}`, effect.kind)} · ${effect.subject}`;
  return (
    <AttentionCard
      icon={effectIcons[effect.state]}
      tone={effect.state === 'rejected' ? 'needs' : 'waiting'}
      title={title}
      side={t('health.openedAt', { age: format.span(now - effect.createdAt) })}
    >
      <p className={classes.dim}>{facts.join(' · ')}</p>
      {held.text !== null && <p>{held.text}</p>}
      {(effect.detail !== null || held.original !== null) && (
        <details>
          <summary>{t('health.detail')}</summary>
          <span lang="en">{[held.original, effect.detail].filter((text) => text !== null).join(' ')}</span>
        </details>
      )}
      {editable && (
        <div className={classes.fields}>
          {Object.entries(fields).map(([field, value]) => (
            <TextInput
              key={field}
              label={t('health.editField', { field })}
              value={value}
              onChange={(event) => setFields({ ...fields, [field]: event.currentTarget.value })}
            />
          ))}
        </div>
      )}
      {decide.error && (
        <ErrorNote error={decide.error} onRetry={() => decide.variables && decide.mutate(decide.variables)} busy={decide.isPending} />
      )}
      {effect.actions.length > 0 && (
        <ActionList
          busy={decide.isPending}
          onChoose={choose}
          choices={effect.actions.map((each) => ({
            action: each.action,
            label: t(`health.effectAction.${each.action}`),
            consequence: words(consequenceKey(effect, each.action), each.consequence),
          }))}
        />
      )}
      {attended && <Attend id={effect.id} assignee={effect.assignee} snoozedUntil={effect.snoozedUntil} title={title} sent />}
    </AttentionCard>
  );
}

/** Leaving a change out means something else for each kind; the other answers mean the same for all. */
export function consequenceKey(effect: EffectRow, action: EffectAction): string {
  if (action === 'skip') return `consequence.skip.${effect.kind}`;
  return effect.state === 'retry' ? 'consequence.send.now' : `consequence.send.${action}`;
}
