import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExceptionRow } from '#contract/exceptions.ts';
import type { EffectRow } from '#contract/outbox.ts';
import { AnswerAll, type Answer } from '#renderer/health/AnswerAll.tsx';
import classes from '#renderer/health/HealthPage.module.css';
import { figuresQuery } from '#renderer/health/queries.ts';
import { EffectCard, consequenceKey } from '#renderer/ui/attention/EffectCard.tsx';
import { ExceptionCard } from '#renderer/ui/attention/ExceptionCard.tsx';
import { exceptionsQuery, outboxQuery } from '#renderer/ui/attention/queries.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { Spoken } from '#renderer/ui/Spoken.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { useWords } from '#renderer/ui/use-words.ts';

type Thing = { effect: EffectRow } | { exception: ExceptionRow };

const rowOf = (thing: Thing) => ('effect' in thing ? thing.effect : thing.exception);

/** Changes that were refused, then questions: everything only a person can answer, those of a kind together; what is put aside last. */
export function Questions() {
  const { t } = useTranslation();
  const store = useStore();
  const now = useNow(5000);
  const [said, setSaid] = useState('');
  const held = useQuery(outboxQuery(store.id, 'held'));
  const exceptions = useQuery(exceptionsQuery(store.id));
  const error = held.error ?? exceptions.error;
  if (error)
    return (
      <ErrorNote
        error={error}
        onRetry={() => void Promise.all([held.refetch(), exceptions.refetch()])}
        busy={held.isFetching || exceptions.isFetching}
      />
    );
  if (!held.data || !exceptions.data) return <CardsSkeleton />;

  const refused = held.data.rows.filter((row) => row.state === 'rejected');
  const shown = new Set(refused.map((row) => row.id));
  // A refused change already shows its own question with its own answers.
  const questions = exceptions.data.rows.filter((row) => row.effectId === null || !shown.has(row.effectId));
  const things: Thing[] = [...refused.map((effect) => ({ effect })), ...questions.map((exception) => ({ exception }))];
  const isAside = (thing: Thing) => (rowOf(thing).snoozedUntil ?? 0) > now;
  const aside = things.filter(isAside);
  const more = exceptions.data.total - exceptions.data.rows.length;
  return (
    <div className={classes.list}>
      <Spoken text={said} />
      {said !== '' && <p className={classes.said}>{said}</p>}
      {things.length === 0 && <Blank icon={IconCircleCheck} title={t('health.needsEmpty')} hint={t('health.needsEmptyHint')} />}
      {things.length > 0 && <FlowsOn />}
      {byKind(things.filter((thing) => !isAside(thing))).map((group) => (
        <Group key={group.kind} things={group.things} onSaid={setSaid} />
      ))}
      {aside.length > 0 && (
        <details className={classes.aside}>
          <summary>
            {t('health.inbox.asideTitle')} ({aside.length})
          </summary>
          <Cards things={aside} />
        </details>
      )}
      {more > 0 && <p className={classes.more}>{t('health.more', { count: more })}</p>}
    </div>
  );
}

/** That one thing in the way does not stop the rest. */
function FlowsOn() {
  const { t } = useTranslation();
  const store = useStore();
  const figures = useQuery(figuresQuery(store.id)).data;
  if (!figures) return null;
  const confirmed = figures.systems.flatMap(({ flows }) => flows).filter(({ direction }) => direction === 'out');
  return <p className={classes.said}>{t('health.inbox.flows', { count: confirmed.reduce((sum, { lag }) => sum + lag.hour.count, 0) })}</p>;
}

function Group({ things, onSaid }: { things: readonly Thing[]; onSaid: (text: string) => void }) {
  const answers = useAnswers(things);
  return (
    <div className={classes.list}>
      {things.length > 1 && answers.length > 0 && (
        <AnswerAll things={things.map(rowOf).map(({ id, subject }) => ({ id, subject }))} answers={answers} onSaid={onSaid} />
      )}
      <Cards things={things} />
    </div>
  );
}

function Cards({ things }: { things: readonly Thing[] }) {
  return (
    <div className={classes.list}>
      {things.map((thing) =>
        'effect' in thing ? (
          <EffectCard key={thing.effect.id} effect={thing.effect} attended />
        ) : (
          <ExceptionCard key={thing.exception.id} exception={thing.exception} linked />
        ),
      )}
    </div>
  );
}

function byKind(things: readonly Thing[]): { kind: string; things: Thing[] }[] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) groups.set(rowOf(thing).kind, [...(groups.get(rowOf(thing).kind) ?? []), thing]);
  return [...groups].map(([kind, alike]) => ({ kind, things: alike }));
}

/** Answers all of them allow. What is edited is edited one by one. */
function useAnswers(things: readonly Thing[]): Answer[] {
  const { t } = useTranslation();
  const words = useWords();
  const lists = things.map((thing): Answer[] =>
    'effect' in thing
      ? thing.effect.actions
          .filter(({ action }) => action !== 'edit')
          .map(({ action, consequence }) => ({
            action,
            label: t(`health.effectAction.${action}`),
            consequence: words(consequenceKey(thing.effect, action), consequence),
          }))
      : thing.exception.actions.map(({ action, consequence }) => ({
          action,
          label: words(`health.answer.${action}`, action),
          consequence: words(`consequence.answer.${thing.exception.kind}.${action}`, consequence),
        })),
  );
  return (lists[0] ?? []).filter(({ action }) => lists.every((list) => list.some((one) => one.action === action)));
}
