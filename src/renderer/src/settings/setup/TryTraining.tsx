import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { helloQuery } from '#renderer/app/queries.ts';
import classes from '#renderer/settings/setup/Setup.module.css';
import { useNotice } from '#renderer/ui/use-notice.ts';
import { useTraining } from '#renderer/ui/use-training.ts';

/** The way into the training world from a store's own Backroom; nothing where this is that world. */
export function TryTraining() {
  const { t } = useTranslation();
  const training = useTraining(useNotice());
  const hello = useQuery(helloQuery);
  if (hello.data?.training !== false) return null;
  return (
    <p className={classes.training}>
      <span>{t('setup.tryTrainingWhy')}</span>
      <Button
        variant="default"
        leftSection={<IconSchool size={16} aria-hidden />}
        loading={training.isPending}
        onClick={() => training.mutate()}
      >
        {t('setup.tryTraining')}
      </Button>
    </p>
  );
}
