import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PickupDetail, PickupRow } from '#contract/pickups.ts';
import classes from '#renderer/pickups/keeping/Keeping.module.css';
import type { Together } from '#renderer/pickups/keeping/use-together.ts';
import { sameCustomerQuery } from '#renderer/pickups/queries.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useStore } from '#renderer/ui/store-context.ts';

/** Other orders of the same customer that lie ready: nobody should have to come twice. Those that are paid go in one go. */
export function AlsoWaiting({ pickup, together }: { pickup: PickupDetail; together: Together }) {
  const { t } = useTranslation();
  const store = useStore();
  const { data } = useQuery(sameCustomerQuery(store.id, pickup.id));
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <div className={classes.also}>
      <strong>{t('pickups.keeping.also', { count: data.rows.length })}</strong>
      <ul>
        {data.rows.map((row) => (
          <Other key={row.id} row={row} together={together} />
        ))}
      </ul>
    </div>
  );
}

function Other({ row, together }: { row: PickupRow; together: Together }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = t('pickups.keeping.alsoOrder', {
    order: row.incrementId,
    pieces: t('pickups.pieces', { count: row.pieces, formatted: format.quantity(row.pieces) }),
    bin: row.bin ?? t('pickups.handOver.findNoBin'),
  });
  return (
    <li>
      <Link to="/pickups" search={(before) => ({ ...before, pickup: row.id })}>
        {words}
      </Link>
      {row.payment === 'paid' ? (
        <Checkbox
          label={t('keeping.together.tick')}
          aria-label={`${t('keeping.together.tick')}: ${words}`}
          checked={together.ticked.some((each) => each.id === row.id)}
          onChange={(event) => together.tick(row, event.currentTarget.checked)}
        />
      ) : (
        <span className={classes.dim}>{t('keeping.together.payFirst')}</span>
      )}
    </li>
  );
}
