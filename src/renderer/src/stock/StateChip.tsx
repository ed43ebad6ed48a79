import { IconAlertTriangle, IconArrowUp, IconCheck, IconEyeQuestion, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StockState, StoreStock } from '#contract/stock.ts';
import { Chip, type Tone } from '#renderer/ui/Chip.tsx';

const looks: Record<StockState, { tone: Tone; icon: Icon }> = {
  published: { tone: 'plain', icon: IconCheck },
  pending: { tone: 'waiting', icon: IconArrowUp },
  unread: { tone: 'plain', icon: IconEyeQuestion },
  unknownOnline: { tone: 'needs', icon: IconAlertTriangle },
  unknownAtTill: { tone: 'needs', icon: IconAlertTriangle },
  twiceAtTill: { tone: 'needs', icon: IconAlertTriangle },
  notCounted: { tone: 'plain', icon: IconEyeQuestion },
  refused: { tone: 'needs', icon: IconAlertTriangle },
};

/** How the number of a SKU at a store stands, in a word; the whole sentence on hover. */
export function StateChip({ stock }: { stock: Pick<StoreStock, 'state'> }) {
  const { t } = useTranslation();
  const { tone, icon } = looks[stock.state];
  return <Chip tone={tone} icon={icon} text={t(`stock.state.${stock.state}`)} title={t(`stock.stateHint.${stock.state}`)} />;
}
