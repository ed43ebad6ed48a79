import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconClock,
  IconHandStop,
  IconPackageOff,
  IconTruckReturn,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LedgerLine, StockEffect } from '#contract/order-ledger.ts';
import classes from '#renderer/returns/ledger/Ledger.module.css';
import { Chip } from '#renderer/ui/Chip.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';

const pictures: Record<StockEffect['kind'], Icon> = {
  shelf: IconArrowBackUp,
  writtenOff: IconPackageOff,
  setAside: IconHandStop,
  forVendor: IconTruckReturn,
  released: IconArrowBackUp,
};

/** Each line of the order: how far both systems count its pieces, and where those that came back are. */
export function LedgerLines({ lines }: { lines: readonly LedgerLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section>
      <h3>{t('returns.ledger.pieces')}</h3>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line.itemId}>
            <span>
              {line.name} <small className={classes.dim}>{line.sku}</small>
            </span>
            <span className={classes.dim}>
              {t('returns.ledger.facts', {
                ordered: format.quantity(line.ordered),
                shipped: format.quantity(line.shipped),
                refunded: format.quantity(line.refunded),
                takenIn: format.quantity(line.takenIn),
              })}
            </span>
            {line.effects.length > 0 && (
              <span className={classes.chips}>
                {line.effects.map((effect) => (
                  <Effect key={`${effect.kind} ${effect.done}`} effect={effect} />
                ))}
              </span>
            )}
            {line.why !== null && (
              <span className={classes.differs}>
                <IconAlertTriangle size={16} aria-hidden />
                {t(`returns.ledger.why.${line.why}`, { pieces: format.quantity(Math.abs(line.difference)) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Effect({ effect }: { effect: StockEffect }) {
  const { t } = useTranslation();
  const format = useFormat();
  const what = t(`returns.ledger.effect.${effect.kind}`, { pieces: format.quantity(effect.quantity), store: effect.store ?? '' });
  return effect.done ? (
    <Chip tone="confirmed" icon={pictures[effect.kind]} text={what} />
  ) : (
    <Chip tone="waiting" icon={IconClock} text={t('returns.ledger.waits', { what })} />
  );
}
