import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '#contract/settings.ts';
import { ChoicesProblem } from '#renderer/settings/ChoicesProblem.tsx';
import { choicesQuery } from '#renderer/settings/queries.ts';
import classes from '#renderer/settings/SettingsPage.module.css';
import { StoreForm } from '#renderer/settings/StoreForm.tsx';

export function Stores({ settings }: { settings: SettingsView }) {
  const { t } = useTranslation();
  const choices = useQuery(choicesQuery);
  return (
    <>
      <p className={classes.intro}>{t('settings.stores.intro')}</p>
      <ChoicesProblem choices={choices} />
      {settings.stores.map((store) => (
        <StoreForm key={store.id} store={store} choices={choices.data} removable={settings.stores.length > 1} />
      ))}
    </>
  );
}
