import { useTranslation } from 'react-i18next';
import { lagBars } from '#contract/health.ts';
import own from '#renderer/health/streams/Streams.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';

/** How many took how long; a bar for each end of `lagBars` and one for what took longer. */
export function Histogram({ bars, title }: { bars: readonly number[]; title: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(...bars);
  if (most === 0) return <p className={own.none}>{t('health.noLag')}</p>;
  const labelOf = (index: number) => {
    const end = lagBars[index];
    return end === undefined ? t('health.streams.longer') : format.span(end);
  };
  return (
    <ol className={own.histogram} aria-label={title}>
      {bars.map((count, index) => (
        <li key={labelOf(index)}>
          <b>{count === 0 ? '' : format.quantity(count)}</b>
          <i style={{ height: `${(count / most) * 44}px` }} />
          <span>{labelOf(index)}</span>
        </li>
      ))}
    </ol>
  );
}
