import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Trouble } from '#contract/training.ts';
import { rpc } from '#renderer/rpc.ts';
import { useFailureText } from '#renderer/ui/use-failure-text.ts';

/** Makes trouble in the training world; `say` hears what was done or why not. */
export function useMakeTrouble(storeId: string, say: (text: string) => void) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  return useMutation({
    mutationFn: (trouble: Trouble) => rpc.training.makeTrouble({ storeId, trouble }),
    onSuccess: ({ order }, made) => {
      const trouble = t(`training.trouble.${made}`);
      say(order === null ? t('training.done', { trouble }) : t('training.doneFor', { order, trouble }));
    },
    onError: (error) => say(failureText(error)),
  });
}
