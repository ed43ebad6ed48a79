import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReturnRow } from '#contract/returns.ts';
import classes from '#renderer/returns/detail/Detail.module.css';
import { Ledger } from '#renderer/returns/ledger/Ledger.tsx';
import { returnQuery } from '#renderer/returns/queries.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

/** A refund of the till that was matched: what it took back, and the books of the order it is of. */
export function MatchedDetail({ row }: { row: ReturnRow }) {
  const { t } = useTranslation();
  const store = useStore();
  const format = useFormat();
  const pieces = useQuery(returnQuery(store.id, row.id)).data?.pieceList ?? [];
  return (
    <article className={classes.page}>
      <header>
        <h2>{t('returns.receipt', { receipt: row.receipt })}</h2>
        <p className={classes.dim}>
          {format.exact(row.at)}
          {row.incrementId !== null && ` · ${t('returns.order', { order: row.incrementId })}`}
          {row.automatic && ` · ${t('returns.automatic')}`}
          {row.decidedBy !== null && ` · ${t('returns.by', { person: row.decidedBy })}`}
        </p>
      </header>
      <section>
        <h3>{t('returns.atTill')}</h3>
        <ul className={classes.pieces}>
          {pieces.map((piece) => (
            <li key={piece.sku}>
              <span>
                {format.quantity(piece.quantity)} × {piece.name} <small className={classes.dim}>{piece.sku}</small>
              </span>
              <span>{format.money(piece.amount)}</span>
            </li>
          ))}
        </ul>
      </section>
      {row.orderId !== null && <Ledger orderId={row.orderId} />}
    </article>
  );
}
