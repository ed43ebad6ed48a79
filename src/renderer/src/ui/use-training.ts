import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc.ts';
import { useFailureText } from '#renderer/ui/use-failure-text.ts';

/** Opens the training world beside the store's own; `say` hears where it is or why it is not. */
export function useTraining(say: (text: string) => void) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  return useMutation({
    mutationFn: () => rpc.system.openTraining(),
    onSuccess: ({ url }) => {
      if (url !== null) window.open(url, '_blank', 'noopener');
      say(t('setup.trainingOpened'));
    },
    onError: (error) => say(failureText(error)),
  });
}
