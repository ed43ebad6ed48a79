import { useTranslation } from 'react-i18next';
import type { TransferDetail } from '#contract/transfers.ts';
import classes from '#renderer/transfers/TransferView.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';

/** Every piece in exactly one place, and what that means at the till and online. */
export function Whereabouts({ transfer }: { transfer: TransferDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { whereabouts, origin, destination, state, till } = transfer;
  const ends = { origin, destination };
  const odd = (['missing', 'over'] as const).filter((place) => whereabouts[place] !== 0);
  return (
    <section className={classes.where} aria-label={t('transfers.where')}>
      <dl className={classes.places}>
        {(['atOrigin', 'inTransit', 'atDestination'] as const).map((place) => (
          <div key={place} data-empty={whereabouts[place] === 0}>
            <dt>{t(`transfers.place.${place}`, { store: place === 'atOrigin' ? origin : destination })}</dt>
            <dd>{format.quantity(whereabouts[place])}</dd>
          </div>
        ))}
        {odd.map((place) => (
          <div key={place} data-needs>
            <dt>{t(`transfers.place.${place}`)}</dt>
            <dd>{format.quantity(whereabouts[place])}</dd>
          </div>
        ))}
      </dl>
      <dl className={classes.systems}>
        <div>
          <dt>Lightspeed</dt>
          <dd>{t(`transfers.till.${till ?? 'none'}`)}</dd>
        </div>
        <div>
          <dt>Magento</dt>
          <dd>{t(`transfers.online.${state}`, ends)}</dd>
        </div>
      </dl>
    </section>
  );
}
