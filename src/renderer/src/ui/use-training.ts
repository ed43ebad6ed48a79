import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc.ts';
import { failureOf } from '#renderer/ui/problem.ts';
import { useWords } from '#renderer/ui/use-words.ts';

/** Opens the training world beside the store's own; `say` hears where it is or why it is not. */
export function useTraining(say: (text: string) => void) {
  const { t } = useTranslation();
  const words = useWords();
  return useMutation({
    mutationFn: () => rpc.system.openTraining(),
    onSuccess: ({ url }) => {
      if (url !== null) window.open(url, '_blank', 'noopener');
      say(t('setup.trainingOpened'));
    },
    onError: (error) => {
      const failure = failureOf(error);
      say(
        failure.kind === 'problem'
          ? words(`problem.${failure.problem.reason}.message`, failure.problem.message, failure.problem.params)
          : t('error.unreachable'),
      );
    },
  });
}
