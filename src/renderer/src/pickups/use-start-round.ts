import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc.ts';
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
  return useMutation({
    mutationFn: (start: Start) => rpc.picking.start({ storeId: store.id, ...start }),
    onSuccess: async ({ round, leftOut }) => {
      if (leftOut.length > 0) {
        const orders = leftOut.map((each) => each.incrementId).join(', ');
        notifications.show({ message: t('picking.queue.leftOut', { orders }), autoClose: false });
      }
      if (round.batch !== null) await navigate({ to: '/pick', search: (old) => ({ store: old.store, batch: round.batch?.id }) });
    },
  });
}
