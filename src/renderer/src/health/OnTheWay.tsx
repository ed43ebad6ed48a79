import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/health/HealthPage.module.css';
import { EffectCard } from '#renderer/ui/attention/EffectCard.tsx';
import { outboxQuery } from '#renderer/ui/attention/queries.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

/** Changes not confirmed yet, what is stuck first. */
export function OnTheWay() {
  const { t } = useTranslation();
  const store = useStore();
  const open = useQuery(outboxQuery(store.id, 'open'));
  if (open.error) return <ErrorNote error={open.error} onRetry={() => void open.refetch()} busy={open.isFetching} />;
  if (!open.data) return <CardsSkeleton />;
  if (open.data.rows.length === 0) return <Blank icon={IconCircleCheck} title={t('health.openEmpty')} hint={t('health.openEmptyHint')} />;
  const more = open.data.total - open.data.rows.length;
  return (
    <div className={classes.list}>
      {open.data.rows.map((effect) => (
        <EffectCard key={effect.id} effect={effect} />
      ))}
      {more > 0 && <p className={classes.more}>{t('health.more', { count: more })}</p>}
    </div>
  );
}
