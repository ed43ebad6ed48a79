import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconArrowsExchange,
  IconBolt,
  IconBuildingWarehouse,
  IconCoin,
  IconDeviceDesktop,
  IconHeartHandshake,
  IconPackage,
  IconPlugConnectedX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { troubleGroups } from '#contract/training.ts';
import { useMakeTrouble } from '#renderer/app/shell/use-make-trouble.ts';
import { useNotice } from '#renderer/ui/use-notice.ts';
import classes from '#renderer/app/shell/TrainingBand.module.css';

const groups: Record<keyof typeof troubleGroups, TablerIcon> = {
  ways: IconPlugConnectedX,
  orders: IconPackage,
  money: IconCoin,
  stock: IconBuildingWarehouse,
  transfers: IconArrowsExchange,
  machine: IconDeviceDesktop,
};

/** Never dismissible: nobody may mistake the training world for the store. Here things go wrong on purpose, by what it is about. */
export function TrainingBand({ storeId }: { storeId: string }) {
  const { t } = useTranslation();
  const makeTrouble = useMakeTrouble(storeId, useNotice());
  return (
    <div className={classes.band} role="note">
      <span>{t('banner.training')}</span>
      <Menu position="bottom" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <UnstyledButton className={classes.trouble} disabled={makeTrouble.isPending}>
            <IconBolt size={14} aria-hidden />
            {t('training.makeTrouble')}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => {
            const Icon = groups[group];
            return (
              <Menu.Sub key={group} position="right-start">
                <Menu.Sub.Target>
                  <Menu.Sub.Item leftSection={<Icon size={16} aria-hidden />}>{t(`training.group.${group}`)}</Menu.Sub.Item>
                </Menu.Sub.Target>
                <Menu.Sub.Dropdown className={classes.menu}>
                  {troubleGroups[group].map((trouble) => (
                    <Menu.Item key={trouble} onClick={() => makeTrouble.mutate(trouble)}>
                      {t(`training.trouble.${trouble}`)}
                    </Menu.Item>
                  ))}
                </Menu.Sub.Dropdown>
              </Menu.Sub>
            );
          })}
          <Menu.Divider />
          <Menu.Item leftSection={<IconHeartHandshake size={16} aria-hidden />} onClick={() => makeTrouble.mutate('over')}>
            {t('training.trouble.over')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
