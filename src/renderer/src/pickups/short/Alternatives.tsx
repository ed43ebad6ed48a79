import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/pickups/short/Short.module.css';
import { alternativesQuery } from '#renderer/pickups/short/queries.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { writeLines } from '#renderer/ui/transfer-lines.ts';

/** Where else the short pieces are, before any money goes back. */
export function Alternatives({ pickupId, fingerprint }: { pickupId: string; fingerprint: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const store = useStore();
  const { data } = useQuery(alternativesQuery(store.id, pickupId, fingerprint));
  if (data === undefined) return null;
  if (data.stores.length === 0) return <p className={classes.facts}>{t('short.nowhere')}</p>;
  return (
    <section className={classes.elsewhere}>
      <h3>{t('short.elsewhere')}</h3>
      <ul>
        {data.stores.map((other) => (
          <li key={other.storeId}>
            {other.all
              ? t('short.elsewhereAll', { store: other.name })
              : t('short.elsewhereSome', {
                  store: other.name,
                  pieces: other.lines.map((line) => `${format.quantity(Math.min(line.free, line.wanted))} × ${line.sku}`).join(', '),
                })}{' '}
            <Link
              to="/transfers"
              search={(old) => ({ store: old.store, ask: '1', from: other.storeId, lines: askFor(other.lines), pickup: pickupId })}
            >
              {t('transfers.request.fromHere')}
            </Link>
          </li>
        ))}
      </ul>
      <p>{t('short.elsewhereHint')}</p>
    </section>
  );
}

function askFor(lines: readonly { sku: string; wanted: number; free: number }[]): string {
  return writeLines(lines.map(({ sku, wanted, free }) => ({ sku, quantity: Math.min(wanted, free) })));
}
