import { useTranslation } from 'react-i18next';
import { failureOf } from '#renderer/ui/problem.ts';
import { useHeldWords } from '#renderer/ui/use-held-words.ts';
import { useWords } from '#renderer/ui/use-words.ts';

export interface FailureWords {
  title: string;
  message: string | null;
  cure: string | null;
  /** Small print. */
  code: string | null;
}

/** A failed call in words: what happened, what to do, and the code in small print. Null in, null out. */
export function useFailure(error: unknown): FailureWords | null {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const held = useHeldWords();
  if (error === null || error === undefined) return null;
  const failure = failureOf(error);
  switch (failure.kind) {
    case 'unreachable':
      return { title: t('error.unreachable'), message: null, cure: t('error.unreachableCure'), code: null };
    case 'badInput':
      return { title: t('error.BAD_REQUEST'), message: t('error.nothingChanged'), cure: null, code: null };
    case 'unknown':
      return { title: t('error.unknown'), message: null, cure: t('error.unknownCure'), code: failure.detail };
    case 'problem': {
      const { reason, params, message, cure } = failure.problem;
      return {
        title: t(`error.${failure.code}`),
        message: words(`problem.${reason}.message`, held(reason, message).text ?? message, params),
        cure: words(`problem.${reason}.cure`, held(reason, null).text === null || i18n.language === 'en' ? cure : '', params) || null,
        code: reason,
      };
    }
  }
}
