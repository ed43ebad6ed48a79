import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreConfig } from '#contract/config.ts';
import { useRemoveStore } from '#renderer/settings/mutations.ts';
import classes from '#renderer/settings/SettingsPage.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';

/** Takes a store off this PC: says what that leads to, then asks once more. The agent refuses while changes are owed. */
export function RemoveStore({ store }: { store: StoreConfig }) {
  const { t } = useTranslation();
  const remove = useRemoveStore();
  const [asked, setAsked] = useState(false);
  return (
    <div className={classes.danger}>
      <p className={classes.dim}>{t('settings.stores.removeHint', { store: store.name })}</p>
      <div className={classes.buttons}>
        {asked ? (
          <>
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ storeId: store.id })}>
              {t('settings.stores.removeSure', { store: store.name })}
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              {t('settings.stores.keep')}
            </Button>
          </>
        ) : (
          <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setAsked(true)}>
            {t('settings.stores.remove')}
          </Button>
        )}
      </div>
      {remove.error && <ErrorNote error={remove.error} />}
    </div>
  );
}
