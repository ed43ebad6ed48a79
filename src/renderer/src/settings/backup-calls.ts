import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { InferClientInputs } from '@orpc/client';
import { rpc } from '#renderer/rpc.ts';

type Inputs = InferClientInputs<typeof rpc>['backups'];

/** Every backup of a store, checked while it is asked. */
export function backupsQuery(storeId: string) {
  return queryOptions({ queryKey: ['settings', storeId, 'backups'], queryFn: () => rpc.backups.list({ storeId }) });
}

/** What putting a backup back would take back. */
export function previewQuery(storeId: string, backup: string) {
  return queryOptions({ queryKey: ['settings', storeId, 'backup', backup], queryFn: () => rpc.backups.preview({ storeId, backup }) });
}

/** One call whose outcome changes what the settings show. */
function useChanging<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: call,
    onSuccess: () =>
      Promise.all([client.invalidateQueries({ queryKey: ['settings'] }), client.invalidateQueries({ queryKey: ['status'] })]),
  });
}

export function useBackUp(storeId: string) {
  return useChanging(() => rpc.system.backup({ storeId }));
}

export function useRestore() {
  return useChanging((input: Inputs['restore']) => rpc.backups.restore(input));
}

export function useMoveOut() {
  return useChanging((input: Inputs['moveOut']) => rpc.backups.moveOut(input));
}

export function useTakeBack() {
  return useChanging((input: Inputs['takeBack']) => rpc.backups.takeBack(input));
}

/** Reads a move file and says what is in it; nothing is taken over. */
export function useInspect() {
  return useMutation({ mutationFn: (file: string) => rpc.backups.inspect({ file }) });
}

export function useMoveIn() {
  return useChanging((input: Inputs['moveIn']) => rpc.backups.moveIn(input));
}
