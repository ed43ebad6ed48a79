import { Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockNumber, StoreStock } from '#contract/stock.ts';
import { Explanation } from '#renderer/stock/Explanation.tsx';
import classes from '#renderer/stock/Stock.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';

interface Props {
  sku: string;
  stock: StoreStock;
  number: StockNumber;
  column: 'onHand' | 'held' | 'buffer' | 'moving' | 'openPickups' | 'expected' | 'published';
  /** Null where it is not known or cannot be. */
  value: number | null;
  /** Shows a plus before what adds. */
  signed?: boolean;
}

/** A number that explains itself on a click: the sum or the facts behind it. */
export function Explained({ sku, stock, number, column, value, signed = false }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const text = value === null ? '–' : `${signed && value > 0 ? '+' : ''}${format.quantity(value)}`;
  const title = { number: t(`stock.col.${column}`), store: stock.storeName };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={380} withArrow trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.explained}
          data-zero={value === 0}
          aria-label={t('stock.explain', { ...title, value: value === null ? t('stock.unknown') : text })}
          onClick={() => setOpen(!open)}
        >
          {text}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('stock.explainTitle', title)}>
        <h3 className={classes.popTitle} tabIndex={-1} data-autofocus>
          {t('stock.explainTitle', title)}
        </h3>
        <Explanation sku={sku} stock={stock} number={number} sum={column === 'expected'} />
      </Popover.Dropdown>
    </Popover>
  );
}
