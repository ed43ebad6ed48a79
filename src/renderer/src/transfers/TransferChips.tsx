import { useTranslation } from 'react-i18next';
import type { TransferRow } from '#contract/transfers.ts';
import classes from '#renderer/transfers/Transfers.module.css';
import { Chip } from '#renderer/ui/Chip.tsx';

/** How it stands here and at the till. */
export function TransferChips({ row }: { row: TransferRow }) {
  const { t } = useTranslation();
  const { state, role, till, otherStore } = row;
  const waits = state === 'requested' && role === 'destination';
  return (
    <span className={classes.chips}>
      <Chip tone="plain" text={waits ? t('transfers.waitsFor', { store: otherStore }) : t(`transfers.state.${state}`)} />
      <Chip tone={till === null ? 'waiting' : 'confirmed'} text={t(`transfers.till.${till ?? 'none'}`)} />
      {row.held && <Chip tone="needs" text={t('transfers.held')} />}
      {row.owed > 0 && !row.held && <Chip tone="waiting" text={t('transfers.owed', { count: row.owed })} />}
      {row.discrepancies > 0 && <Chip tone="needs" text={t('transfers.differences', { count: row.discrepancies })} />}
      {row.incrementId !== null && <Chip tone="plain" text={t('transfers.forOrder', { order: row.incrementId })} />}
      {row.madeAtTill && <Chip tone="plain" text={t('transfers.madeAtTill')} />}
    </span>
  );
}
