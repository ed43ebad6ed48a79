import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Trouble } from '#contract/training.ts';
import { rpc } from '#renderer/rpc.ts';
import { failureOf } from '#renderer/ui/problem.ts';
import { useFailureText } from '#renderer/ui/use-failure-text.ts';
import type { useNotice } from '#renderer/ui/use-notice.ts';
import { useWords } from '#renderer/ui/use-words.ts';

/** Makes trouble in the training world; `say` hears what was done and what to do now, or why not and what comes first. */
export function useMakeTrouble(storeId: string, say: ReturnType<typeof useNotice>) {
  const { t } = useTranslation();
  const words = useWords();
  const failureText = useFailureText();
  return useMutation({
    mutationFn: (trouble: Trouble) => rpc.training.makeTrouble({ storeId, trouble }),
    onSuccess: ({ about, next }, made) => {
      const trouble = t(`training.trouble.${made}`);
      const done = about === null ? t('training.done', { trouble }) : t('training.doneFor', { about, trouble });
      if (next === null) say(done);
      else say(`${done}. ${t(`training.next.${next}`)}`, 'closed');
    },
    onError: (error) => say(`${failureText(error)} ${cureOf(error)}`.trim(), 'closed'),
  });

  function cureOf(error: unknown): string {
    const failure = failureOf(error);
    return failure.kind === 'problem' ? words(`problem.${failure.problem.reason}.cure`, failure.problem.cure, failure.problem.params) : '';
  }
}
