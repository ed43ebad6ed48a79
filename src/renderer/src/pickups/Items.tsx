import { useTranslation } from 'react-i18next';
import type { PickupDetail } from '#contract/pickups.ts';
import { Item } from '#renderer/pickups/Item.tsx';
import classes from '#renderer/pickups/Items.module.css';
import { usePickupAct } from '#renderer/pickups/mutations.ts';
import detail from '#renderer/pickups/PickupDetail.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { skusOf, useScanTarget, type Scan } from '#renderer/ui/scan-target.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { usePerson } from '#renderer/ui/use-person.ts';

/** The pieces with what is picked of each; while picking, counted by hand or by scanning their SKU. */
export function Items({ pickup }: { pickup: PickupDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [person] = usePerson();
  const { mutation, act, again } = usePickupAct(pickup.id);
  const counting = pickup.state === 'picking' && person !== '';
  const physical = pickup.items.filter((item) => item.physical);
  const picked = physical.reduce((sum, item) => sum + item.picked, 0);
  const wanted = physical.reduce((sum, item) => sum + item.quantity, 0);
  const wish = mutation.isPending && mutation.variables.act.action === 'setPicked' ? mutation.variables.act : null;

  const pickedOf = (lineId: string, now: number) => (wish?.lineId === lineId ? wish.picked : now);
  const count = (lineId: string, to: number) => act({ action: 'setPicked', lineId, picked: to }, person);

  useScanTarget((code, scan) => {
    if (!counting) return null;
    const skus = skusOf(scan).map((sku) => sku.toLowerCase());
    const lines = physical.filter((item) => skus.includes(item.sku.toLowerCase()));
    const line = lines.find((item) => pickedOf(item.id, item.picked) < item.quantity) ?? lines[0];
    if (!line) return isOtherItem(scan) ? { text: t('scanner.notInOrder', { code }), sound: 'refused' } : null;
    const now = pickedOf(line.id, line.picked);
    if (now >= line.quantity)
      return { text: t('scan.lineFull', { name: line.name, quantity: format.quantity(line.quantity) }), sound: 'refused' };
    const next = Math.min(line.quantity, now + 1);
    count(line.id, next);
    return t('scan.line', { name: line.name, picked: format.quantity(next), quantity: format.quantity(line.quantity) });
  });

  return (
    <section className={detail.card} aria-label={t('pickups.items.title')}>
      <div className={detail.cardHead}>
        <h3>{t('pickups.items.title')}</h3>
        <span className={detail.side}>
          {t('pickups.items.progress', { picked: format.quantity(picked), quantity: format.quantity(wanted) })}
        </span>
      </div>
      {mutation.error && (
        <div className={classes.error}>
          <ErrorNote error={mutation.error} onRetry={again} busy={mutation.isPending} />
        </div>
      )}
      <ul className={classes.items}>
        {pickup.items.map((item) => (
          <Item key={item.id} item={item} picked={pickedOf(item.id, item.picked)} onCount={counting ? (to) => count(item.id, to) : null} />
        ))}
      </ul>
    </section>
  );
}

/** An item of another order, or a barcode nobody knows: while picking it is not to be opened but put back. */
function isOtherItem({ meaning, by }: Scan): boolean {
  return meaning.kind === 'item' || (meaning.kind === 'unknown' && by === 'reader');
}
