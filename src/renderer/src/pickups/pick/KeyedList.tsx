import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { RoundLine, RoundOrder } from '#contract/picking.ts';
import type { ShortReason } from '#contract/short-reason.ts';
import { countOf, missingOf, mostOf, notKeyed, type Keyed } from '#renderer/pickups/pick/keyed.ts';
import classes from '#renderer/pickups/pick/KeyedList.module.css';
import { lineKey } from '#renderer/pickups/pick/round-view.ts';
import type { Count } from '#renderer/pickups/pick/use-round.ts';
import { useLineFacts } from '#renderer/pickups/use-line-facts.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

const reasons: readonly (ShortReason | 'later')[] = ['missing', 'damaged', 'wrongPlace', 'soldAtCounter', 'later'];

interface Props {
  /** In the order of the printed list. */
  lines: readonly RoundLine[];
  orderOf: (line: RoundLine) => RoundOrder | undefined;
  disabled: boolean;
  busy: boolean;
  onSave: (counts: Count[]) => void;
}

/** A printed list keyed back: a number for every line, why where there are fewer, and one button for all of it. */
export function KeyedList({ lines, orderOf, disabled, busy, onSave }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [entries, setEntries] = useState<Readonly<Record<string, Keyed>>>({});
  const keyedOf = (line: RoundLine) => entries[lineKey(line)] ?? notKeyed;
  const set = (line: RoundLine, change: Partial<Keyed>) =>
    setEntries((before) => ({ ...before, [lineKey(line)]: { ...(before[lineKey(line)] ?? notKeyed), ...change } }));
  const counts = lines.flatMap((line) => countOf(keyedOf(line), line) ?? []);
  const incomplete = lines.some((line) => missingOf(keyedOf(line), line) !== null);
  const left = lines.filter((line) => keyedOf(line).text.trim() === '').length;

  /** Enter takes what was wanted where nothing was typed, and goes on; the last one goes to the button. */
  function next(event: KeyboardEvent<HTMLElement>, line: RoundLine): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    // Before the next key, however fast it follows: it belongs to the next line.
    if (keyedOf(line).text.trim() === '') flushSync(() => set(line, { text: String(mostOf(line)) }));
    const stops = [...(form.current?.querySelectorAll<HTMLElement>('input, select, button[type="submit"]') ?? [])];
    const stop = stops[stops.indexOf(event.currentTarget) + 1];
    stop?.focus();
    if (stop instanceof HTMLInputElement) stop.select();
  }

  return (
    <form
      ref={form}
      className={classes.form}
      aria-label={t('picking.keyed.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!incomplete && counts.length > 0) onSave(counts);
      }}
    >
      <header className={classes.head}>
        <h2>{t('picking.keyed.title')}</h2>
        <p>{t('picking.keyed.hint')}</p>
      </header>
      <ul className={classes.lines}>
        {lines.map((line, index) => (
          <Row
            key={lineKey(line)}
            line={line}
            order={orderOf(line)}
            keyed={keyedOf(line)}
            disabled={disabled}
            first={index === 0}
            onChange={(change) => set(line, change)}
            onKeyDown={(event) => next(event, line)}
          />
        ))}
      </ul>
      <footer className={classes.foot}>
        <span role="status">{left > 0 ? t('picking.keyed.left', { count: left }) : ''}</span>
        <Button type="submit" loading={busy} disabled={disabled || incomplete || counts.length === 0}>
          {t('picking.keyed.save', { count: counts.length })}
        </Button>
      </footer>
    </form>
  );
}

interface RowProps {
  line: RoundLine;
  order: RoundOrder | undefined;
  keyed: Keyed;
  disabled: boolean;
  first: boolean;
  onChange: (change: Partial<Keyed>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function Row({ line, order, keyed, disabled, first, onChange, onKeyDown }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const factsOf = useLineFacts();
  const missing = missingOf(keyed, line);
  const isFewer = missing === 'why' || keyed.why !== null;
  const number = order?.incrementId ?? '';
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <span className={classes.name}>{line.name}</span>
        <span className={classes.facts}>{[line.place, ...factsOf(line), number].filter((part) => part !== null).join(' · ')}</span>
      </div>
      <div className={classes.why}>
        {isFewer && (
          <NativeSelect
            aria-label={t('picking.keyed.why', { name: line.name })}
            value={keyed.why ?? ''}
            disabled={disabled}
            error={missing === 'why'}
            data={[
              { value: '', label: t('picking.keyed.whyFewer'), disabled: true },
              ...reasons.map((value) => ({ value, label: value === 'later' ? t('picking.keyed.later') : t(`short.reason.${value}`) })),
            ]}
            onChange={(event) => onChange({ why: reasons.find((one) => one === event.currentTarget.value) ?? null })}
            onKeyDown={onKeyDown}
          />
        )}
      </div>
      <TextInput
        className={classes.number}
        aria-label={t('picking.keyed.field', { name: line.name, order: number })}
        inputMode="decimal"
        placeholder={line.picked > 0 ? format.quantity(line.picked) : ''}
        value={keyed.text}
        disabled={disabled}
        error={missing === 'amount' ? t('picking.keyed.most', { quantity: format.quantity(mostOf(line)) }) : undefined}
        rightSection={<span className={classes.of}>/{format.quantity(mostOf(line))}</span>}
        autoFocus={first}
        autoComplete="off"
        onChange={(event) => onChange({ text: event.currentTarget.value, why: null })}
        onKeyDown={onKeyDown}
      />
    </li>
  );
}
