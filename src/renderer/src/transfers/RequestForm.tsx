import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc.ts';
import { ItemSearch } from '#renderer/transfers/ItemSearch.tsx';
import { itemsFoundQuery, otherStoresQuery } from '#renderer/transfers/queries.ts';
import classes from '#renderer/transfers/Transfers.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { skusOf, useScanTarget } from '#renderer/ui/scan-target.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { readLines } from '#renderer/ui/transfer-lines.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

const route = getRouteApi('/transfers');
const reasons = ['lowStock', 'pickup', 'customer', 'other'] as const;

/** Asks another store for goods, or prepares some for it. Items are looked for or scanned. */
export function RequestForm() {
  const { t } = useTranslation();
  const store = useStore();
  const format = useFormat();
  const navigate = route.useNavigate();
  const named = useNamed();
  const given = route.useSearch();
  const [direction, setDirection] = useState<'ask' | 'give'>('ask');
  const [lines, setLines] = useState(() => readLines(given.lines ?? ''));
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState<(typeof reasons)[number]>(given.pickup === undefined ? 'lowStock' : 'pickup');
  const [needBy, setNeedBy] = useState('');
  const [note, setNote] = useState(given.note ?? '');
  const stores = useQuery(otherStoresQuery(store.id, lines[0]?.sku ?? null));
  const others = stores.data?.stores ?? [];
  const outletId =
    chosen ?? (others.find((one) => one.storeId === given.from || one.outletId === given.outlet) ?? others[0])?.outletId ?? '';
  const names = useItemNames(lines.map((line) => line.sku));
  const add = (added: string): void => {
    setLines((old) =>
      old.some((line) => line.sku === added)
        ? old.map((line) => (line.sku === added ? { ...line, quantity: line.quantity + 1 } : line))
        : [...old, { sku: added, quantity: 1 }],
    );
  };
  useScanTarget((_code, scan) => {
    if (scan.meaning.kind !== 'item') return null;
    const [, found] = skusOf(scan);
    if (found === undefined) return null;
    add(found);
    return scan.meaning.name;
  });
  const request = useMutation({
    mutationFn: (click: { person: string; requestId: string }) =>
      rpc.transfers.request({
        storeId: store.id,
        direction,
        outletId,
        needBy: needBy === '' ? null : Date.parse(needBy),
        reason,
        note,
        pickupId: given.pickup ?? null,
        lines,
        ...click,
      }),
    onSuccess: ({ transfer }) =>
      navigate({ search: (old) => ({ store: old.store, lane: direction === 'ask' ? undefined : 'toPick', id: transfer.id }) }),
  });
  return (
    <section className={classes.request} aria-label={t('transfers.new')}>
      <h2>{t('transfers.new')}</h2>
      {(request.error ?? stores.error) && <ErrorNote error={request.error ?? stores.error} />}
      <div className={classes.grid}>
        <NativeSelect
          label={t('transfers.request.direction')}
          value={direction}
          data={(['ask', 'give'] as const).map((value) => ({ value, label: t(`transfers.request.${value}`) }))}
          onChange={(event) => setDirection(event.currentTarget.value === 'give' ? 'give' : 'ask')}
        />
        <NativeSelect
          label={t('transfers.request.store')}
          value={outletId}
          data={others.map(({ outletId: value, name, free }) => ({
            value,
            label:
              free === null || direction === 'give' ? name : t('transfers.request.storeFree', { store: name, free: format.quantity(free) }),
          }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('transfers.request.reason')}
          value={reason}
          data={reasons.map((value) => ({ value, label: t(`transfers.reason.${value}`) }))}
          onChange={(event) => setReason(reasons.find((each) => each === event.currentTarget.value) ?? reason)}
        />
        <TextInput
          type="date"
          label={t('transfers.request.needBy')}
          value={needBy}
          onChange={(event) => setNeedBy(event.currentTarget.value)}
        />
        <TextInput
          label={t('transfers.request.note')}
          value={note}
          maxLength={200}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <ItemSearch onAdd={add} />
      {lines.length > 0 && (
        <ul className={classes.wanted} aria-label={t('transfers.request.lines')}>
          {lines.map((line) => (
            <li key={line.sku}>
              <span className={classes.wantedName}>
                {names.get(line.sku) ?? line.sku}
                {names.has(line.sku) && <small>{line.sku}</small>}
              </span>
              <NumberInput
                aria-label={`${t('transfers.request.quantity')} ${line.sku}`}
                value={line.quantity}
                min={0.0001}
                decimalScale={4}
                w={92}
                onChange={(value) =>
                  setLines((old) => old.map((one) => (one.sku === line.sku ? { ...one, quantity: Number(value) || one.quantity } : one)))
                }
              />
              <ActionIcon
                aria-label={t('transfers.request.remove', { sku: line.sku })}
                onClick={() => setLines((old) => old.filter((one) => one.sku !== line.sku))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {named.form}
      <div className={classes.buttons}>
        <Button
          disabled={lines.length === 0 || outletId === ''}
          loading={request.isPending}
          onClick={() => named.run((click) => request.mutate(click))}
        >
          {t(direction === 'ask' ? 'transfers.request.save' : 'transfers.request.saveGive')}
        </Button>
      </div>
    </section>
  );
}

/** What this store calls its items; one it does not know stays its SKU. */
function useItemNames(skus: readonly string[]): ReadonlyMap<string, string> {
  const store = useStore();
  const found = useQueries({ queries: skus.map((sku) => itemsFoundQuery(store.id, sku)) });
  return new Map(
    skus.flatMap((sku, index) => {
      const name = found[index]?.data?.find((row) => row.sku === sku)?.name ?? '';
      return name === '' ? [] : [[sku, name]];
    }),
  );
}
