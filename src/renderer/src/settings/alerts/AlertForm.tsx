import { Button, Select, TextInput } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { alertLanguage, webhookAddress, type AlertRules } from '#contract/alert-rules.ts';
import type { AlertsView } from '#contract/alerts.ts';
import { mailServer } from '#contract/mail-server.ts';
import { useSaveAlerts, useTestAlert } from '#renderer/settings/alerts/alert-calls.ts';
import { AlertKinds } from '#renderer/settings/alerts/AlertKinds.tsx';
import { MailFields } from '#renderer/settings/alerts/MailFields.tsx';
import { PostState } from '#renderer/settings/alerts/PostState.tsx';
import { QuietHours } from '#renderer/settings/alerts/QuietHours.tsx';
import { TestResult } from '#renderer/settings/alerts/TestResult.tsx';
import { languageNames } from '#renderer/settings/language-names.ts';
import { SaveButtons } from '#renderer/settings/SaveButtons.tsx';
import classes from '#renderer/settings/SettingsPage.module.css';
import { useShowAlert } from '#renderer/ui/attention/use-show-alert.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

/** What is told, after how long, when not, and where else; and a test of it. */
export function AlertForm({ view }: { view: AlertsView }) {
  const { t } = useTranslation();
  const store = useStore();
  const save = useSaveAlerts(store.id);
  const test = useTestAlert(store.id);
  const showAlert = useShowAlert();
  const [draft, setDraft] = useState<AlertRules | null>(null);
  const [mailPassword, setMailPassword] = useState('');
  const [tried, setTried] = useState(false);
  const rules = draft ?? view.rules;
  const dirty = mailPassword !== '' || (draft !== null && JSON.stringify(draft) !== JSON.stringify(view.rules));
  const change = (part: Partial<AlertRules>) => setDraft({ ...rules, ...part });
  const badAddress = rules.webhook !== null && !webhookAddress.safeParse(rules.webhook).success;
  const badMail = rules.mail !== null && !mailServer.safeParse(rules.mail).success;
  const badHours = rules.quiet !== null && rules.quiet.from === rules.quiet.to;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (badAddress || badHours || badMail) return;
    test.reset();
    save.mutate(
      { rules, mailPassword },
      {
        onSuccess: () => {
          setDraft(null);
          setMailPassword('');
          setTried(false);
        },
      },
    );
  }
  function discard(): void {
    setDraft(null);
    setMailPassword('');
    setTried(false);
  }
  const sendTest = () =>
    test.mutate(undefined, {
      onSuccess: ({ desktop }) => desktop || showAlert('test', store.name, t('alerts.tested.window')),
    });

  return (
    <form className={classes.card} onSubmit={submit} noValidate>
      <h2>{t('alerts.title', { store: store.name })}</h2>
      <AlertKinds after={rules.afterMinutes} onChange={(afterMinutes) => change({ afterMinutes })} />
      <QuietHours quiet={rules.quiet} bad={badHours} onChange={(quiet) => change({ quiet })} />
      <TextInput
        label={t('alerts.webhook')}
        description={t('alerts.webhookHint')}
        placeholder="https://"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={rules.webhook ?? ''}
        error={tried && badAddress ? t('alerts.webhookBad') : null}
        onChange={(event) => change({ webhook: event.currentTarget.value.trim() === '' ? null : event.currentTarget.value.trim() })}
      />
      <PostState way="posts" state={view.posts} />
      <MailFields
        mail={rules.mail}
        hasPassword={view.mailPassword}
        password={mailPassword}
        tried={tried}
        onChange={(mail) => change({ mail })}
        onPassword={setMailPassword}
      />
      <PostState way="mails" state={view.mails} />
      <Select
        label={t('alerts.language')}
        description={t('alerts.languageHint')}
        maw={320}
        allowDeselect={false}
        data={alertLanguage.options.map((value) => ({ value, label: languageNames[value] }))}
        value={rules.language}
        onChange={(value) => change({ language: alertLanguage.options.find((one) => one === value) ?? rules.language })}
      />
      {save.error && <ErrorNote error={save.error} onRetry={() => save.mutate({ rules, mailPassword })} busy={save.isPending} />}
      <SaveButtons dirty={dirty} busy={save.isPending} saved={save.isSuccess} onDiscard={discard}>
        <Button
          variant="default"
          leftSection={<IconBell size={16} aria-hidden />}
          disabled={dirty}
          loading={test.isPending}
          onClick={sendTest}
        >
          {t('alerts.test')}
        </Button>
      </SaveButtons>
      {dirty && <p className={classes.dim}>{t('alerts.testSaveFirst')}</p>}
      {test.error && <ErrorNote error={test.error} onRetry={sendTest} busy={test.isPending} />}
      {test.data && !dirty && <TestResult result={test.data} />}
    </form>
  );
}
