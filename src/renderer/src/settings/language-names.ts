import type { Language } from '#renderer/app/i18n/language.ts';

/** Each language in itself. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch', fr: 'Français', nl: 'Nederlands' };
