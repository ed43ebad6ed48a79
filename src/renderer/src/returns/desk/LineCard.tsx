import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeskLine, DeskOrder } from '#contract/return-desk.ts';
import classes from '#renderer/returns/desk/Desk.module.css';
import { changed, counted, split, withPiece, withQuantity, type Part } from '#renderer/returns/desk/draft.ts';
import { PartForm } from '#renderer/returns/desk/PartForm.tsx';
import { Stepper } from '#renderer/returns/desk/Stepper.tsx';
import { useWhy } from '#renderer/returns/desk/use-why.ts';
import { partsText } from '#renderer/returns/parts-text.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

interface Props {
  order: DeskOrder;
  line: DeskLine;
  /** Nothing of the order comes back. */
  locked: boolean;
  parts: readonly Part[];
  reasons: readonly string[];
  gift: boolean;
  /** The last scan counted a piece of it. */
  scanned: boolean;
  onParts: (parts: Part[]) => void;
}

/** A line of the order: what became of its pieces so far, how many come back, and what is said of them. */
export function LineCard({ order, line, locked, parts, reasons, gift, scanned, onParts }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const why = useWhy();
  const mine = parts.filter((part) => part.itemId === line.itemId);
  const count = counted(parts, line.itemId);
  const more = withPiece(parts, line);
  const newest = mine.at(-1);
  return (
    <li className={classes.line} data-counted={count > 0 || undefined}>
      <div className={classes.lineHead}>
        <div className={classes.what}>
          <span className={classes.name}>{line.name}</span>
          <span className={classes.dim}>
            {[line.sku, ...line.options].join(' · ')}
            {!gift && line.returnable > 0 && ` · ${t('returns.desk.each', { amount: format.money(line.nextPiece) })}`}
          </span>
          <span className={classes.dim}>
            {t('returns.desk.facts', {
              ordered: format.quantity(line.ordered),
              shipped: format.quantity(line.shipped),
              refunded: format.quantity(line.refunded),
              pending: format.quantity(line.pending),
            })}
          </span>
          {line.setName !== null && <span className={classes.dim}>{t('returns.desk.partOf', { name: line.setName })}</span>}
          {line.parts.length > 0 && (
            <span className={classes.dim}>{t('returns.desk.whole', { parts: partsText(line.parts, format) })}</span>
          )}
          {line.why !== null && <span className={classes.why}>{why(line.why, order)}</span>}
        </div>
        {line.returnable > 0 && !locked && (
          <div className={classes.amount}>
            <Stepper
              label={t('returns.desk.count', { name: line.name })}
              name={line.name}
              count={count}
              onLess={newest === undefined ? null : () => onParts(withQuantity(parts, newest.id, Math.max(0, newest.quantity - 1)))}
              onMore={more === null ? null : () => onParts(more)}
            />
            <span className={classes.dim}>{t('returns.desk.left', { returnable: format.quantity(line.returnable) })}</span>
          </div>
        )}
      </div>
      {count > line.returnable && (
        <p className={classes.stop} role="alert">
          {t('returns.desk.tooMany', { returnable: format.quantity(line.returnable) })}
        </p>
      )}
      {mine.map((part) => (
        <PartForm
          key={part.id}
          part={part}
          name={line.name}
          reasons={reasons}
          alone={mine.length === 1}
          wanted={scanned && part === newest}
          onChange={(change) => onParts(changed(parts, part.id, change))}
        />
      ))}
      {newest !== undefined && newest.quantity > 1 && (
        <Button variant="subtle" size="compact-sm" onClick={() => onParts(split(parts, newest.id))}>
          {t('returns.desk.split')}
        </Button>
      )}
    </li>
  );
}
