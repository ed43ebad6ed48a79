import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DriftRow } from '#contract/stock.ts';
import classes from '#renderer/stock/Stock.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';

const shown = 8;

interface Props {
  /** What would be mended, or the first of it. */
  rows: readonly DriftRow[];
  /** Every open one where the till is right, also those that are not in the list yet. */
  all: boolean;
  /** How many of the selected ones a person must settle elsewhere. */
  left: number;
  busy: boolean;
  onMend: () => void;
  onCancel: () => void;
}

/** What happens at Magento, line by line, before it happens. */
export function MendPreview({ rows, all, left, busy, onMend, onCancel }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const number = (value: number | null) => (value === null ? t('stock.unknown') : format.quantity(value));
  return (
    <section className={classes.preview} aria-label={t('stock.drift.preview')}>
      <h2>{t('stock.drift.preview')}</h2>
      {all && <p>{t('stock.drift.previewAll')}</p>}
      <ul>
        {rows.slice(0, shown).map((row) => (
          <li key={row.sku}>{t('stock.drift.previewLine', { sku: row.sku, from: number(row.magento), to: number(row.expected) })}</li>
        ))}
        {rows.length > shown && <li>{t('stock.drift.previewMore', { count: rows.length - shown })}</li>}
      </ul>
      {left > 0 && <p>{t('stock.drift.previewSkip', { count: left })}</p>}
      <div className={classes.bar}>
        <Button loading={busy} onClick={onMend}>
          {t('stock.drift.mendDo')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('stock.drift.cancel')}
        </Button>
      </div>
    </section>
  );
}
