import { Button, PasswordInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlugConnected } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SystemName } from '#contract/ids.ts';
import type { SettingsView } from '#contract/settings.ts';
import { cleanAddress } from '#renderer/settings/address.ts';
import { Checks } from '#renderer/settings/Checks.tsx';
import { keyPlace } from '#renderer/settings/key-place.ts';
import { useSaveConnection, useTestConnection } from '#renderer/settings/mutations.ts';
import { SaveButtons } from '#renderer/settings/SaveButtons.tsx';
import classes from '#renderer/settings/SettingsPage.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';

interface Values {
  baseUrl: string;
  auth: 'bearer' | 'oauth1';
  token: string;
}

/** Address and access of one system, and a test that says what is missing. The key goes in and never comes back. */
export function ConnectionCard({ system, settings }: { system: SystemName; settings: SettingsView }) {
  const { t } = useTranslation();
  const save = useSaveConnection();
  const test = useTestConnection(system);
  const present = settings[system];
  const form = useForm<Values>({
    initialValues: { baseUrl: present.baseUrl, auth: 'auth' in present ? present.auth : 'bearer', token: '' },
    validate: { baseUrl: (value) => (cleanAddress(value) === null ? t('settings.connections.addressBad') : null) },
  });

  const submit = form.onSubmit((values) => {
    const input = {
      system,
      baseUrl: cleanAddress(values.baseUrl) ?? values.baseUrl,
      ...(system === 'magento' && { auth: values.auth }),
      ...(values.token.trim() !== '' && { token: values.token.trim() }),
    };
    test.reset();
    save.mutate(input, {
      onSuccess: () => form.resetDirty({ ...values, token: '' }),
      onSettled: (view) => view && form.setFieldValue('token', ''),
    });
  });

  const oauth = system === 'magento' && form.values.auth === 'oauth1';
  return (
    <form className={classes.card} onSubmit={submit} noValidate>
      <div className={classes.head}>
        <h2>{t(`system.${system}`)}</h2>
        {'version' in present && <span className={classes.dim}>{t('settings.connections.version', { version: present.version })}</span>}
      </div>
      <TextInput
        label={t('settings.connections.address')}
        description={t('settings.connections.addressHint')}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('baseUrl')}
      />
      {system === 'magento' && (
        <div>
          <p className={classes.dim}>{t('settings.connections.auth')}</p>
          <SegmentedControl
            aria-label={t('settings.connections.auth')}
            data={[
              { value: 'bearer', label: t('settings.connections.bearer') },
              { value: 'oauth1', label: t('settings.connections.oauth1') },
            ]}
            {...form.getInputProps('auth')}
          />
        </div>
      )}
      {oauth ? (
        <Textarea
          label={t('settings.connections.token')}
          description={`${tokenNow(present.token)} ${t('settings.connections.oauthHint')}`}
          rows={3}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('token')}
        />
      ) : (
        <PasswordInput
          label={t('settings.connections.token')}
          description={`${tokenNow(present.token)} ${t('settings.connections.tokenHint')}`}
          autoComplete="new-password"
          {...form.getInputProps('token')}
        />
      )}
      {save.error && <ErrorNote error={save.error} onRetry={() => submit()} busy={save.isPending} />}
      <SaveButtons dirty={form.isDirty()} busy={save.isPending} saved={save.isSuccess} onDiscard={() => form.reset()}>
        <Button
          variant="default"
          leftSection={<IconPlugConnected size={16} aria-hidden />}
          loading={test.isPending}
          onClick={() => test.mutate()}
        >
          {t('settings.connections.test')}
        </Button>
      </SaveButtons>
      {test.error && <ErrorNote error={test.error} onRetry={() => test.mutate()} busy={test.isPending} />}
      {test.data && <Checks checks={test.data.checks} />}
    </form>
  );

  function tokenNow(state: string): string {
    const { kind, name } = keyPlace(state);
    return `${t('settings.connections.tokenState', { state: t(`key.${kind}`, { name }) })}.`;
  }
}
