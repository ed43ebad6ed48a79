import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PrintRow } from '#contract/printing.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { Outcome } from '#renderer/ui/printing/Outcome.tsx';
import classes from '#renderer/ui/printing/Printing.module.css';
import { printsQuery } from '#renderer/ui/printing/queries.ts';
import { usePrint } from '#renderer/ui/printing/use-print.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';
import { useNow } from '#renderer/ui/use-now.ts';

/** What was printed lately, in all or of one pickup or return; each to be printed again under its first number. */
export function PrintList({ subject }: { subject: string | null }) {
  const store = useStore();
  const prints = useQuery(printsQuery(store.id, subject));
  const named = useNamed();
  const print = usePrint();
  return (
    <>
      {named.form}
      {print.error && <ErrorNote error={print.error} onRetry={print.retry} busy={print.isPending} />}
      {print.data && <Outcome print={print.data.print} />}
      {prints.error && <ErrorNote error={prints.error} onRetry={() => void prints.refetch()} busy={prints.isFetching} />}
      <ul className={classes.rows}>
        {prints.data?.rows.map((row) => (
          <Row
            key={row.journal}
            row={row}
            busy={print.isPending}
            onAgain={() => named.run((click) => print.mutate({ ...click, again: row.journal }))}
          />
        ))}
      </ul>
    </>
  );
}

function Row({ row, busy, onAgain }: { row: PrintRow; busy: boolean; onAgain: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const facts = [
    t(`printing.state.${row.state}`),
    t('pickups.timeline.journal', { number: row.journal }),
    row.first === row.journal ? '' : t('printing.settings.copyOf', { number: row.first }),
    row.person,
  ];
  return (
    <li>
      <time dateTime={new Date(row.at).toISOString()} title={format.exact(row.at)}>
        {format.day(row.at, now)}
      </time>
      <span className={classes.what}>
        <b>{t(`printing.paper.${row.paper}`)}</b> {row.label}
        <span className={classes.dim}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
      </span>
      <Button
        variant="default"
        disabled={busy}
        onClick={onAgain}
        aria-label={`${t('printing.again')}: ${t(`printing.paper.${row.paper}`)} ${row.label}, ${row.journal}`}
      >
        {t('printing.again')}
      </Button>
    </li>
  );
}
