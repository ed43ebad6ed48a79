import { Button, Checkbox, NumberInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconBulb } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferSuggestion } from '#contract/transfers.ts';
import { rpc } from '#renderer/rpc.ts';
import { suggestionsQuery } from '#renderer/transfers/queries.ts';
import classes from '#renderer/transfers/Suggestions.module.css';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

const route = getRouteApi('/transfers');
const usualDays = 14;

/** What runs out here and another store can spare, each with why; one click asks each store for what is ticked. */
export function Suggestions() {
  const { t } = useTranslation();
  const store = useStore();
  const [days, setDays] = useState(usualDays);
  const found = useQuery(suggestionsQuery(store.id, days));
  return (
    <div className={classes.page}>
      <div className={classes.intro}>
        <p>{t('transfers.suggest.intro', { days })}</p>
        <NumberInput
          label={t('transfers.suggest.days')}
          w={150}
          min={2}
          max={90}
          allowDecimal={false}
          value={days}
          onChange={(value) => setDays(Math.min(90, Math.max(2, Number(value) || usualDays)))}
        />
      </div>
      {found.error && <ErrorNote error={found.error} onRetry={() => void found.refetch()} busy={found.isFetching} />}
      {found.isPending && <CardsSkeleton />}
      {found.data?.rows.length === 0 && (
        <Blank
          icon={IconBulb}
          title={t('transfers.suggest.empty')}
          hint={t(found.data.stores.length === 0 ? 'transfers.suggest.alone' : 'transfers.suggest.emptyHint', {
            stores: found.data.stores.join(', '),
          })}
        />
      )}
      {found.data !== undefined && found.data.rows.length > 0 && <Found rows={found.data.rows} days={days} />}
    </div>
  );
}

const keyOf = (row: TransferSuggestion): string => `${row.outletId} ${row.sku}`;

function Found({ rows, days }: { rows: readonly TransferSuggestion[]; days: number }) {
  const { t } = useTranslation();
  const store = useStore();
  const navigate = route.useNavigate();
  const named = useNamed();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter((row) => !left.has(keyOf(row)));
  const ask = useMutation({
    mutationFn: async ({ person, requestId }: { person: string; requestId: string }) => {
      for (const [outletId, of] of Map.groupBy(chosen, (row) => row.outletId)) {
        const lines = of.map(({ sku, quantity }) => ({ sku, quantity }));
        const note = t('transfers.suggest.note', { days });
        await rpc.transfers.request({
          storeId: store.id,
          person,
          // One request for each store; the same click again asks none of them twice.
          requestId: `${requestId}:${outletId}`.slice(0, 64),
          direction: 'ask',
          outletId,
          reason: 'lowStock',
          note,
          lines,
        });
      }
    },
    onSuccess: () => navigate({ search: (old) => ({ store: old.store }) }),
  });
  return (
    <>
      {ask.error && <ErrorNote error={ask.error} />}
      <ul className={classes.rows}>
        {rows.map((row) => (
          <Row
            key={keyOf(row)}
            row={row}
            chosen={!left.has(keyOf(row))}
            onChoose={(on) =>
              setLeft((old) => {
                const next = new Set(old);
                if (on) next.delete(keyOf(row));
                else next.add(keyOf(row));
                return next;
              })
            }
          />
        ))}
      </ul>
      <div className={classes.foot}>
        {named.form}
        <Button disabled={chosen.length === 0} loading={ask.isPending} onClick={() => named.run((click) => ask.mutate(click))}>
          {t('transfers.suggest.ask', {
            count: chosen.length,
            stores: [...new Set(chosen.map((row) => row.otherStore))].join(', '),
          })}
        </Button>
      </div>
    </>
  );
}

function Row({ row, chosen, onChoose }: { row: TransferSuggestion; chosen: boolean; onChoose: (on: boolean) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { here, there } = row;
  const perDay = (sold: number): string => format.quantity(Math.round((sold / 28) * 10) / 10);
  return (
    <li>
      <Checkbox
        checked={chosen}
        aria-label={t('transfers.suggest.choose', { name: row.name, store: row.otherStore })}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div className={classes.what}>
        <p>
          <b>{row.name === '' ? row.sku : row.name}</b> <small>{row.sku}</small>
        </p>
        <p className={classes.why}>
          {t('transfers.suggest.here', {
            free: format.quantity(here.free),
            perDay: perDay(here.sold),
            count: Math.floor(here.cover ?? 0),
          })}{' '}
          {here.incoming > 0 && `${t('transfers.suggest.incoming', { pieces: format.quantity(here.incoming) })} `}
          {t(there.sold > 0 ? 'transfers.suggest.there' : 'transfers.suggest.thereStill', {
            store: row.otherStore,
            free: format.quantity(there.free),
            perDay: perDay(there.sold),
            keeps: format.quantity(there.need),
          })}
        </p>
      </div>
      <span className={classes.quantity}>
        <b>{format.quantity(row.quantity)}</b>
        <small>{t('transfers.from', { store: row.otherStore })}</small>
      </span>
    </li>
  );
}
