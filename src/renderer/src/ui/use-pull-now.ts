import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc.ts';
import { useFailureText } from '#renderer/ui/use-failure-text.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useWords } from '#renderer/ui/use-words.ts';

/** Asks the agent to read both systems now; `say` hears how it went. */
export function usePullNow(say: (text: string) => void) {
  const { t } = useTranslation();
  const words = useWords();
  const failureText = useFailureText();
  const store = useStore();
  return useMutation({
    mutationFn: () => rpc.system.pullNow({ storeId: store.id }),
    onSuccess: ({ failures }) =>
      say(
        failures.length === 0
          ? t('pull.done')
          : `${t('pull.failed', { count: failures.length })}: ${failures.map(({ stream }) => words(`stream.${stream}`, stream)).join(', ')}`,
      ),
    onError: (error) => say(failureText(error)),
  });
}
