import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '#renderer/ui/problem.ts';
import { useWords } from '#renderer/ui/use-words.ts';

/** What a refused or unanswered call says to a person, in one sentence. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation();
  const words = useWords();
  return useCallback(
    (error) => {
      const failure = failureOf(error);
      if (failure.kind !== 'problem') return t('error.unreachable');
      const { reason, message, params } = failure.problem;
      return words(`problem.${reason}.message`, message, params);
    },
    [t, words],
  );
}
