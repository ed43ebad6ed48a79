import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ExceptionRow } from '#contract/exceptions.ts';
import { ActionList } from '#renderer/ui/attention/ActionList.tsx';
import { Attend } from '#renderer/ui/attention/Attend.tsx';
import { AttentionCard } from '#renderer/ui/attention/AttentionCard.tsx';
import classes from '#renderer/ui/attention/AttentionCard.module.css';
import { useResolve } from '#renderer/ui/attention/mutations.ts';
import { RecordAnchor } from '#renderer/ui/attention/RecordAnchor.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { useWords } from '#renderer/ui/use-words.ts';

/** One question for a person: what happened, what it means, and the answers. `linked` adds the way to its record. */
export function ExceptionCard({ exception, linked = false }: { exception: ExceptionRow; linked?: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const now = useNow(5000);
  const resolve = useResolve(exception.id);
  const key = `exception.${exception.kind}`;
  const cure = words(`${key}.cure`, exception.cure, exception.params);
  const title = words(`${key}.message`, exception.message, exception.params);
  return (
    <AttentionCard
      icon={IconHandStop}
      tone="needs"
      title={title}
      side={`${t('health.subject', { subject: exception.params['transfer'] ?? exception.subject })} · ${t('health.openedAt', { age: format.span(now - exception.openedAt) })}`}
    >
      {exception.times > 1 && <p className={classes.dim}>{t('health.inbox.times', { count: exception.times })}</p>}
      {cure !== '' && <p>{cure}</p>}
      {linked && exception.link && <RecordAnchor link={exception.link} />}
      {resolve.error && (
        <ErrorNote error={resolve.error} onRetry={() => resolve.variables && resolve.mutate(resolve.variables)} busy={resolve.isPending} />
      )}
      <ActionList
        busy={resolve.isPending}
        onChoose={(action, person) => resolve.mutate({ action, person, requestId: crypto.randomUUID() })}
        choices={exception.actions.map((each) => ({
          action: each.action,
          label: words(`health.answer.${each.action}`, each.action),
          consequence: words(`consequence.answer.${exception.kind}.${each.action}`, each.consequence),
        }))}
      />
      {linked && (
        <Attend
          id={exception.id}
          assignee={exception.assignee}
          snoozedUntil={exception.snoozedUntil}
          title={title}
          sent={exception.effectId !== null}
        />
      )}
    </AttentionCard>
  );
}
