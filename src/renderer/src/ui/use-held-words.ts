import { useTranslation } from 'react-i18next';
import { useWords } from '#renderer/ui/use-words.ts';

interface Held {
  /** Why a change is held up, in the language of the screen; null when nothing holds it. */
  text: string | null;
  /** The agent's own English sentence, which names the SKU or what the other system said, where `text` is a translation. */
  original: string | null;
}

/** Words for the reason and the English sentence the agent gives for a change that is held up. */
export function useHeldWords(): (reason: string | null, problem: string | null) => Held {
  const { i18n } = useTranslation();
  const words = useWords();
  return (reason, problem) => {
    if (reason === null || (i18n.language === 'en' && problem !== null)) return { text: problem, original: null };
    const text = words(`reason.${reason}`, problem ?? '');
    return { text: text === '' ? null : text, original: text === problem ? null : problem };
  };
}
