import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Changed } from '#contract/events.ts';

/** The queries a change concerns. Every query key is `[topic, storeId | null, …]`; store null concerns all stores. */
export function keysOf(change: Changed): QueryKey[] {
  return change.topics.flatMap((topic): QueryKey[] =>
    change.storeId === null
      ? [[topic]]
      : [
          [topic, change.storeId],
          [topic, null],
        ],
  );
}

/**
 * Re-reads what changed, one round at a time: changes that come while a round runs are gathered for the next,
 * so a long pull of thousands of orders neither starves a query nor asks for each of its pages.
 */
export function makeRefresher(client: QueryClient): (change: Changed) => void {
  const waiting = new Map<string, QueryKey>();
  let running = false;
  async function run(): Promise<void> {
    running = true;
    while (waiting.size > 0) {
      const keys = broadest([...waiting.values()]);
      waiting.clear();
      await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
    }
    running = false;
  }
  return (change) => {
    for (const key of keysOf(change)) waiting.set(JSON.stringify(key), key);
    if (!running) void run();
  };
}

/** Leaves out the keys a shorter one among them covers: each query is read once a round. */
function broadest(keys: readonly QueryKey[]): QueryKey[] {
  return keys.filter((key) => !keys.some((other) => other.length < key.length && other.every((part, index) => part === key[index])));
}
