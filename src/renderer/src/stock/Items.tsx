import { CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { IconPackages, IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stockFilters } from '#renderer/app/search.ts';
import { ItemDetail } from '#renderer/stock/ItemDetail.tsx';
import { ItemList } from '#renderer/stock/ItemList.tsx';
import { itemsQuery } from '#renderer/stock/queries.ts';
import classes from '#renderer/stock/Stock.module.css';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useWideWindow } from '#renderer/ui/use-wide-window.ts';

const route = getRouteApi('/stock');

/** The list of SKUs; beside it from 1280 px up, else over it, the one that is open. */
export function Items() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const split = useWideWindow();
  const close = () => void navigate({ search: (old) => ({ ...old, sku: undefined }) });
  const detail = search.sku !== undefined && <ItemDetail key={search.sku} sku={search.sku} onBack={split ? null : close} />;
  return (
    <div className={classes.split}>
      {(split || search.sku === undefined) && (
        <section className={classes.list} aria-label={t('stock.items')}>
          <Finder />
          {search.only === 'low' && (
            <p className={classes.hint}>
              <Link to="/transfers" search={(old) => ({ store: old.store, lane: 'suggested' as const })}>
                {t('transfers.suggested')}
              </Link>
            </p>
          )}
          <Found />
        </section>
      )}
      {split ? (
        <div className={classes.detail}>
          {detail || <Blank icon={IconPackages} title={t('stock.choose')} hint={t('stock.chooseHint')} />}
        </div>
      ) : (
        detail && <div className={classes.detail}>{detail}</div>
      )}
    </div>
  );
}

function Finder() {
  const { t } = useTranslation();
  const { q = '', only = 'all' } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  const look = useDebouncedCallback((wanted: string) => {
    void navigate({ search: (old) => ({ ...old, q: wanted.trim() === '' ? undefined : wanted.trim() }), replace: true });
  }, 200);
  return (
    <div className={classes.finder}>
      <TextInput
        aria-label={t('stock.search')}
        placeholder={t('stock.search')}
        value={text}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          text === '' ? undefined : (
            <CloseButton
              size="sm"
              aria-label={t('scan.clear')}
              onClick={() => {
                setText('');
                look('');
              }}
            />
          )
        }
        onChange={(event) => {
          setText(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      <NativeSelect
        aria-label={t('stock.onlyLabel')}
        value={only}
        data={stockFilters.map((value) => ({ value, label: t(`stock.only.${value}`) }))}
        onChange={(event) => {
          const next = stockFilters.find((each) => each === event.currentTarget.value);
          void navigate({ search: (old) => ({ ...old, only: next === 'all' ? undefined : next }), replace: true });
        }}
      />
    </div>
  );
}

function Found() {
  const { t } = useTranslation();
  const store = useStore();
  const { q = '', only = 'all', sku } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(itemsQuery(store.id, q, only));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  const [single] = rows;
  const exact = q !== '' && !query.isPlaceholderData && rows.length === 1 ? single?.sku : undefined;

  // A scan that means exactly one item opens it.
  useEffect(() => {
    if (exact !== undefined) void navigate({ search: (old) => (old.q === q ? { ...old, sku: exact } : old), replace: true });
  }, [exact, q, navigate]);

  if (query.error) {
    return (
      <div className={classes.note}>
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
      </div>
    );
  }
  if (query.isPending) {
    return (
      <div className={classes.note} aria-busy>
        <CardsSkeleton />
      </div>
    );
  }
  if (rows.length === 0) {
    return q === '' ? (
      <Blank icon={IconPackages} title={t('stock.empty')} hint={t('stock.emptyHint')} />
    ) : (
      <Blank icon={IconSearchOff} title={t('stock.emptySearch', { text: q })} hint={t('stock.emptySearchHint')} />
    );
  }
  return (
    <ItemList
      key={`${only} ${q}`}
      rows={rows}
      selected={sku}
      busy={query.isFetching}
      goesOn={query.hasNextPage}
      onMore={query.hasNextPage && !query.isFetchingNextPage ? query.fetchNextPage : null}
      onOpen={(next) => void navigate({ search: (old) => ({ ...old, sku: next }), replace: sku !== undefined })}
    />
  );
}
