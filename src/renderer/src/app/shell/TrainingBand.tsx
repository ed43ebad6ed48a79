import { Menu, UnstyledButton } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { trouble as troubleSchema } from '#contract/training.ts';
import { useMakeTrouble } from '#renderer/app/shell/use-make-trouble.ts';
import { useNotice } from '#renderer/ui/use-notice.ts';
import classes from '#renderer/app/shell/TrainingBand.module.css';

/** Never dismissible: nobody may mistake the training world for the store. Here things go wrong on purpose. */
export function TrainingBand({ storeId }: { storeId: string }) {
  const { t } = useTranslation();
  const makeTrouble = useMakeTrouble(storeId, useNotice());
  return (
    <div className={classes.band} role="note">
      <span>{t('banner.training')}</span>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <UnstyledButton className={classes.trouble} disabled={makeTrouble.isPending}>
            <IconBolt size={14} aria-hidden />
            {t('training.makeTrouble')}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {troubleSchema.options.map((each) => (
            <Menu.Item key={each} onClick={() => makeTrouble.mutate(each)}>
              {t(`training.trouble.${each}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
