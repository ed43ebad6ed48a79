import { ActionIcon } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/returns/desk/Desk.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';

interface Props {
  /** What the number is of, for those who do not see where it stands. */
  label: string;
  name: string;
  count: number;
  /** Null where it goes no further. */
  onLess: (() => void) | null;
  onMore: (() => void) | null;
}

export function Stepper({ label, name, count, onLess, onMore }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.stepper} role="group" aria-label={label}>
      <ActionIcon variant="default" disabled={onLess === null} onClick={() => onLess?.()} aria-label={t('pickups.items.less', { name })}>
        <IconMinus size={16} aria-hidden />
      </ActionIcon>
      <output className={classes.number}>{format.quantity(count)}</output>
      <ActionIcon variant="default" disabled={onMore === null} onClick={() => onMore?.()} aria-label={t('pickups.items.more', { name })}>
        <IconPlus size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
