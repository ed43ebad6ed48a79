import type { Agent } from '#agent/agent.ts';
import { storeUnknown } from '#agent/door.ts';
import { diagnosticsBundle } from '#agent/health/diagnostics/bundle.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import { fileStamp } from '#agent/journal/files.ts';

/** The procedures of contract/diagnostics.ts. */
export function diagnosticsProcedures(os: FeatureOf<'diagnostics'>, agent: Agent) {
  return os.router({
    bundle: os.bundle.handler(({ input }) => {
      const store = agent.store(input.storeId);
      if (store === null) return storeUnknown(input.storeId);
      const name = `backroom-diagnostics-${input.storeId}-${fileStamp(agent.deps.clock.now())}.json`;
      return { name, bundle: diagnosticsBundle(agent, store) };
    }),
  });
}
