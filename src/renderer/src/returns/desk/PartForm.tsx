import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '#renderer/returns/Choice.tsx';
import classes from '#renderer/returns/desk/Desk.module.css';
import type { Part } from '#renderer/returns/desk/draft.ts';
import { PhotoField } from '#renderer/ui/photo/PhotoField.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useWords } from '#renderer/ui/use-words.ts';

const conditions = ['asNew', 'opened', 'worn', 'faulty'] as const;
const dispositions = ['sell', 'damaged', 'quarantine', 'vendor'] as const;

interface Props {
  part: Part;
  name: string;
  reasons: readonly string[];
  /** The only part of its line: its number is said there. */
  alone: boolean;
  /** Scanned just now: it comes into sight, and the reason is asked for. */
  wanted: boolean;
  onChange: (change: Partial<Pick<Part, 'reason' | 'condition' | 'disposition' | 'photo'>>) => void;
}

/** Why pieces come back, how they are and where they go. */
export function PartForm({ part, name, reasons, alone, wanted, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const asks = wanted && part.reason === null;
  useEffect(() => {
    if (wanted) box.current?.scrollIntoView({ block: 'nearest' });
    if (asks) box.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [wanted, asks, part.quantity]);
  const about = <VisuallyHidden>: {name}</VisuallyHidden>;
  return (
    <div ref={box} className={classes.part}>
      {!alone && <strong>{format.quantity(part.quantity)} ×</strong>}
      <Choice
        legend={
          <>
            {t('returns.desk.reason')}
            {about}
          </>
        }
        options={[...reasons.filter((reason) => reason !== 'unknown'), 'unknown'].map((reason) => ({
          value: reason,
          label: words(`returns.desk.reasons.${reason}`, reason),
        }))}
        value={part.reason}
        onChange={(reason) => onChange({ reason })}
      />
      <Choice
        legend={
          <>
            {t('returns.desk.condition')}
            {about}
          </>
        }
        options={conditions.map((value) => ({ value, label: t(`returns.desk.conditions.${value}`) }))}
        value={part.condition}
        onChange={(condition) => onChange({ condition })}
      />
      <Choice
        legend={
          <>
            {t('returns.desk.disposition')}
            {about}
          </>
        }
        options={dispositions.map((value) => ({ value, label: t(`returns.desk.dispositions.${value}`) }))}
        value={part.disposition}
        onChange={(disposition) => onChange({ disposition })}
      />
      <PhotoField photoId={part.photo} about={name} onChange={(photo) => onChange({ photo })} />
    </div>
  );
}
