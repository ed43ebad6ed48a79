import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TodayRow } from '#contract/today.ts';
import classes from '#renderer/today/Today.module.css';
import { useCustomerHere } from '#renderer/ui/use-customer-here.ts';

/** The customer went away without the goods. */
export function CustomerLeft({ row }: { row: TodayRow }) {
  const { t } = useTranslation();
  const note = useCustomerHere(row.id);
  const label = `${t('today.customerLeft')}: ${row.incrementId}`;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={classes.left}
      aria-label={label}
      title={t('today.customerLeft')}
      loading={note.isPending}
      onClick={() => note.mutate(false)}
    >
      <IconX size={16} aria-hidden />
    </ActionIcon>
  );
}
