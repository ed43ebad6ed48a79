import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PaperLanguage, Printed } from '#contract/printing.ts';
import { rpc } from '#renderer/rpc.ts';
import { printSheet } from '#renderer/ui/printing/print-sheet.ts';
import type { Ask } from '#renderer/ui/printing/queries.ts';
import { useStore } from '#renderer/ui/store-context.ts';

const paperLanguages: readonly PaperLanguage[] = ['en', 'de', 'fr', 'nl'];

interface Click {
  person: string;
  /** Made once per click: trying again prints nothing twice. */
  requestId: string;
}

export type Printing = Click & ({ ask: Ask; copies: number } | { again: number });

/** The language papers are printed in: the screen's. */
export function usePaperLanguage(): PaperLanguage {
  const { i18n } = useTranslation();
  return paperLanguages.find((language) => language === i18n.language) ?? 'en';
}

/** Prints a paper, or an earlier one again. What the window prints itself opens the print dialog. */
export function usePrint() {
  const store = useStore();
  const client = useQueryClient();
  const language = usePaperLanguage();
  const mutation = useMutation({
    mutationFn: ({ person, requestId, ...what }: Printing): Promise<Printed> => {
      const click = { storeId: store.id, person, requestId };
      return 'again' in what
        ? rpc.printing.reprint({ ...click, journal: what.again })
        : rpc.printing.print({ ...click, ask: what.ask, copies: what.copies, language });
    },
    onSuccess: ({ sheet }) => {
      void client.invalidateQueries({ queryKey: ['printing', store.id, 'prints'] });
      if (sheet) printSheet(sheet.html);
    },
  });
  return { ...mutation, retry: () => mutation.variables && mutation.mutate(mutation.variables) };
}
