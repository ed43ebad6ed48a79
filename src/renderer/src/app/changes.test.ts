import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { keysOf, makeRefresher } from '#renderer/app/changes.ts';

test('a change of one store concerns its queries and those of all stores', () => {
  expect(keysOf({ storeId: 'paris-1', topics: ['pickups'] })).toEqual([
    ['pickups', 'paris-1'],
    ['pickups', null],
  ]);
});

test('a change without a store concerns everything of its topics', () => {
  expect(keysOf({ storeId: null, topics: ['status', 'settings'] })).toEqual([['status'], ['settings']]);
});

test('changes during a round are gathered into one next round, and none is lost', async () => {
  const client = new QueryClient();
  const reads: (() => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey: ['pickups', 'paris-1', 'counts'],
    staleTime: Infinity,
    queryFn: () => new Promise<number>((resolve) => reads.push(() => resolve(reads.length))),
  });
  const stop = observer.subscribe(() => undefined);
  const answered = async (read: number): Promise<void> => {
    await vi.waitFor(() => expect(reads).toHaveLength(read));
    reads[read - 1]?.();
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe(read));
  };
  await answered(1);

  const refresh = makeRefresher(client);
  refresh({ storeId: 'paris-1', topics: ['pickups'] });
  refresh({ storeId: 'paris-1', topics: ['pickups'] });
  refresh({ storeId: null, topics: ['pickups'] });
  refresh({ storeId: 'lyon-1', topics: ['pickups'] });
  expect(reads).toHaveLength(2);
  await answered(2);
  await answered(3);
  await vi.waitFor(() => expect(observer.getCurrentResult().isFetching).toBe(false));
  expect(reads).toHaveLength(3);
  stop();
});
