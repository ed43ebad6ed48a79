import { lastStoreKey } from '#renderer/app/last-store.ts';
import { parseAddress, pickupsSearch, shellSearch } from '#renderer/app/search.ts';
import { firstTabOf } from '#renderer/pickups/first-tab.ts';
import { listInput, narrowOf } from '#renderer/pickups/list-input.ts';
import { rpcAhead } from '#renderer/rpc.ts';

/**
 * Asks for what the first screen will show, side by side: who is there, how the store stands and, for the queue, its counts and first rows.
 * A read that fails says nothing here: the screen asks again and shows why.
 */
export async function readAhead(address: URL, storage: Pick<Storage, 'getItem'>): Promise<void> {
  const search = parseAddress(address.search);
  const hello = rpcAhead.system.hello();
  const known = shellSearch(search).store ?? storage.getItem(lastStoreKey);
  const storeId = known ?? (await hello.then(({ stores }) => stores[0]?.id).catch(() => undefined));
  if (storeId === undefined) return;
  const counts = rpcAhead.pickups.counts({ storeId });
  const reads: Promise<unknown>[] = [hello, counts, rpcAhead.system.status({ storeId }), rpcAhead.staff.list({ storeId })];
  const asked = pickupsSearch(search);
  const { tab, q, sort = 'promised', desc = false, pickup } = asked;
  if (/\/(pickups)?$/.test(address.pathname)) {
    if (pickup !== undefined) reads.push(rpcAhead.pickups.get({ storeId, pickupId: pickup }));
    const shown = q === undefined ? (tab ?? (await counts.then(firstTabOf).catch(() => undefined))) : 'all';
    const view = { search: q ?? '', sort, descending: desc, narrow: narrowOf(asked) };
    if (shown !== undefined) reads.push(rpcAhead.pickups.list(listInput(storeId, { tab: shown, ...view }, null)));
  }
  await Promise.allSettled(reads);
}
