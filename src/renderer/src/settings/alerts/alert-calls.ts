import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AlertRules } from '#contract/alert-rules.ts';
import { rpc } from '#renderer/rpc.ts';
import { alertsQuery } from '#renderer/ui/attention/alerts-query.ts';

/** The session of who is signed in takes its place on the way; without staff nobody asks. */
const by = { person: null };

export function useSaveAlerts(storeId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ rules, mailPassword }: { rules: AlertRules; mailPassword: string }) =>
      rpc.alerts.save({ storeId, rules, ...(mailPassword !== '' && { mailPassword }), ...by }),
    onSuccess: (view) => client.setQueryData(alertsQuery(storeId).queryKey, view),
  });
}

/** Sends one alert that says it is a test, by the saved settings. */
export function useTestAlert(storeId: string) {
  return useMutation({ mutationFn: () => rpc.alerts.test({ storeId, ...by }) });
}
