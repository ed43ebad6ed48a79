import { Anchor } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ExceptionRow } from '#contract/exceptions.ts';
import { ActionList } from '#renderer/ui/attention/ActionList.tsx';
import { AttentionCard } from '#renderer/ui/attention/AttentionCard.tsx';
import { useResolve } from '#renderer/ui/attention/mutations.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { useWords } from '#renderer/ui/use-words.ts';

/** One question for a person: what happened, what it means, and the answers. `linked` adds the way to its pickup. */
export function ExceptionCard({ exception, linked = false }: { exception: ExceptionRow; linked?: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const now = useNow(5000);
  const resolve = useResolve(exception.id);
  const key = `exception.${exception.kind}`;
  const transfer = exception.kind === 'transferCountsDiffer' || exception.kind === 'transferCancelledAtTill' ? exception.subject : null;
  const cure = words(`${key}.cure`, exception.cure, exception.params);
  return (
    <AttentionCard
      icon={IconHandStop}
      tone="needs"
      title={words(`${key}.message`, exception.message, exception.params)}
      side={`${t('health.subject', { subject: exception.params['transfer'] ?? exception.subject })} · ${t('health.openedAt', { age: format.span(now - exception.openedAt) })}`}
    >
      {cure !== '' && <p>{cure}</p>}
      {linked && exception.pickupId !== null && (
        <Anchor renderRoot={(props) => <Link {...props} to="/pickups" search={{ pickup: exception.pickupId ?? undefined }} />}>
          {t('health.openPickup')}
        </Anchor>
      )}
      {linked && transfer !== null && (
        <Anchor renderRoot={(props) => <Link {...props} to="/transfers" search={(old) => ({ store: old.store, id: transfer })} />}>
          {t('transfers.open')}
        </Anchor>
      )}
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
    </AttentionCard>
  );
}
