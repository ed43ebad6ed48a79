import { IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TransferRow } from '#contract/transfers.ts';
import classes from '#renderer/transfers/Transfers.module.css';
import { Chip } from '#renderer/ui/Chip.tsx';

/** How it stands, and what needs a person. `whole`: with nothing else said about it beside. */
export function TransferChips({ row, whole = false }: { row: TransferRow; whole?: boolean }) {
  const { t } = useTranslation();
  const { state, role, till, otherStore } = row;
  /** The till need not know of it any more. */
  const isOff = state === 'declined' || state === 'cancelled';
  const waits = state === 'requested' && role === 'destination';
  return (
    <span className={classes.chips}>
      <Chip tone="plain" text={waits ? t('transfers.waitsFor', { store: otherStore }) : t(`transfers.state.${state}`)} />
      {row.held && <Chip tone="needs" text={t('transfers.held')} />}
      {row.owed > 0 && !row.held && <Chip tone="waiting" icon={IconArrowUp} text={t('transfers.owed', { count: row.owed })} />}
      {till === null && row.owed === 0 && !isOff && <Chip tone="waiting" text={t('transfers.till.none')} />}
      {row.discrepancies > 0 && <Chip tone="needs" text={t('transfers.differences', { count: row.discrepancies })} />}
      {row.incrementId !== null && !whole && <Chip tone="plain" text={t('transfers.forOrder', { order: row.incrementId })} />}
      {row.madeAtTill && <Chip tone="plain" text={t('transfers.madeAtTill')} />}
    </span>
  );
}
