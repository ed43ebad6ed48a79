import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '#contract/settings.ts';
import { ChoicesProblem } from '#renderer/settings/ChoicesProblem.tsx';
import { useSavePaymentTypes } from '#renderer/settings/mutations.ts';
import { choicesQuery } from '#renderer/settings/queries.ts';
import { SaveButtons } from '#renderer/settings/SaveButtons.tsx';
import classes from '#renderer/settings/SettingsPage.module.css';
import { useOptions } from '#renderer/settings/use-options.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';

/** What the till notes web orders with, and money that goes back to them. */
export function PaymentType({ settings }: { settings: SettingsView }) {
  const { t } = useTranslation();
  const choices = useQuery(choicesQuery);
  const save = useSavePaymentTypes();
  const saved = settings.paymentTypes;
  const [web, setWeb] = useState(saved.web);
  const [webRefund, setWebRefund] = useState(saved.webRefund);
  const options = useOptions();
  const submit = () => save.mutate({ web, webRefund });
  return (
    <>
      <p className={classes.intro}>{t('settings.payment.intro')}</p>
      <ChoicesProblem choices={choices} />
      <form
        className={classes.card}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Select
          label={t('settings.payment.web')}
          data={options(choices.data?.paymentTypes, web)}
          value={web}
          onChange={(value) => setWeb(value ?? web)}
          allowDeselect={false}
          disabled={!choices.data}
          searchable
        />
        <Select
          label={t('returns.settings.webRefund')}
          description={t('returns.settings.webRefundHint')}
          placeholder={t('returns.settings.same')}
          data={options(choices.data?.paymentTypes, webRefund ?? web)}
          value={webRefund}
          onChange={setWebRefund}
          clearable
          clearButtonProps={{ 'aria-label': t('returns.settings.same') }}
          disabled={!choices.data}
          searchable
        />
        {save.error && <ErrorNote error={save.error} onRetry={submit} busy={save.isPending} />}
        <SaveButtons
          dirty={web !== saved.web || webRefund !== saved.webRefund}
          busy={save.isPending}
          saved={save.isSuccess}
          onDiscard={() => {
            setWeb(saved.web);
            setWebRefund(saved.webRefund);
          }}
        />
      </form>
    </>
  );
}
