import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/health/HealthPage.module.css';
import { EffectCard } from '#renderer/ui/attention/EffectCard.tsx';
import { ExceptionCard } from '#renderer/ui/attention/ExceptionCard.tsx';
import { exceptionsQuery, outboxQuery } from '#renderer/ui/attention/queries.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

/** Changes that were refused, then questions: everything only a person can answer. */
export function Questions() {
  const { t } = useTranslation();
  const store = useStore();
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
  const more = exceptions.data.total - exceptions.data.rows.length;
  if (refused.length + questions.length === 0)
    return <Blank icon={IconCircleCheck} title={t('health.needsEmpty')} hint={t('health.needsEmptyHint')} />;
  return (
    <div className={classes.list}>
      {refused.map((effect) => (
        <EffectCard key={effect.id} effect={effect} />
      ))}
      {questions.map((exception) => (
        <ExceptionCard key={exception.id} exception={exception} linked />
      ))}
      {more > 0 && <p className={classes.more}>{t('health.more', { count: more })}</p>}
    </div>
  );
}
