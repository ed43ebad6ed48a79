import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/settings/SettingsPage.module.css';
import { desktopPermission } from '#renderer/ui/attention/use-show-alert.ts';

/** Where alerts appear on this PC. `app`: the program around this page shows them itself; else the browser has to allow it. */
export function DesktopAlerts({ app }: { app: boolean }) {
  const { t } = useTranslation();
  const [permission, setPermission] = useState(desktopPermission);
  const state = app ? 'app' : permission === null ? 'unsupported' : permission === 'default' ? 'window' : permission;
  return (
    <section className={classes.card} aria-labelledby="desktop-alerts">
      <h2 id="desktop-alerts">{t('alerts.desktop.title')}</h2>
      <p className={classes.intro} role="status">
        {t(`alerts.desktop.${state}`)}
      </p>
      {state === 'window' && (
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => void Notification.requestPermission().then(setPermission)}>
            {t('alerts.desktop.allow')}
          </Button>
        </div>
      )}
    </section>
  );
}
