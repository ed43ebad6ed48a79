import { IconArrowForwardUp, IconCheck } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundLine } from '#contract/picking.ts';
import classes from '#renderer/pickups/pick/LineList.module.css';
import { isOpenLine, lineKey, type RoundView } from '#renderer/pickups/pick/round-view.ts';
import { useLineFacts } from '#renderer/pickups/use-line-facts.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useTouch } from '#renderer/ui/use-touch.ts';

interface Props {
  view: RoundView;
  current: string | null;
  several: boolean;
  onChoose: (key: string) => void;
}

/** Everything else of the round, small: to fetch first, what is picked behind it. Only the lines in sight are drawn. */
export function LineList({ view, current, several, onChoose }: Props) {
  const { t } = useTranslation();
  const [touch] = useTouch();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = [...view.toFetch, ...view.fetched];
  const height = touch ? 56 : 44;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const at = lines.findIndex((line) => lineKey(line) === current);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at);
  }, [virtualizer, at]);
  return (
    <section className={classes.list} aria-label={t('picking.rest')}>
      <h2>
        {t('picking.rest')} <span>{t('picking.left', { count: view.toFetch.length })}</span>
      </h2>
      <div
        ref={scroller}
        className={classes.scroll}
        role="listbox"
        aria-label={t('picking.rest')}
        tabIndex={0}
        aria-activedescendant={current === null ? undefined : optionId(current)}
      >
        <div className={classes.all} style={{ height: virtualizer.getTotalSize() }} role="presentation">
          {virtualizer.getVirtualItems().map((item) => {
            const line = lines[item.index];
            if (line === undefined) return null;
            return (
              <Row
                key={lineKey(line)}
                line={line}
                several={several}
                selected={item.index === at}
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
                onChoose={() => onChoose(lineKey(line))}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
}

interface RowProps {
  line: RoundLine;
  several: boolean;
  selected: boolean;
  style: { height: number; transform: string };
  onChoose: () => void;
}

function Row({ line, several, selected, style, onChoose }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const factsOf = useLineFacts();
  const complete = !isOpenLine(line);
  return (
    <div
      id={optionId(lineKey(line))}
      role="option"
      aria-selected={selected}
      aria-disabled={complete}
      className={classes.row}
      data-complete={complete}
      style={style}
      onClick={complete ? undefined : onChoose}
    >
      {several && (
        <span className={classes.slot} role="img" aria-label={t('picking.slot', { slot: line.slot })}>
          {line.slot}
        </span>
      )}
      <span className={classes.name}>
        {line.name}
        <span>{factsOf(line).join(' · ')}</span>
      </span>
      {line.skipped && <IconArrowForwardUp size={16} aria-label={t('picking.skipped')} role="img" />}
      {complete && <IconCheck size={16} stroke={2.2} aria-hidden />}
      <span className={classes.amount}>
        {format.quantity(line.picked)}/{format.quantity(line.quantity)}
      </span>
    </div>
  );
}

function optionId(key: string): string {
  return `line-${key.replaceAll(' ', '-')}`;
}
