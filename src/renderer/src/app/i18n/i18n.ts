import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Catalogue } from '#renderer/app/i18n/en.ts';
import { catalogues, keepLanguage, type Language, spokenLanguage } from '#renderer/app/i18n/language.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Catalogue };
    returnNull: false;
  }
}

/** Speaks it from now on and after the next start; null follows the system. */
export async function chooseLanguage(language: Language | null): Promise<void> {
  keepLanguage(language);
  await speak(spokenLanguage());
}

async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) i18next.addResourceBundle(language, 'translation', await catalogues[language]());
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Must have settled before the first render. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(spokenLanguage());
}
