import { ActionIcon } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickupLine } from '#contract/pickups.ts';
import classes from '#renderer/pickups/short/Short.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';

interface Props {
  item: PickupLine;
  count: number;
  /** What the number is of, for those who do not see where it stands. */
  label: string;
  onCount: (count: number) => void;
  children: ReactNode;
}

/** One line of the order with how many pieces of it are meant, and what else there is to say of them. */
export function LineRow({ item, count, label, onCount, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <span className={classes.name}>{item.name}</span>
        <span className={classes.facts}>
          {[
            t('short.line', { sku: item.sku, quantity: format.quantity(item.quantity) }),
            ...(item.setName === null ? [] : [t('picking.partOf', { set: item.setName })]),
          ].join(' · ')}
        </span>
      </div>
      <div className={classes.count} role="group" aria-label={label}>
        <ActionIcon
          variant="default"
          disabled={count <= 0}
          onClick={() => onCount(Math.max(0, count - 1))}
          aria-label={t('pickups.items.less', { name: item.name })}
        >
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <output className={classes.number}>{format.quantity(count)}</output>
        <ActionIcon
          variant="default"
          disabled={count >= item.quantity}
          onClick={() => onCount(Math.min(item.quantity, count + 1))}
          aria-label={t('pickups.items.more', { name: item.name })}
        >
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.more}>{count > 0 && children}</div>
    </li>
  );
}
