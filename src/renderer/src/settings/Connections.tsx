import { useTranslation } from 'react-i18next';
import type { SettingsView } from '#contract/settings.ts';
import { ConnectionCard } from '#renderer/settings/ConnectionCard.tsx';
import classes from '#renderer/settings/SettingsPage.module.css';
import { systems } from '#renderer/ui/systems.ts';

export function Connections({ settings }: { settings: SettingsView }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.intro}>{t('settings.connections.intro')}</p>
      {systems.map((system) => (
        <ConnectionCard key={`${system} ${settings[system].baseUrl}`} system={system} settings={settings} />
      ))}
      <p className={classes.dim}>
        {t('settings.dataDir')}: {settings.dataDir}
        <br />
        {t('settings.configFile')}: {settings.configFile ?? t('settings.noConfigFile')}
      </p>
    </>
  );
}
