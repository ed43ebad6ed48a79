import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flow, StreamFigures, SystemFigures } from '#contract/health.ts';
import { figuresQuery } from '#renderer/health/queries.ts';
import classes from '#renderer/health/Report.module.css';
import { Histogram } from '#renderer/health/streams/Histogram.tsx';
import own from '#renderer/health/streams/Streams.module.css';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { useWords } from '#renderer/ui/use-words.ts';

const windows = ['hour', 'today', 'week'] as const;
const ranks = ['p50', 'p95', 'p99', 'max'] as const;

/** How late each way is, then every list that is read: how often, when last, how late, and what could not be read. */
export function Streams() {
  const { t } = useTranslation();
  const store = useStore();
  const figures = useQuery(figuresQuery(store.id));
  const [window, setWindow] = useState<keyof Flow['lag']>('today');
  if (figures.error) return <ErrorNote error={figures.error} onRetry={() => void figures.refetch()} busy={figures.isFetching} />;
  if (!figures.data) return <CardsSkeleton />;
  return (
    <div className={classes.column}>
      <div className={classes.bar}>
        <p className={classes.intro}>{t('health.streams.intro')}</p>
        <SegmentedControl
          aria-label={t('health.streams.window')}
          value={window}
          onChange={(value) => setWindow(windows.find((one) => one === value) ?? 'today')}
          data={windows.map((value) => ({ value, label: t(`health.streams.${value}`) }))}
        />
      </div>
      <div className={own.ways}>
        {figures.data.systems.flatMap((system) =>
          system.flows.map((flow) => <Way key={`${system.system} ${flow.direction}`} system={system.system} flow={flow} window={window} />),
        )}
      </div>
      <Lists streams={figures.data.streams} />
    </div>
  );
}

function Way({ system, flow, window }: { system: SystemFigures['system']; flow: Flow; window: keyof Flow['lag'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(5000);
  const title = t(`health.way.${flow.direction}`, { system: t(`system.${system}`) });
  const lag = flow.lag[window];
  return (
    <section className={classes.card} aria-label={title}>
      <h2>{title}</h2>
      <p>
        {flow.lastSuccessAt === null ? t('health.streams.never') : t('health.streams.last', { age: format.span(now - flow.lastSuccessAt) })}
        {' · '}
        {flow.backlog.oldestAt === null
          ? t('health.streams.nothingWaits')
          : t('health.backlog', { count: flow.backlog.count, age: format.span(now - flow.backlog.oldestAt) })}
      </p>
      <Histogram bars={flow.histogram[window]} title={title} />
      <dl className={own.ranks}>
        {ranks.map((rank) => (
          <div key={rank}>
            <dt>{t(`health.streams.${rank}`)}</dt>
            <dd>{spanOf(lag[rank])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
  function spanOf(ms: number | null): string {
    return ms === null ? '–' : format.shortSpan(ms);
  }
}

function Lists({ streams }: { streams: readonly StreamFigures[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const now = useNow(1000);
  return (
    <section className={classes.card} aria-label={t('health.streams.lists')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('health.streams.list')}</th>
            <th scope="col">{t('health.streams.cadence')}</th>
            <th scope="col">{t('health.streams.read')}</th>
            {ranks.map((rank) => (
              <th key={rank} scope="col" className={classes.number}>
                {t(`health.streams.${rank}`)}
              </th>
            ))}
            <th scope="col" className={classes.number}>
              {t('health.streams.unreadable')}
            </th>
          </tr>
        </thead>
        <tbody>
          {streams.map((stream) => (
            <tr key={stream.name}>
              <th scope="row">
                {words(`health.stream.${stream.name}`, stream.name)} <span className={classes.dim}>{t(`system.${stream.system}`)}</span>
                {stream.problem !== null && (
                  <div className={own.problem} lang="en">
                    {stream.problem}
                  </div>
                )}
              </th>
              <td>{t('health.streams.every', { age: format.span(stream.everyMs) })}</td>
              <td>
                {stream.lastReadAt === null
                  ? t('health.streams.notYet')
                  : t('health.streams.ago', { age: format.span(now - stream.lastReadAt) })}
              </td>
              {ranks.map((rank) => {
                const ms = stream.lag?.[rank] ?? null;
                return (
                  <td key={rank} className={classes.number}>
                    {ms === null ? '–' : format.shortSpan(ms)}
                  </td>
                );
              })}
              <td className={classes.number}>{format.quantity(stream.quarantined)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
