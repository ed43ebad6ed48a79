import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ToldAlert } from '#contract/alerts.ts';
import own from '#renderer/settings/alerts/Alerts.module.css';
import table from '#renderer/settings/Backups.module.css';
import classes from '#renderer/settings/SettingsPage.module.css';
import { useAlertText } from '#renderer/ui/attention/use-alert-text.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** So many are enough at first sight. */
const shown = 6;

/** What was told, newest first, and whether it is solved. */
export function ToldAlerts({ told }: { told: readonly ToldAlert[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const text = useAlertText();
  const [all, setAll] = useState(false);
  return (
    <section className={classes.card} aria-labelledby="told-alerts">
      <h2 id="told-alerts">{t('alerts.told.title')}</h2>
      {told.length === 0 ? (
        <p className={classes.dim}>{t('alerts.told.none')}</p>
      ) : (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('alerts.told.when')}</th>
                <th scope="col">{t('alerts.told.what')}</th>
                <th scope="col">{t('alerts.told.over')}</th>
              </tr>
            </thead>
            <tbody>
              {told.slice(0, all ? told.length : shown).map((alert) => (
                <tr key={alert.id}>
                  <td title={format.exact(alert.toldAt)}>{format.day(alert.toldAt, now)}</td>
                  <th scope="row">{text(alert)}</th>
                  <td>
                    {alert.overAt === null ? (
                      <span className={own.there}>{t('alerts.told.there')}</span>
                    ) : (
                      <span title={format.exact(alert.overAt)}>{format.day(alert.overAt, now)}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!all && told.length > shown && (
        <div className={classes.buttons}>
          <Button variant="subtle" onClick={() => setAll(true)}>
            {t('alerts.told.all', { count: told.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
