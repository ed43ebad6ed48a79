import { NumberInput, PasswordInput, Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AlertRules } from '#contract/alert-rules.ts';
import { isThisMachine, mailServer } from '#contract/mail-server.ts';
import own from '#renderer/settings/alerts/Alerts.module.css';

type Mail = NonNullable<AlertRules['mail']>;

interface Props {
  mail: Mail | null;
  /** One is kept already. */
  hasPassword: boolean;
  /** Typed now; empty for the one that is kept. */
  password: string;
  /** Saving was tried: what is wrong is said. */
  tried: boolean;
  onChange: (mail: Mail | null) => void;
  onPassword: (password: string) => void;
}

const begun: Mail = { host: '', port: 587, security: 'startTls', user: null, from: '', to: [] };
/** What servers usually listen on. */
const usualPort = { tls: 465, startTls: 587, none: 25 };

/** Whether alerts are mailed, through which server, from whom and to whom. */
export function MailFields({ mail, hasPassword, password, tried, onChange, onPassword }: Props) {
  const { t } = useTranslation();
  const wrong = mail !== null && tried ? new Set(mailServer.safeParse(mail).error?.issues.map(({ path }) => path[0]) ?? []) : new Set();
  const change = (part: Partial<Mail>): void => {
    if (mail !== null) onChange({ ...mail, ...part });
  };
  const securities = (['tls', 'startTls', 'none'] as const).filter((one) => one !== 'none' || isThisMachine(mail?.host ?? ''));
  return (
    <>
      <Switch
        label={t('alerts.mail.on')}
        description={t('alerts.mail.hint')}
        checked={mail !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? begun : null)}
      />
      {mail !== null && (
        <div className={own.mail}>
          <TextInput
            label={t('alerts.mail.host')}
            placeholder="smtp.example.com"
            autoComplete="off"
            spellCheck={false}
            value={mail.host}
            error={wrong.has('host') ? t('alerts.mail.hostBad') : null}
            onChange={(event) => change({ host: event.currentTarget.value.trim() })}
          />
          <Select
            label={t('alerts.mail.security')}
            allowDeselect={false}
            data={securities.map((value) => ({ value, label: t(`alerts.mail.${value}`) }))}
            value={mail.security}
            error={wrong.has('security') ? t('alerts.mail.securityBad') : null}
            onChange={(value) => {
              const security = securities.find((one) => one === value) ?? mail.security;
              change({ security, port: usualPort[security] });
            }}
          />
          <NumberInput
            label={t('alerts.mail.port')}
            min={1}
            max={65_535}
            allowDecimal={false}
            hideControls
            value={mail.port}
            onChange={(value) => change({ port: Number(value) })}
            error={wrong.has('port') ? t('alerts.mail.portBad') : null}
          />
          <TextInput
            label={t('alerts.mail.user')}
            description={t('alerts.mail.userHint')}
            autoComplete="off"
            spellCheck={false}
            value={mail.user ?? ''}
            onChange={(event) => change({ user: event.currentTarget.value === '' ? null : event.currentTarget.value })}
          />
          <PasswordInput
            label={t('alerts.mail.password')}
            description={t(hasPassword ? 'alerts.mail.passwordKept' : 'alerts.mail.passwordHint')}
            autoComplete="new-password"
            maxLength={1_000}
            value={password}
            onChange={(event) => onPassword(event.currentTarget.value)}
          />
          <TextInput
            label={t('alerts.mail.from')}
            description={t('alerts.mail.fromHint')}
            inputMode="email"
            autoComplete="off"
            value={mail.from}
            error={wrong.has('from') ? t('alerts.mail.addressBad') : null}
            onChange={(event) => change({ from: event.currentTarget.value.trim() })}
          />
          <TextInput
            label={t('alerts.mail.to')}
            description={t('alerts.mail.toHint')}
            inputMode="email"
            autoComplete="off"
            defaultValue={mail.to.join(', ')}
            error={wrong.has('to') ? t('alerts.mail.addressBad') : null}
            onChange={(event) => change({ to: event.currentTarget.value.split(/[,;\s]+/).filter((one) => one !== '') })}
          />
        </div>
      )}
    </>
  );
}
