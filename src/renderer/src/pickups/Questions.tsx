import { useQuery } from '@tanstack/react-query';
import type { PickupDetail } from '#contract/pickups.ts';
import classes from '#renderer/pickups/Questions.module.css';
import { EffectCard } from '#renderer/ui/attention/EffectCard.tsx';
import { ExceptionCard } from '#renderer/ui/attention/ExceptionCard.tsx';
import { exceptionsQuery, outboxQuery } from '#renderer/ui/attention/queries.ts';
import { useStore } from '#renderer/ui/store-context.ts';

/** What this pickup waits for a person for, each with its cure where it stands. */
export function Questions({ pickup }: { pickup: PickupDetail }) {
  const store = useStore();
  const held = new Set(pickup.timeline.filter((item) => item.state === 'rejected').map((item) => item.effectId));
  const asks = pickup.attention > 0 || held.size > 0;
  const exceptions = useQuery({ ...exceptionsQuery(store.id), enabled: asks });
  const effects = useQuery({ ...outboxQuery(store.id, 'held'), enabled: held.size > 0 });
  const ownEffects = effects.data?.rows.filter((row) => held.has(row.id)) ?? [];
  // An exception about an effect that is shown with its own actions would ask the same thing twice.
  const ownExceptions = exceptions.data?.rows.filter((row) => row.pickupId === pickup.id && !held.has(row.effectId)) ?? [];
  if (!asks || ownEffects.length + ownExceptions.length === 0) return null;
  return (
    <div className={classes.questions}>
      {ownEffects.map((effect) => (
        <EffectCard key={effect.id} effect={effect} />
      ))}
      {ownExceptions.map((exception) => (
        <ExceptionCard key={exception.id} exception={exception} />
      ))}
    </div>
  );
}
