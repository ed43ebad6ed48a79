import { Menu, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StoreSummary } from '#contract/system.ts';
import classes from '#renderer/app/shell/TopBar.module.css';
import { useStore } from '#renderer/ui/store-context.ts';

/** Switching keeps the screen and its tab; what was open belongs to the other store and closes. */
export function StoreSwitcher({ stores }: { stores: readonly StoreSummary[] }) {
  const { t } = useTranslation();
  const store = useStore();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-start" width={260} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={classes.store} aria-label={`${t('store.choose')}: ${store.name}`}>
          <span>{store.name}</span>
          <IconChevronDown size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {stores.map((each) => (
          <Menu.Item
            key={each.id}
            aria-current={each.id === store.id}
            leftSection={<IconCheck size={16} aria-hidden visibility={each.id === store.id ? 'visible' : 'hidden'} />}
            rightSection={
              each.journal === 'open' ? undefined : <IconAlertTriangle size={16} aria-label={t('store.journal', { store: each.name })} />
            }
            onClick={() => void navigate({ to: '.', search: (old) => ({ ...old, store: each.id, pickup: undefined }) })}
          >
            {each.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
