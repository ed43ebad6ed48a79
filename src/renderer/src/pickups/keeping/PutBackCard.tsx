import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PickupDetail } from '#contract/pickups.ts';
import classes from '#renderer/pickups/keeping/Keeping.module.css';
import type { PutBack } from '#renderer/pickups/keeping/use-put-back.ts';
import detail from '#renderer/pickups/PickupDetail.module.css';
import { useLineFacts } from '#renderer/pickups/use-line-facts.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

/** What goes back to the shelf, ticked off by scanning it. */
export function PutBackCard({ pickup, putBack }: { pickup: PickupDetail; putBack: PutBack }) {
  const { t } = useTranslation();
  const format = useFormat();
  const factsOf = useLineFacts();
  if (pickup.state !== 'putBack' && pickup.state !== 'expired') return null;
  const { lines, left } = putBack;
  return (
    <section className={detail.card} aria-label={t('keeping.back.title')}>
      <div className={detail.cardHead}>
        <h3>{t('keeping.back.title')}</h3>
        <span className={detail.side} aria-live="polite">
          {left === 0 ? t('keeping.back.all') : t('keeping.back.left', { count: Math.ceil(left) })}
        </span>
      </div>
      <p className={classes.hint}>{t('keeping.back.hint')}</p>
      <ul className={classes.back}>
        {lines.map(({ line, taken, back }) => (
          <li key={line.id} data-back={back >= taken}>
            <Checkbox
              label={`${format.quantity(taken)} × ${line.name}`}
              description={factsOf(line).join(' · ')}
              checked={back >= taken}
              indeterminate={back > 0 && back < taken}
              onChange={(event) => putBack.set(line.id, event.currentTarget.checked ? taken : 0)}
            />
            {taken > 1 && (
              <span className={classes.count}>
                {t('keeping.back.some', { back: format.quantity(back), quantity: format.quantity(taken) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
