import { useQueries, useQuery } from '@tanstack/react-query';
import type { SystemName } from '#contract/ids.ts';
import { rpc } from '#renderer/rpc.ts';
import { choicesQuery, settingsQuery } from '#renderer/settings/queries.ts';
import { useLeftOut } from '#renderer/settings/setup/left-out.ts';
import { stepsOf, type StepView } from '#renderer/settings/setup/steps.ts';
import { useScannerTried } from '#renderer/ui/scan/scanner-tried.ts';
import { useStore } from '#renderer/ui/store-context.ts';

function checksQuery(system: SystemName) {
  return { queryKey: ['settings', null, 'checks', system], queryFn: async () => (await rpc.settings.test({ system })).checks };
}

/** The list as it stands, and how to look again. Both systems are asked, nothing is changed. */
export function useSetup(): { steps: StepView[]; busy: boolean; again: () => void } | null {
  const storeId = useStore().id;
  const [scannerTried] = useScannerTried();
  const { leftOut } = useLeftOut();
  const settings = useQuery(settingsQuery);
  const choices = useQuery(choicesQuery);
  const [lightspeed, magento, prints, members] = useQueries({
    queries: [
      checksQuery('lightspeed'),
      checksQuery('magento'),
      {
        queryKey: ['printing', storeId, 'prints', 'setup'],
        queryFn: async () => (await rpc.printing.list({ storeId, limit: 200 })).rows,
      },
      { queryKey: ['staff', storeId, 'list'], queryFn: () => rpc.staff.list({ storeId }) },
    ],
  });
  if (settings.data === undefined) return null;
  return {
    steps: stepsOf({
      settings: settings.data,
      checks: { lightspeed: answerOf(lightspeed), magento: answerOf(magento) },
      choices: answerOf(choices),
      scannerTried,
      prints: answerOf(prints),
      members: members.data?.members ?? (members.isError ? null : undefined),
      leftOut,
    }),
    busy: [choices, lightspeed, magento].some((query) => query.isFetching),
    again: () => void Promise.all([choices, lightspeed, magento, prints, members].map((query) => query.refetch())),
  };
}

/** What was answered, null when asking failed, undefined while nobody knows; an old answer does not outlive a failure. */
function answerOf<T>({ data, isError }: { data: T | undefined; isError: boolean }): T | undefined | null {
  return isError ? null : data;
}
