import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/printing/Printers.module.css';
import { PrintList } from '#renderer/ui/printing/PrintList.tsx';
import { printsQuery } from '#renderer/ui/printing/queries.ts';
import { useStore } from '#renderer/ui/store-context.ts';

/** What was printed lately, each to be printed again under its first number. */
export function RecentPrints() {
  const { t } = useTranslation();
  const store = useStore();
  const prints = useQuery(printsQuery(store.id, null));
  return (
    <section className={classes.card} aria-label={t('printing.settings.recent')}>
      <h2>{t('printing.settings.recent')}</h2>
      {prints.data?.rows.length === 0 && <p className={classes.dim}>{t('printing.settings.recentEmpty')}</p>}
      <PrintList subject={null} />
    </section>
  );
}
