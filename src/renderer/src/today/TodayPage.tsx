import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TodayView } from '#contract/today.ts';
import { Bins } from '#renderer/today/Bins.tsx';
import { Hours } from '#renderer/today/Hours.tsx';
import { Needs } from '#renderer/today/Needs.tsx';
import { Promises } from '#renderer/today/Promises.tsx';
import { todayQuery } from '#renderer/today/queries.ts';
import { Recent } from '#renderer/today/Recent.tsx';
import { Section } from '#renderer/today/Section.tsx';
import classes from '#renderer/today/Today.module.css';
import { Transfers } from '#renderer/today/Transfers.tsx';
import { Unsent } from '#renderer/today/Unsent.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { JournalClosed } from '#renderer/ui/JournalClosed.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** A column of answers, most urgent first, and beside it how the day goes. */
export function TodayPage() {
  const store = useStore();
  return store.journal === 'open' ? <Today key={store.id} /> : <JournalClosed />;
}

function Today() {
  const { t } = useTranslation();
  const store = useStore();
  const now = useNow(60_000);
  const query = useQuery(todayQuery(store.id, now));
  return (
    <div className={classes.page}>
      <h1>{t('today.title')}</h1>
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />}
      {query.data ? <Loaded view={query.data} now={now} /> : query.isPending && <CardsSkeleton />}
    </div>
  );
}

const tabs = { late: 'late', here: 'ready', soon: 'toPick', short: 'short', putBack: 'putBack' } as const;
const order = ['late', 'here', 'soon', 'short'] as const;

function Loaded({ view, now }: { view: TodayView; now: number }) {
  return (
    <div className={classes.columns}>
      <div className={classes.answers}>
        {order.every((name) => view[name].count === 0) && <Calm view={view} />}
        {order.map((name) => (
          <Section key={name} name={name} section={view[name]} tab={tabs[name]} now={now} />
        ))}
        <Needs />
        <Transfers now={now} />
        <Section name="putBack" section={view.putBack} tab={tabs.putBack} now={now} />
        <Bins bins={view.bins} now={now} />
        <Unsent unsent={view.unsent} now={now} />
      </div>
      <aside className={classes.aside}>
        <Promises days={view.promises} />
        <Hours hours={view.hours} now={now} />
        <Recent rows={view.recent} now={now} />
      </aside>
    </div>
  );
}

function Calm({ view }: { view: TodayView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className={classes.calm}>
      <IconCircleCheck size={24} stroke={1.6} aria-hidden />
      {view.nextPromiseAt === null ? t('today.calm') : t('today.calmNext', { time: format.clock(view.nextPromiseAt) })}
    </p>
  );
}
