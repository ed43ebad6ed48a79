import { Button, NumberInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { Outcome } from '#renderer/ui/printing/Outcome.tsx';
import { PaperFrame } from '#renderer/ui/printing/PaperFrame.tsx';
import classes from '#renderer/ui/printing/Printing.module.css';
import { previewQuery, type Ask } from '#renderer/ui/printing/queries.ts';
import { usePaperLanguage, usePrint } from '#renderer/ui/printing/use-print.ts';
import { usePrinterName } from '#renderer/ui/printing/use-printer-name.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

/** One paper as it will come out, how many of it, and where to. `ask` null is closed. */
export function PrintDialog({ ask, onClose }: { ask: Ask | null; onClose: () => void }) {
  const { t } = useTranslation();
  const title = ask === null ? '' : t('printing.title', { paper: t(`printing.paper.${ask.paper}`) });
  return (
    <Dialog opened={ask !== null} onClose={onClose} title={title} width={660}>
      {ask !== null && <PrintForm asked={ask} />}
    </Dialog>
  );
}

function PrintForm({ asked }: { asked: Ask }) {
  const { t } = useTranslation();
  const store = useStore();
  const language = usePaperLanguage();
  const named = useNamed();
  const print = usePrint();
  const printerName = usePrinterName();
  const [bags, setBags] = useState(asked.paper === 'bagLabel' ? (asked.bags ?? null) : null);
  const [copies, setCopies] = useState(1);
  const ask: Ask = asked.paper === 'bagLabel' ? { ...asked, bags } : asked;
  const preview = useQuery({ ...previewQuery(store.id, ask, language), placeholderData: keepPreviousData });
  const name = t('printing.preview', { paper: t(`printing.paper.${ask.paper}`) });
  const roll = preview.data?.printer.kind === 'network' && preview.data.printer.format.language === 'escpos';

  return (
    <div className={classes.column}>
      {preview.error && <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} busy={preview.isFetching} />}
      {!preview.error && (
        <section className={classes.desk} aria-label={name} aria-busy={preview.isPending} tabIndex={0}>
          {preview.data ? <PaperFrame sheet={preview.data} title={name} /> : <p className={classes.dim}>{t('printing.loading')}</p>}
        </section>
      )}
      {roll && <p className={classes.dim}>{t('printing.rollHint')}</p>}
      {named.form}
      {print.error && <ErrorNote error={print.error} onRetry={print.retry} busy={print.isPending} />}
      {print.data && <Outcome print={print.data.print} />}
      <div className={classes.line}>
        {asked.paper === 'bagLabel' && (
          <NumberInput
            label={t('printing.bags')}
            w={92}
            min={1}
            max={99}
            allowDecimal={false}
            value={bags ?? ''}
            placeholder={t('printing.bagsAll')}
            onChange={(value) => setBags(Number(value) >= 1 ? Number(value) : null)}
          />
        )}
        <NumberInput
          label={t('printing.copies')}
          w={92}
          min={1}
          max={20}
          allowDecimal={false}
          value={copies}
          onChange={(value) => setCopies(Math.min(20, Math.max(1, Number(value) || 1)))}
        />
        <p className={`${classes.dim} ${classes.grow}`}>
          {preview.data && t('printing.to', { printer: printerName(preview.data.printer) })}
        </p>
        <Button
          leftSection={<IconPrinter size={18} aria-hidden />}
          disabled={!preview.data}
          loading={print.isPending}
          onClick={() => named.run((click) => print.mutate({ ...click, ask, copies }))}
        >
          {t('printing.now')}
        </Button>
      </div>
    </div>
  );
}
