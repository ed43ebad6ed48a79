import { NumberInput, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { alertKind, alertRules, type AlertRules } from '#contract/alert-rules.ts';
import own from '#renderer/settings/alerts/Alerts.module.css';
import classes from '#renderer/settings/SettingsPage.module.css';

type After = AlertRules['afterMinutes'];

const usual = alertRules.parse({}).afterMinutes;
const longest = 10_080;

/** One line per kind: told or not, and after how many minutes. */
export function AlertKinds({ after, onChange }: { after: After; onChange: (after: After) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.group}>
      <legend>{t('alerts.kinds')}</legend>
      <ul className={own.kinds}>
        {alertKind.options.map((kind) => {
          const label = t(`alerts.kind.${kind}.label`);
          const minutes = after[kind];
          return (
            <li key={kind}>
              <Switch
                label={label}
                description={t(`alerts.kind.${kind}.hint`)}
                checked={minutes !== null}
                onChange={(event) => onChange({ ...after, [kind]: event.currentTarget.checked ? usual[kind] : null })}
              />
              {minutes === null ? (
                <span className={own.never}>{t('alerts.never')}</span>
              ) : (
                <NumberInput
                  aria-label={t('alerts.afterOf', { kind: label })}
                  className={own.minutes}
                  min={0}
                  max={longest}
                  step={5}
                  allowDecimal={false}
                  allowNegative={false}
                  clampBehavior="strict"
                  suffix={` ${t('alerts.minutes')}`}
                  value={minutes}
                  onChange={(value) => onChange({ ...after, [kind]: Math.min(longest, Math.max(0, Number(value) || 0)) })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
