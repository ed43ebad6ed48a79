import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PrintedPaper, Printer } from '#contract/printing.ts';
import { rpc } from '#renderer/rpc.ts';
import { useStore } from '#renderer/ui/store-context.ts';

interface Saving {
  paper: PrintedPaper;
  printer: Printer;
  person: string;
  requestId: string;
}

/** Sets up where one paper comes out. */
export function useSavePrinter() {
  const store = useStore();
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: (saving: Saving) => rpc.printing.savePrinter({ ...saving, storeId: store.id }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['printing', store.id, 'printers'] }),
  });
  return { ...mutation, retry: () => mutation.variables && mutation.mutate(mutation.variables) };
}
