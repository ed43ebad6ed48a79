import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { alertRules, type AlertRules } from '#contract/alert-rules.ts';
import own from '#renderer/settings/alerts/Alerts.module.css';
import hours from '#renderer/settings/OpeningHoursEditor.module.css';
import { TimeInput } from '#renderer/settings/TimeInput.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

type Quiet = AlertRules['quiet'];

const usual = alertRules.parse({}).quiet;

/** From when until when a store wants no alert, or none at all. */
export function QuietHours({ quiet, bad, onChange }: { quiet: Quiet; bad: boolean; onChange: (quiet: Quiet) => void }) {
  const { t } = useTranslation();
  const { timeZone } = useStore();
  return (
    <div className={own.quiet}>
      <Switch
        label={t('alerts.quiet')}
        description={t('alerts.quietHint', { zone: timeZone })}
        checked={quiet !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? usual : null)}
      />
      {quiet !== null && (
        <div className={hours.span} data-bad={bad}>
          <TimeInput value={quiet.from} label={t('alerts.quietFrom')} onChange={(from) => onChange({ ...quiet, from })} />
          <span aria-hidden>–</span>
          <TimeInput value={quiet.to} label={t('alerts.quietTo')} onChange={(to) => onChange({ ...quiet, to })} />
        </div>
      )}
      {bad && (
        <span className={hours.bad} role="alert">
          {t('alerts.quietSame')}
        </span>
      )}
    </div>
  );
}
