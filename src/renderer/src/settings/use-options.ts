import { useTranslation } from 'react-i18next';
import { optionDetail } from '#renderer/settings/option-detail.ts';
import { optionsOf } from '#renderer/settings/options.ts';

type Choices = Parameters<typeof optionsOf>[0];

/** `optionsOf` in the language of the screen. */
export function useOptions(): (choices: Choices, present: string) => ReturnType<typeof optionsOf> {
  const { t } = useTranslation();
  return (choices, present) =>
    optionsOf(
      choices?.map((choice) => {
        const { word, rest } = optionDetail(choice.detail);
        return { ...choice, detail: [word === null ? '' : t(`option.${word}`), rest].filter((text) => text !== '').join(', ') };
      }),
      present,
      (id) => t('settings.stores.gone', { id }),
    );
}
