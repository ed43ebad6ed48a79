import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InferClientInputs } from '@orpc/client';
import type { SystemName } from '#contract/ids.ts';
import { rpc } from '#renderer/rpc.ts';
import { settingsQuery } from '#renderer/settings/queries.ts';

type Inputs = InferClientInputs<typeof rpc>['settings'];

/** The session of who is signed in takes its place on the way; without staff nobody asks. */
const by = { person: null };

/** Saving answers the settings as they now are; what they lead to comes back as change events. */
function useSaving<Input>(save: (input: Input) => ReturnType<typeof rpc.settings.get>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (input: Input) => save(input), onSuccess: (view) => client.setQueryData(settingsQuery.queryKey, view) });
}

export function useSaveStore() {
  return useSaving((input: Inputs['saveStore']) => rpc.settings.saveStore({ ...input, ...by }));
}

export function useSaveConnection() {
  return useSaving((input: Inputs['saveConnection']) => rpc.settings.saveConnection({ ...input, ...by }));
}

export function useSavePaymentTypes() {
  return useSaving((input: Inputs['savePaymentTypes']) => rpc.settings.savePaymentTypes({ ...input, ...by }));
}

export function useRemoveStore() {
  return useSaving((input: Inputs['removeStore']) => rpc.settings.removeStore({ ...input, ...by }));
}

/** Tries one connection with what is saved and answers each check. */
export function useTestConnection(system: SystemName) {
  return useMutation({ mutationFn: () => rpc.settings.test({ system }) });
}
