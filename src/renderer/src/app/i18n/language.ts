import type { Catalogue } from '#renderer/app/i18n/en.ts';

export const languages = ['en', 'de', 'fr', 'nl'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'backroom.language';

/** The first language of the system that we speak, else English. */
export function systemLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}

/** The language a person chose on this PC; null follows the system. */
export function chosenLanguage(): Language | null {
  const stored = localStorage.getItem(storageKey);
  return languages.find((language) => language === stored) ?? null;
}

export function keepLanguage(language: Language | null): void {
  if (language === null) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, language);
}

/** What the screens speak now: the chosen language, else the system's. */
export function spokenLanguage(): Language {
  return chosenLanguage() ?? systemLanguage(navigator.languages);
}

/** Only the language that is spoken is loaded; asked for again, it is there. */
export const catalogues: Record<Language, () => Promise<Catalogue>> = {
  en: async () => (await import('#renderer/app/i18n/en.ts')).en,
  de: async () => (await import('#renderer/app/i18n/de.ts')).de,
  fr: async () => (await import('#renderer/app/i18n/fr.ts')).fr,
  nl: async () => (await import('#renderer/app/i18n/nl.ts')).nl,
};
