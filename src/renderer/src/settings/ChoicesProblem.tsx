import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/settings/SettingsPage.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';

/** Shown when the other systems could not be asked what there is to choose. */
export function ChoicesProblem({ choices }: { choices: UseQueryResult<unknown> }) {
  const { t } = useTranslation();
  if (!choices.error) return null;
  return (
    <>
      <p className={classes.intro}>
        {t('settings.stores.choicesFailed')}. {t('settings.stores.choicesFailedHint')}
      </p>
      <ErrorNote error={choices.error} onRetry={() => void choices.refetch()} busy={choices.isFetching} />
    </>
  );
}
