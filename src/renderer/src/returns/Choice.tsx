import { useId, type ReactNode } from 'react';
import classes from '#renderer/returns/Choice.module.css';

export interface Option<Value extends string> {
  value: Value;
  label: string;
  /** In small print behind the label. */
  note?: string | null;
  disabled?: boolean;
}

interface Props<Value extends string> {
  legend: ReactNode;
  options: readonly Option<Value>[];
  /** Null while nothing is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
  /** One under the other, for options with small print. */
  stacked?: boolean;
}

/** One of a few, all in sight: a tap or the arrow keys choose. A scan does not, as it would with a list that opens. */
export function Choice<Value extends string>({ legend, options, value, onChange, stacked = false }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.choice} data-stacked={stacked || undefined}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.option}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span className={classes.face}>
            {option.label}
            {option.note && <small>{option.note}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
