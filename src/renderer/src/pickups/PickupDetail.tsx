import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconPackageOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickupDetail as Detail } from '#contract/pickups.ts';
import { ActionBar } from '#renderer/pickups/ActionBar.tsx';
import { DetailHeader } from '#renderer/pickups/DetailHeader.tsx';
import { DetailSkeleton } from '#renderer/pickups/DetailSkeleton.tsx';
import { HandOverCard } from '#renderer/pickups/HandOverCard.tsx';
import { Items } from '#renderer/pickups/Items.tsx';
import { NotCollectedDialog } from '#renderer/pickups/keeping/NotCollectedDialog.tsx';
import { PutBackCard } from '#renderer/pickups/keeping/PutBackCard.tsx';
import { TogetherCard } from '#renderer/pickups/keeping/TogetherCard.tsx';
import { usePutBack } from '#renderer/pickups/keeping/use-put-back.ts';
import { KeepingCard } from '#renderer/pickups/keeping/KeepingCard.tsx';
import classes from '#renderer/pickups/PickupDetail.module.css';
import { pickupQuery } from '#renderer/pickups/queries.ts';
import { Questions } from '#renderer/pickups/Questions.tsx';
import { ShortCard } from '#renderer/pickups/short/ShortCard.tsx';
import { StateCard } from '#renderer/pickups/StateCard.tsx';
import { Timeline } from '#renderer/pickups/Timeline.tsx';
import { Transfers } from '#renderer/pickups/Transfers.tsx';
import { useSteps } from '#renderer/pickups/use-steps.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { failureOf } from '#renderer/ui/problem.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useDelayed } from '#renderer/ui/use-delayed.ts';

interface Props {
  pickupId: string;
  /** Whether the person came here on purpose, so that the focus should follow. */
  takeFocus: boolean;
  /** Over the list instead of beside it. */
  asPage: boolean;
  onBack: () => void;
}

/** One pickup: who, what, what is next, and which side has what. */
export function PickupDetail({ pickupId, takeFocus, asPage, onBack }: Props) {
  const { t } = useTranslation();
  const store = useStore();
  const query = useQuery(pickupQuery(store.id, pickupId));
  const slow = useDelayed(query.isPending);
  useHotkeys([['Escape', onBack]]);

  if (query.data) return <Loaded pickup={query.data} takeFocus={takeFocus} asPage={asPage} onBack={onBack} />;
  if (query.error) {
    const failure = failureOf(query.error);
    if (failure.kind === 'problem' && failure.code === 'NOT_FOUND') {
      return <Blank icon={IconPackageOff} title={t('pickups.detail.missing')} hint={t('pickups.detail.missingHint')} />;
    }
    return (
      <div className={classes.error}>
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
      </div>
    );
  }
  return slow ? <DetailSkeleton /> : null;
}

function Loaded({ pickup, takeFocus, asPage, onBack }: { pickup: Detail } & Omit<Props, 'pickupId'>) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const steps = useSteps(pickup);
  const putBack = usePutBack(pickup);
  const waits = pickup.state === 'ready' || pickup.state === 'expired';
  useEffect(() => {
    if (takeFocus) heading.current?.focus({ preventScroll: true });
  }, [takeFocus]);

  return (
    <article className={classes.detail} aria-label={t('pickups.detail.label', { order: pickup.incrementId })}>
      <div className={classes.scroll}>
        <DetailHeader pickup={pickup} headingRef={heading} onBack={asPage ? onBack : null} />
        <Questions pickup={pickup} />
        <StateCard pickup={pickup} />
        <Transfers pickupId={pickup.id} />
        <TogetherCard results={steps.together.results} />
        <PutBackCard pickup={pickup} putBack={putBack} />
        {waits && <HandOverCard pickup={pickup} steps={steps} />}
        {!waits && pickup.state !== 'putBack' && <Items pickup={pickup} />}
        <ShortCard pickup={pickup} />
        <KeepingCard pickup={pickup} steps={steps} />
        <Timeline pickup={pickup} />
      </div>
      <ActionBar pickup={pickup} steps={steps} />
      <NotCollectedDialog
        pickup={pickup}
        left={putBack.left}
        opened={steps.isNotCollectedAsked && pickup.state === 'expired'}
        onClose={() => steps.askNotCollected(false)}
        onConfirm={(fingerprint) => {
          steps.askNotCollected(false);
          steps.act({ action: 'notCollected', fingerprint });
        }}
      />
    </article>
  );
}
