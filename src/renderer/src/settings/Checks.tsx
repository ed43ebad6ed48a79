import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Check } from '#contract/settings.ts';
import classes from '#renderer/settings/Checks.module.css';
import { checkOf } from '#renderer/settings/check-name.ts';

/** The lines of a connection test: in order or to mend, and how. */
export function Checks({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation();
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  const bad = checks.filter((check) => !check.ok).length;
  return (
    <div className={classes.checks} role="status">
      <strong>{bad === 0 ? t('settings.connections.testedOk') : t('settings.connections.testedBad', { count: bad })}</strong>
      <ul>
        {checks.map((check, index) => (
          <li key={`${check.check} ${index}`} data-ok={check.ok}>
            {check.ok ? (
              <IconCircleCheck size={18} role="img" aria-label={t('settings.connections.ok')} />
            ) : (
              <IconAlertTriangle size={18} role="img" aria-label={t('settings.connections.bad')} />
            )}
            <div>
              <span className={classes.name}>{titleOf(check.check)}</span> {english ? check.message : badText(check)}
              {!check.ok && !english && (
                <p lang="en" className={classes.original}>
                  {check.message} {check.cure}
                </p>
              )}
              {english && check.cure !== null && <p>{t('settings.connections.cure', { cure: check.cure })}</p>}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );

  function titleOf(name: string): string {
    const { kind, about } = checkOf(name);
    return kind === null ? name : t(`check.title.${kind}`, { name: about });
  }
  function badText(check: Check): string {
    const { kind } = checkOf(check.check);
    return check.ok || kind === null ? '' : t(`check.bad.${kind}`);
  }
}
