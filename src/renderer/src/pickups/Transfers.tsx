import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconTruckDelivery } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { pickupTransfersQuery } from '#renderer/pickups/queries.ts';
import classes from '#renderer/pickups/StateCard.module.css';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

/** Pieces that were asked of other stores for this order, each with where it stands; nothing where none were. */
export function Transfers({ pickupId }: { pickupId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const store = useStore();
  const rows = useQuery(pickupTransfersQuery(store.id, pickupId)).data?.rows ?? [];
  return rows.map((row) => (
    <section key={row.id} className={classes.card} aria-label={t('transfers.ofOrder')}>
      <IconTruckDelivery size={24} stroke={1.6} aria-hidden />
      <div>
        <strong>
          {t('transfers.from', { store: row.otherStore })} · {t(`transfers.state.${row.state}`)}
        </strong>
        <p>
          {t('transfers.pieces', { pieces: format.quantity(row.pieces), count: row.lines })} ·{' '}
          <Link to="/transfers" search={(old) => ({ store: old.store, id: row.id })}>
            {row.label}
          </Link>
        </p>
      </div>
    </section>
  ));
}
