import { useQuery } from '@tanstack/react-query';
import { IconStopwatch } from '@tabler/icons-react';
import type { InferClientOutputs } from '@orpc/client';
import { useTranslation } from 'react-i18next';
import type { rpc } from '#renderer/rpc.ts';
import { barWidth } from '#renderer/stock/bar-width.ts';
import { delaysQuery } from '#renderer/stock/queries.ts';
import classes from '#renderer/stock/Stock.module.css';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

type Figures = InferClientOutputs<typeof rpc>['stock']['delays']['all'];
const figures = ['p50', 'p95', 'p99', 'max'] as const;

/** How long a change takes from its cause to Magento's confirmation. */
export function Delays() {
  const { t } = useTranslation();
  const store = useStore();
  const delays = useQuery(delaysQuery(store.id));
  if (delays.error) return <ErrorNote error={delays.error} onRetry={() => void delays.refetch()} busy={delays.isFetching} />;
  if (!delays.data) return <CardsSkeleton />;
  const { sales, all } = delays.data;
  if (all.count === 0) return <Blank icon={IconStopwatch} title={t('stock.delays.none')} hint={t('stock.delays.noneHint')} />;
  return (
    <div className={classes.column}>
      <p className={classes.intro}>{t('stock.delays.intro')}</p>
      <div className={classes.charts}>
        {sales.count > 0 && <Chart title={t('stock.delays.sales')} of={sales} />}
        <Chart title={t('stock.delays.all')} of={all} />
      </div>
    </div>
  );
}

/** Four bars on a logarithmic scale, so that half a second and ten minutes both show. */
function Chart({ title, of }: { title: string; of: Figures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const bars = figures.map((figure) => ({ figure, ms: of[figure] ?? 0, text: format.shortSpan(of[figure] ?? 0) }));
  const label = bars.map(({ figure, text }) => `${t(`stock.delays.${figure}`)} ${text}`).join(', ');
  return (
    <section className={classes.card} aria-label={title}>
      <h2 className={classes.cardHead}>
        {title}
        <span className={classes.small}>{t('stock.delays.count', { count: of.count })}</span>
      </h2>
      <div className={classes.chart} role="img" aria-label={t('stock.delays.chart', { text: label })}>
        {bars.map(({ figure, ms, text }) => (
          <div key={figure} className={classes.barRow} aria-hidden>
            <span>{t(`stock.delays.${figure}`)}</span>
            <svg width="100%" height="14" preserveAspectRatio="none" viewBox="0 0 100 14">
              <rect className={classes.barBack} width="100" height="14" rx="2" />
              <rect className={classes.barFill} width={barWidth(ms, of.max ?? ms)} height="14" rx="2" data-figure={figure} />
            </svg>
            <b>{text}</b>
          </div>
        ))}
      </div>
    </section>
  );
}
