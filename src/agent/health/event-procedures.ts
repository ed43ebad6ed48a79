import { EventPublisher } from '@orpc/server';
import type { Agent } from '#agent/agent.ts';
import { topic, type Changed } from '#contract/events.ts';
import type { FeatureOf } from '#agent/implementer.ts';

/** The procedures of contract/events.ts. Many changes within one turn are one message. */
export function eventProcedures(os: FeatureOf<'events'>, agent: Agent) {
  return os.router({
    changes: os.changes.handler(async function* ({ signal }) {
      const publisher = new EventPublisher<{ changed: Changed }>({ maxBufferedEvents: 200 });
      const gathered = gather(agent, (changed) => publisher.publish('changed', changed));
      try {
        const changes = publisher.subscribe('changed', { signal });
        yield { storeId: null, topics: [...topic.options] };
        for await (const changed of changes) yield changed;
      } finally {
        gathered();
      }
    }),
  });
}

/** Merges the changes of 50 ms per store, so that applying a page is one refresh of a screen. */
function gather(agent: Agent, emit: (changed: Changed) => void): () => void {
  const waiting = new Map<string | null, Set<Changed['topics'][number]>>();
  let cancel: (() => void) | null = null;
  const off = agent.onChanged((changed) => {
    const topics = waiting.get(changed.storeId) ?? new Set();
    for (const one of changed.topics) topics.add(one);
    waiting.set(changed.storeId, topics);
    cancel ??= agent.deps.clock.after(50, () => {
      cancel = null;
      for (const [storeId, gathered] of waiting) emit({ storeId, topics: [...gathered] });
      waiting.clear();
    });
  });
  return () => {
    off();
    cancel?.();
  };
}
