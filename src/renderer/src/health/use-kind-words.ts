import { useCallback } from 'react';
import { useWords } from '#renderer/ui/use-words.ts';

/** What an entry or an effect is called; the code itself for a kind this page does not know. */
export function useKindWords(): (kind: string) => string {
  const words = useWords();
  return useCallback((kind) => words(`step.${kind}`, words(`health.kind.${kind}`, kind)), [words]);
}
