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

export function PaymentType({ settings }: { settings: SettingsView }) {
  const { t } = useTranslation();
  const choices = useQuery(choicesQuery);
  const save = useSavePaymentTypes();
  const [web, setWeb] = useState(settings.paymentTypes.web);
  const options = useOptions();
  return (
    <>
      <p className={classes.intro}>{t('settings.payment.intro')}</p>
      <ChoicesProblem choices={choices} />
      <form
        className={classes.card}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ web });
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
        {save.error && <ErrorNote error={save.error} onRetry={() => save.mutate({ web })} busy={save.isPending} />}
        <SaveButtons
          dirty={web !== settings.paymentTypes.web}
          busy={save.isPending}
          saved={save.isSuccess}
          onDiscard={() => setWeb(settings.paymentTypes.web)}
        />
      </form>
    </>
  );
}
