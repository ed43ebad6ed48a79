import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconArrowLeft, IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Movements } from '#renderer/stock/Movements.tsx';
import { itemQuery } from '#renderer/stock/queries.ts';
import classes from '#renderer/stock/Stock.module.css';
import { StoreNumbers } from '#renderer/stock/StoreNumbers.tsx';
import { Units } from '#renderer/stock/Units.tsx';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { writeLines } from '#renderer/ui/transfer-lines.ts';

/** One SKU: all its numbers at every store, and what moved it. `onBack` is null beside the list. */
export function ItemDetail({ sku, onBack }: { sku: string; onBack: (() => void) | null }) {
  const { t } = useTranslation();
  const store = useStore();
  const item = useQuery(itemQuery(store.id, sku));
  if (item.error) return <ErrorNote error={item.error} onRetry={() => void item.refetch()} busy={item.isFetching} />;
  if (item.isPending) return <CardsSkeleton />;
  if (item.data === null)
    return <Blank icon={IconSearchOff} title={t('stock.emptySearch', { text: sku })} hint={t('stock.emptySearchHint')} />;
  const { name, options, codes, stores } = item.data;
  const facts = [sku, ...options.map((option) => `${option.label}: ${option.value}`), ...codes.filter((code) => code !== sku)];
  return (
    <article className={classes.article} aria-label={t('stock.list', { name, sku })}>
      <header className={classes.head}>
        {onBack && (
          <ActionIcon onClick={onBack} aria-label={t('stock.back')} title={t('stock.back')}>
            <IconArrowLeft size={20} aria-hidden />
          </ActionIcon>
        )}
        <div>
          <h2>{name === '' ? sku : name}</h2>
          <p className={classes.dim}>{facts.join(' · ')}</p>
          <Link to="/transfers" search={(old) => ({ store: old.store, ask: '1', lines: writeLines([{ sku, quantity: 1 }]) })}>
            {t('transfers.request.fromHere')}
          </Link>
        </div>
      </header>
      <StoreNumbers sku={sku} stores={stores} />
      <Units sku={sku} />
      <Movements sku={sku} />
    </article>
  );
}
