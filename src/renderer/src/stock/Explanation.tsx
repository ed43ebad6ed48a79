import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Explanation as Reason, StockNumber, StoreStock } from '#contract/stock.ts';
import { explainQuery, heldQuery } from '#renderer/stock/queries.ts';
import classes from '#renderer/stock/Stock.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** A small sum of named rows (`sum`), or the entries, effects and reads behind a number. */
export function Explanation({ sku, stock, number, sum }: { sku: string; stock: StoreStock; number: StockNumber; sum: boolean }) {
  if (sum) return <Sum stock={stock} />;
  if (number === 'held') return <HeldFacts sku={sku} storeId={stock.storeId} />;
  return <Facts sku={sku} storeId={stock.storeId} number={number} />;
}

function Sum({ stock }: { stock: StoreStock }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={classes.sum}>
      <tbody>
        {stock.terms.map((each) => (
          <tr key={each.term}>
            <th scope="row">{t(`stock.term.${each.term}`)}</th>
            <td>{`${each.value > 0 ? '+' : ''}${format.quantity(each.value)}`}</td>
          </tr>
        ))}
        <tr className={classes.total}>
          <th scope="row">{t('stock.sum')}</th>
          <td>{stock.expected === null ? t('stock.none') : format.quantity(stock.expected)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Facts({ sku, storeId, number }: { sku: string; storeId: string; number: StockNumber }) {
  const { t } = useTranslation();
  const facts = useQuery(explainQuery(storeId, sku, number));
  if (facts.error) return <ErrorNote error={facts.error} onRetry={() => void facts.refetch()} busy={facts.isFetching} />;
  if (!facts.data) return null;
  const rows = facts.data.rows.filter((row) => row.kind !== 'term');
  if (rows.length === 0) return <p className={classes.dim}>{t('stock.nothing')}</p>;
  return (
    <ul className={classes.facts}>
      {rows.map((row, index) => (
        <Fact key={`${row.journal ?? row.effectId ?? ''} ${index}`} row={row} number={number} storeId={storeId} />
      ))}
    </ul>
  );
}

/** Who holds how many pieces, and why. */
function HeldFacts({ sku, storeId }: { sku: string; storeId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const held = useQuery(heldQuery(storeId, sku));
  if (held.error) return <ErrorNote error={held.error} onRetry={() => void held.refetch()} busy={held.isFetching} />;
  if (!held.data) return null;
  if (held.data.rows.length === 0) return <p className={classes.dim}>{t('stock.nothing')}</p>;
  return (
    <ul className={classes.facts}>
      {held.data.rows.map((row) => (
        <li key={row.id}>
          <span className={classes.what}>
            <span>
              {[t(`stock.held.reasonOf.${row.reason}`), row.bin === null ? '' : `${t('stock.held.bin')} ${row.bin}`, row.note]
                .filter((text) => text !== '')
                .join(' · ')}
            </span>
            <span className={classes.dim}>
              {`${t('stock.held.by', { person: row.person, time: format.day(row.at, now) })} · ${t('pickups.timeline.journal', { number: row.journal })}`}
            </span>
          </span>
          <b>{format.quantity(row.quantity)}</b>
        </li>
      ))}
    </ul>
  );
}

function Fact({ row, number, storeId }: { row: Reason; number: StockNumber; storeId: string }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const small = [
    t(`stock.kind.${row.kind}`),
    row.at === null ? '' : format.day(row.at, now),
    row.journal === null ? '' : t('pickups.timeline.journal', { number: row.journal }),
  ].filter((text) => text !== '');
  const { pickupId } = row;
  const fact = i18n.language === 'en' ? null : factOf(row, number);
  return (
    <li>
      <span className={classes.what}>
        {fact === null ? <span lang="en">{row.text}</span> : <span>{t(`stock.fact.${fact}`)}</span>}
        <span className={classes.dim}>
          {small.join(' · ')}
          {pickupId !== null && (
            <>
              {' · '}
              <Anchor inherit renderRoot={(props) => <Link {...props} to="/pickups" search={{ store: storeId, pickup: pickupId }} />}>
                {t('health.record.pickup')}
              </Anchor>
            </>
          )}
        </span>
      </span>
      {row.quantity !== null && <b>{format.quantity(row.quantity)}</b>}
    </li>
  );
}

/** The sentence for a fact that is the same for every item; null where the agent's own words say more. */
function factOf({ kind, pickupId }: Reason, number: StockNumber) {
  if (kind === 'read') return number === 'onHand' ? 'onHand' : 'magento';
  if (kind === 'effect') return 'written';
  if (kind === 'buffer') return 'buffer';
  const moving = number === 'shippedNotDeducted' || number === 'deductedNotShipped' || number === 'openPickups';
  return kind === 'movement' && pickupId !== null && moving ? number : null;
}
