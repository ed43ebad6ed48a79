import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconArchive, IconArrowLeft, IconHandStop, IconPrinter, IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BinRow } from '#contract/picking.ts';
import classes from '#renderer/pickups/bins/Bins.module.css';
import { MoveDialog } from '#renderer/pickups/bins/MoveDialog.tsx';
import { binsQuery } from '#renderer/pickups/pick/queries.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { JournalClosed } from '#renderer/ui/JournalClosed.tsx';
import { PrintDialog } from '#renderer/ui/printing/PrintDialog.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useDelayed } from '#renderer/ui/use-delayed.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

type Order = BinRow['orders'][number];

/** The note about closing time shows this long before it. */
const beforeCloseMs = 60 * 60_000;
/** What stands in a bin although it should not stay there. */
const needsSomeone: ReadonlySet<Order['state']> = new Set(['putBack', 'expired', 'short', 'picking', 'staged']);

/** What stands in which bin and since when. */
export function BinsPage() {
  const store = useStore();
  return store.journal === 'open' ? <Bins key={store.id} /> : <JournalClosed />;
}

function Bins() {
  const { t } = useTranslation();
  const store = useStore();
  const query = useQuery(binsQuery(store.id));
  const slow = useDelayed(query.isPending);
  const [text, setText] = useState('');
  const [moving, setMoving] = useState<Order | null>(null);
  const [printing, setPrinting] = useState<string | null>(null);
  const label = t('printing.title', { paper: t('printing.paper.binLabel') });
  const wanted = text.trim().toLowerCase();
  const rows = (query.data?.rows ?? []).filter(
    (row) => row.bin.toLowerCase().includes(wanted) || row.orders.some((order) => fits(order, wanted)),
  );
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Button component={Link} to="/pickups" variant="subtle" color="gray" px={8} leftSection={<IconArrowLeft size={18} aria-hidden />}>
          {t('nav.pickups')}
        </Button>
        <h1>{t('picking.bins.title')}</h1>
        <TextInput
          className={classes.find}
          aria-label={t('picking.bins.find')}
          placeholder={t('picking.bins.find')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autoComplete="off"
        />
      </header>
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />}
      {query.isPending && slow && <CardsSkeleton />}
      {query.data && query.data.rows.length === 0 && (
        <Blank icon={IconArchive} title={t('picking.bins.empty')} hint={t('picking.bins.emptyHint')} />
      )}
      {query.data && query.data.rows.length > 0 && <Close rows={query.data.rows} closesAt={query.data.closesAt} />}
      {query.data && query.data.rows.length > 0 && rows.length === 0 && (
        <Blank icon={IconSearchOff} title={t('picking.bins.none', { text })} hint={t('picking.bins.hint')} />
      )}
      <ul className={classes.bins} aria-label={t('picking.bins.title')}>
        {rows.map((row) => (
          <li key={row.bin} className={classes.bin}>
            <div className={classes.title}>
              <h2>{row.bin}</h2>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`${label}: ${row.bin}`}
                title={label}
                onClick={() => setPrinting(row.bin)}
              >
                <IconPrinter size={18} aria-hidden />
              </ActionIcon>
            </div>
            <ul>
              {row.orders.map((order) => (
                <InBin key={order.pickupId} order={order} onMove={() => setMoving(order)} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <PrintDialog ask={printing === null ? null : { paper: 'binLabel', bin: printing }} onClose={() => setPrinting(null)} />
      {moving !== null && <MoveDialog key={moving.pickupId} order={moving} onClose={() => setMoving(null)} />}
    </div>
  );
}

function fits(order: Order, wanted: string): boolean {
  return order.incrementId.includes(wanted) || order.customer.toLowerCase().includes(wanted);
}

/** Before closing time: how many bins are not empty, and what in them should not stay over night. */
function Close({ rows, closesAt }: { rows: readonly BinRow[]; closesAt: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const look = rows.flatMap((row) => row.orders).filter((order) => needsSomeone.has(order.state)).length;
  const closed = closesAt === null || now >= closesAt;
  const soon = !closed && closesAt - now <= beforeCloseMs;
  return (
    <div className={classes.note} data-urgent={(closed || soon) && look > 0}>
      <strong>{t('picking.bins.notEmpty', { count: rows.length })}</strong>
      {look > 0 && <Chip tone="needs" icon={IconHandStop} text={t('picking.bins.look', { count: look })} />}
      {soon && <span>{t('picking.bins.atClose', { time: format.clock(closesAt) })}</span>}
      {closed && <span>{t('picking.bins.closed')}</span>}
    </div>
  );
}

function InBin({ order, onMove }: { order: Order; onMove: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const movable = order.state !== 'putBack' && order.state !== 'short';
  return (
    <li className={classes.order}>
      <Link to="/pickups" search={{ pickup: order.pickupId }} className={classes.link}>
        <strong>{order.incrementId}</strong> {order.customer}
      </Link>
      <span className={classes.facts}>
        {order.bags.length === 0
          ? t('picking.bins.uncounted')
          : t(order.bags.length === 1 ? 'picking.bins.bagOf' : 'picking.bins.bagsOf', { bags: order.bags.join(', '), of: order.of })}
        <span title={format.exact(order.since)}>{t('picking.bins.since', { age: format.span(now - order.since) })}</span>
        {order.keptUntil !== null && <span>{t('picking.bins.keptUntil', { time: format.day(order.keptUntil, now) })}</span>}
      </span>
      <Chip tone={needsSomeone.has(order.state) ? 'needs' : 'plain'} text={t(`pickups.state.${order.state}`)} />
      {movable && (
        <Button variant="default" onClick={onMove} aria-label={t('picking.bins.moveTitle', { order: order.incrementId })}>
          {t('picking.bins.move')}
        </Button>
      )}
    </li>
  );
}
