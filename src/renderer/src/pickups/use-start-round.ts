import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc.ts';
import { useNotice } from '#renderer/ui/use-notice.ts';
import { useStore } from '#renderer/ui/store-context.ts';

interface Start {
  pickupIds: string[];
  person: string;
  requestId: string;
  takeOver: boolean;
}

/** Begins a round and opens pick mode. */
export function useStartRound() {
  const { t } = useTranslation();
  const store = useStore();
  const navigate = useNavigate();
  const notice = useNotice();
  return useMutation({
    mutationFn: (start: Start) => rpc.picking.start({ storeId: store.id, ...start }),
    onSuccess: async ({ round, leftOut }) => {
      if (leftOut.length > 0) {
        const orders = leftOut.map((each) => each.incrementId).join(', ');
        notice(t('picking.queue.leftOut', { orders }), 'closed');
      }
      if (round.batch !== null) await navigate({ to: '/pick', search: (old) => ({ store: old.store, batch: round.batch?.id }) });
    },
  });
}
