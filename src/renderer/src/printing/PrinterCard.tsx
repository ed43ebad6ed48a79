import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintedPaper, Printer } from '#contract/printing.ts';
import { useSavePrinter } from '#renderer/printing/mutations.ts';
import { formatName, formatNames, formatOf, sizeIn, withKind } from '#renderer/printing/formats.ts';
import { PageSizeInput } from '#renderer/printing/PageSizeInput.tsx';
import classes from '#renderer/printing/Printers.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PrintDialog } from '#renderer/ui/printing/PrintDialog.tsx';
import { Spoken } from '#renderer/ui/Spoken.tsx';
import { useNamed } from '#renderer/ui/use-named.tsx';

const kinds = ['browser', 'network', 'system'] as const satisfies readonly Printer['kind'][];

/** Where one paper comes out. `system`: this PC's printers, null where the host has none. */
export function PrinterCard({ paper, saved, system }: { paper: PrintedPaper; saved: Printer; system: readonly string[] | null }) {
  const { t } = useTranslation();
  const named = useNamed();
  const save = useSavePrinter();
  const [changed, setChanged] = useState<Printer | null>(null);
  const [testing, setTesting] = useState(false);
  const printer = changed ?? saved;
  const name = t(`printing.paper.${paper}`);
  const done = save.isSuccess && changed === null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (printer.kind === 'network' && printer.host.trim() === '') return;
    named.run((click) => save.mutate({ ...click, paper, printer }, { onSuccess: () => setChanged(null) }));
  }

  return (
    <form className={classes.card} onSubmit={submit} aria-label={name}>
      <h2>{name}</h2>
      <div className={classes.fields}>
        <NativeSelect
          label={t('printing.settings.kind')}
          value={printer.kind}
          data={kinds
            .filter((kind) => kind !== 'system' || system !== null || saved.kind === 'system')
            .map((kind) => ({ value: kind, label: t(`printing.kind.${kind}`) }))}
          onChange={(event) => {
            const kind = kinds.find((each) => each === event.currentTarget.value) ?? printer.kind;
            setChanged(withKind(printer, kind, system?.[0] ?? ''));
          }}
        />
        {printer.kind === 'network' && <NetworkFields printer={printer} onChange={setChanged} />}
        {printer.kind === 'system' && (
          <NativeSelect
            label={t('printing.settings.name')}
            value={printer.name}
            data={[
              ...(system ?? []),
              ...(system?.includes(printer.name) === true
                ? []
                : [{ value: printer.name, label: t('printing.settings.gone', { name: printer.name }) }]),
            ]}
            onChange={(event) => setChanged({ ...printer, name: event.currentTarget.value })}
          />
        )}
        {printer.kind !== 'network' && <PageSizeInput size={printer.page} onChange={(page) => setChanged({ ...printer, page })} />}
      </div>
      {named.form}
      {save.error && <ErrorNote error={save.error} onRetry={save.retry} busy={save.isPending} />}
      <div className={classes.buttons}>
        <Button type="submit" variant={changed ? 'filled' : 'default'} loading={save.isPending}>
          {t('action.save')}
        </Button>
        {changed && (
          <Button variant="subtle" color="gray" onClick={() => setChanged(null)}>
            {t('action.discard')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => setTesting(true)}
          disabled={changed !== null}
          title={changed ? t('printing.settings.testHint') : undefined}
        >
          {t('printing.settings.test')}
        </Button>
        {done && <span className={classes.dim}>{t('action.saved')}</span>}
        <Spoken text={done ? t('action.saved') : ''} />
      </div>
      <PrintDialog ask={testing ? { paper: 'selfTest', printerOf: paper } : null} onClose={() => setTesting(false)} />
    </form>
  );
}

type NetworkPrinter = Extract<Printer, { kind: 'network' }>;

function NetworkFields({ printer, onChange }: { printer: NetworkPrinter; onChange: (printer: NetworkPrinter) => void }) {
  const { t } = useTranslation();
  const { format } = printer;
  return (
    <>
      <TextInput
        label={t('printing.settings.host')}
        description={t('printing.settings.hostHint')}
        value={printer.host}
        maxLength={253}
        required
        autoComplete="off"
        onChange={(event) => onChange({ ...printer, host: event.currentTarget.value.trim() })}
      />
      <NumberInput
        label={t('printing.settings.port')}
        min={1}
        max={65_535}
        allowDecimal={false}
        hideControls
        thousandSeparator=""
        value={printer.port}
        onChange={(value) => onChange({ ...printer, port: Math.min(65_535, Math.max(1, Number(value) || 9100)) })}
      />
      <NativeSelect
        label={t('printing.settings.format')}
        value={formatName(format)}
        data={formatNames.map((value) => ({ value, label: t(`printing.settings.${value}`) }))}
        onChange={(event) => {
          const name = formatNames.find((each) => each === event.currentTarget.value);
          if (name) onChange({ ...printer, format: formatOf(name, sizeIn(printer)) });
        }}
      />
      {format.language === 'zpl' && (
        <PageSizeInput size={format.label} onChange={(label) => onChange({ ...printer, format: { ...format, label } })} />
      )}
    </>
  );
}
