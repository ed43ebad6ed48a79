import { Button } from '@mantine/core';
import { IconCheck, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCustomerHere } from '#renderer/ui/use-customer-here.ts';

/** Puts the order to the top of Today: somebody stands at the counter for it. */
export function CustomerHere({ pickupId }: { pickupId: string }) {
  const { t } = useTranslation();
  const note = useCustomerHere(pickupId);
  const Sign = note.isSuccess ? IconCheck : IconUserCheck;
  return (
    <Button variant="default" leftSection={<Sign size={16} aria-hidden />} loading={note.isPending} onClick={() => note.mutate(true)}>
      {t('today.customerHere')}
    </Button>
  );
}
