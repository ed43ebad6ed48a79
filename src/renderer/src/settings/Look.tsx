import { SegmentedControl, Select, Switch, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '#renderer/app/i18n/i18n.ts';
import { chosenLanguage, languages, systemLanguage } from '#renderer/app/i18n/language.ts';
import { languageNames } from '#renderer/settings/language-names.ts';
import classes from '#renderer/settings/SettingsPage.module.css';
import { useTouch } from '#renderer/ui/use-touch.ts';

const schemes = ['auto', 'light', 'dark'] as const;

/** Language, colours and touch mode of this PC. Each takes effect at once. */
export function Look() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [touch, setTouch] = useTouch();
  const [language, setLanguage] = useState(chosenLanguage);
  const system = languageNames[systemLanguage(navigator.languages)];
  return (
    <div className={classes.card}>
      <Select
        label={t('look.language')}
        value={language ?? 'system'}
        allowDeselect={false}
        maw={320}
        data={[
          { value: 'system', label: t('look.systemLanguage', { language: system }) },
          ...languages.map((each) => ({ value: each, label: languageNames[each] })),
        ]}
        onChange={(value) => {
          const next = languages.find((each) => each === value) ?? null;
          setLanguage(next);
          void chooseLanguage(next);
        }}
      />
      <div>
        <p className={classes.dim}>{t('look.scheme')}</p>
        <SegmentedControl
          aria-label={t('look.scheme')}
          value={colorScheme}
          onChange={(value) => setColorScheme(value)}
          data={schemes.map((value) => ({ value, label: t(`look.${value}`) }))}
        />
      </div>
      <Switch
        label={t('look.touch')}
        description={t('look.touchHint')}
        checked={touch}
        onChange={(event) => setTouch(event.currentTarget.checked)}
      />
    </div>
  );
}
