import { useCallback } from 'react';
import { useWords } from '#renderer/ui/use-words.ts';

/** How an order was paid: the shop's own word where the order carries it, else ours, else Magento's code. */
export function useMethod(): (code: string, title: string | null) => string {
  const words = useWords();
  return useCallback((code, title) => title ?? words(`returns.method.${code}`, code), [words]);
}
