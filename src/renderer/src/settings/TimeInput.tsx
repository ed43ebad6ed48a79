import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeText } from '#renderer/settings/time-text.ts';

interface Props {
  /** HH:MM */
  value: string;
  label: string;
  onChange: (value: string) => void;
}

/** A time of day in 24 hours whatever the browser's own habit; what is no time falls back to the last one that was. */
export function TimeInput({ value, label, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      size={5}
      placeholder={t('settings.stores.time')}
      value={typed ?? value}
      aria-label={label}
      onFocus={(event) => event.target.select()}
      onChange={(event) => {
        const next = event.target.value;
        setTyped(next);
        const time = timeText(next);
        if (time !== null) onChange(time);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
