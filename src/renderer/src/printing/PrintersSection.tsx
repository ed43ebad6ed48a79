import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { printedPaper } from '#contract/printing.ts';
import { PrinterCard } from '#renderer/printing/PrinterCard.tsx';
import classes from '#renderer/printing/Printers.module.css';
import { RecentPrints } from '#renderer/printing/RecentPrints.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { printersQuery } from '#renderer/ui/printing/queries.ts';
import { useStore } from '#renderer/ui/store-context.ts';

/** Settings, Printers: where each paper of this store comes out, a test page for each, and what was printed lately. */
export function PrintersSection() {
  const { t } = useTranslation();
  const store = useStore();
  const printers = useQuery(printersQuery(store.id));
  const { data } = printers;
  if (!data)
    return printers.error ? (
      <ErrorNote error={printers.error} onRetry={() => void printers.refetch()} busy={printers.isFetching} />
    ) : (
      <CardsSkeleton />
    );
  return (
    <>
      <p className={classes.intro}>{t('printing.settings.intro')}</p>
      {data.system === null && <p className={classes.intro}>{t('printing.settings.noSystem')}</p>}
      {printedPaper.options.map((paper) => (
        <PrinterCard key={`${store.id} ${paper}`} paper={paper} saved={data.papers[paper]} system={data.system} />
      ))}
      <RecentPrints />
    </>
  );
}
