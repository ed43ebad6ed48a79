import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PickupLine } from '#contract/pickups.ts';
import classes from '#renderer/pickups/Items.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';

interface Props {
  item: PickupLine;
  picked: number;
  /** Null while nothing may be counted. */
  onCount: ((picked: number) => void) | null;
}

/** One line: what to fetch, and how much of it is there. */
export function Item({ item, picked, onCount }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const complete = item.physical && picked >= item.quantity;
  const amounts = { picked: format.quantity(picked), quantity: format.quantity(item.quantity) };
  return (
    <li className={classes.item} data-complete={complete}>
      <div className={classes.what}>
        <span className={classes.name}>{item.name}</span>
        <span className={classes.facts}>
          <span className={classes.sku}>{item.sku}</span>
          {item.options.map((option) => (
            <span key={`${option.label} ${option.value}`}>
              {option.label !== '' && `${option.label}: `}
              <b>{option.value}</b>
            </span>
          ))}
          {item.setName !== null && <span>{t('picking.partOf', { set: item.setName })}</span>}
          <span>{t('pickups.items.each', { price: format.money(item.unitPrice) })}</span>
        </span>
      </div>
      {item.physical ? (
        <div className={classes.count}>
          {onCount && !complete && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => onCount(item.quantity)}
              aria-label={t('pickups.items.allOf', { name: item.name })}
              className={classes.all}
            >
              {t('pickups.items.all')}
            </Button>
          )}
          {onCount && (
            <ActionIcon
              variant="default"
              disabled={picked <= 0}
              onClick={() => onCount(Math.max(0, picked - 1))}
              aria-label={t('pickups.items.less', { name: item.name })}
            >
              <IconMinus size={16} aria-hidden />
            </ActionIcon>
          )}
          <span className={classes.amount} role="img" aria-label={t('pickups.items.picked', amounts)}>
            {complete && <IconCheck size={16} stroke={2.2} aria-hidden />}
            {t('pickups.items.of', amounts)}
          </span>
          {onCount && (
            <ActionIcon
              variant="default"
              disabled={complete}
              onClick={() => onCount(Math.min(item.quantity, picked + 1))}
              aria-label={t('pickups.items.more', { name: item.name })}
            >
              <IconPlus size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ) : (
        <span className={classes.virtual}>{t('pickups.items.virtual')}</span>
      )}
    </li>
  );
}
