import { useTranslation } from 'react-i18next';
import type { TransferDetail } from '#contract/transfers.ts';
import classes from '#renderer/transfers/Transfers.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';

/** What was different, each with its kind and who said so. */
export function Differences({ transfer }: { transfer: TransferDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (transfer.discrepancyList.length === 0) return null;
  return (
    <section className={classes.differences} aria-label={t('transfers.discrepancies')}>
      <h3>{t('transfers.discrepancies')}</h3>
      <ul>
        {transfer.discrepancyList.map((one, index) => (
          <li key={`${one.kind} ${one.sku} ${index}`}>
            <strong>{t(`transfers.kind.${one.kind}`)}</strong> {format.quantity(one.quantity)} × {one.name}{' '}
            <small className={classes.dim}>
              {[one.sku, one.note, one.person].filter((text) => text !== null && text !== '').join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
