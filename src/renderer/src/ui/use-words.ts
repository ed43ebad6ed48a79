import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Words for codes the agent sends (steps, reasons, exception kinds). A code this page does not know,
 * from a newer agent, is shown in the agent's own English instead.
 */
export function useWords(): (key: string, english: string, params?: Record<string, string | number>) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useCallback(
    (key, english, params = {}) => {
      const text: unknown = i18n.getResource(language, 'translation', key);
      if (typeof text !== 'string') return english;
      return i18n.services.interpolator.interpolate(text, params, language, {});
    },
    [i18n, language],
  );
}
