import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DriftRow } from '#contract/stock.ts';
import { MendPreview } from '#renderer/stock/MendPreview.tsx';
import { useIgnore, useMend } from '#renderer/stock/mutations.ts';
import classes from '#renderer/stock/Stock.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useNamed } from '#renderer/ui/use-named.tsx';

/** Mend what is selected or all, after a preview; or leave it, with a reason. */
export function DriftActions({ rows, selected, onDone }: { rows: readonly DriftRow[]; selected: readonly DriftRow[]; onDone: () => void }) {
  const { t } = useTranslation();
  const named = useNamed();
  const mend = useMend();
  const ignore = useIgnore();
  const [step, setStep] = useState<'choose' | 'mendSelected' | 'mendAll' | 'ignore'>('choose');
  const [reason, setReason] = useState('');
  const skus = selected.map((row) => row.sku);
  const mendable = selected.filter((row) => row.mendable);
  const said = mend.isSuccess
    ? t('stock.drift.mended', { count: mend.data.mending, journal: mend.data.journal })
    : ignore.isSuccess
      ? t('stock.drift.ignored', { journal: ignore.data.journal })
      : '';

  function done(): void {
    setStep('choose');
    setReason('');
    onDone();
  }
  function startOver(next: typeof step): void {
    mend.reset();
    ignore.reset();
    setStep(next);
  }

  return (
    <div className={classes.actions}>
      {step === 'choose' && (
        <div className={classes.bar}>
          <Button disabled={mendable.length === 0} onClick={() => startOver('mendSelected')}>
            {t('stock.drift.mendSelected', { count: mendable.length })}
          </Button>
          <Button variant="default" onClick={() => startOver('mendAll')}>
            {t('stock.drift.mendAll')}
          </Button>
          <Button variant="default" disabled={selected.length === 0} onClick={() => startOver('ignore')}>
            {t('stock.drift.ignore')}
          </Button>
          <p role="status">{said}</p>
        </div>
      )}
      {(step === 'mendSelected' || step === 'mendAll') && (
        <MendPreview
          rows={step === 'mendAll' ? rows.filter((row) => row.mendable && row.state === 'open') : mendable}
          all={step === 'mendAll'}
          left={step === 'mendAll' ? 0 : selected.length - mendable.length}
          busy={mend.isPending}
          onCancel={() => setStep('choose')}
          onMend={() =>
            named.run((click) =>
              mend.mutate({ ...click, skus: step === 'mendAll' ? null : mendable.map((row) => row.sku) }, { onSuccess: done }),
            )
          }
        />
      )}
      {step === 'ignore' && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') named.run((click) => ignore.mutate({ ...click, skus, reason: reason.trim() }, { onSuccess: done }));
          }}
        >
          <TextInput
            label={t('stock.drift.ignoreReason')}
            value={reason}
            maxLength={200}
            required
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" loading={ignore.isPending}>
            {t('stock.drift.ignoreDo', { count: skus.length })}
          </Button>
          <Button variant="default" onClick={() => setStep('choose')}>
            {t('stock.drift.cancel')}
          </Button>
        </form>
      )}
      {named.form}
      {mend.error && <ErrorNote error={mend.error} onRetry={mend.again} busy={mend.isPending} />}
      {ignore.error && <ErrorNote error={ignore.error} onRetry={ignore.again} busy={ignore.isPending} />}
    </div>
  );
}
