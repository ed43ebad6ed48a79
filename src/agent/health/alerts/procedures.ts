import type { AlertsView } from '#contract/alerts.ts';
import { alertWords } from '#core/health/alerts/alert-words.ts';
import type { Agent } from '#agent/agent.ts';
import { openStore, refuse } from '#agent/door.ts';
import { post } from '#agent/health/alerts/post.ts';
import { testBody } from '#agent/health/alerts/post-body.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import { postFigures } from '#agent/journal/alert-posts.ts';
import { listAlerts } from '#agent/journal/alerts.ts';

/** So many alerts are shown; the journal keeps those of a month. */
const shown = 30;

/** The procedures of contract/alerts.ts. */
export function alertProcedures(os: FeatureOf<'alerts'>, agent: Agent) {
  function view(storeId: string): AlertsView {
    const { host, context } = openStore(agent, storeId);
    return {
      rules: context.config.alerts,
      desktop: agent.deps.desktop !== undefined,
      posts: postFigures(host.journal),
      told: listAlerts(host.journal, shown),
    };
  }

  return os.router({
    view: os.view.handler(({ input }) => view(input.storeId)),
    save: os.save.handler(async ({ input: { storeId, rules } }) => {
      openStore(agent, storeId);
      const problem = await agent.reconfigure((config) => ({
        ...config,
        stores: config.stores.map((store) => (store.id === storeId ? { ...store, alerts: rules } : store)),
      }));
      if (problem !== null)
        return refuse('REFUSED', { reason: 'notKept', message: problem, cure: 'Check the data folder, then save again.' });
      agent.changed(storeId, ['alerts']);
      return view(storeId);
    }),
    test: os.test.handler(async ({ input }) => {
      const { context } = openStore(agent, input.storeId);
      const { id, name, alerts: rules } = context.config;
      const { desktop, clock, ids, transport } = agent.deps;
      desktop?.notify({ storeId: id, title: name, body: alertWords[rules.language].test });
      if (rules.webhook === null) return { desktop: desktop !== undefined, post: null };
      const wire = transport([new URL(rules.webhook).host]);
      const messageId = ids.uuid();
      const { problem } = await post(wire, rules.webhook, {
        id: messageId,
        body: testBody({ id, name }, messageId, clock.now(), rules.language),
      });
      wire.close?.();
      return { desktop: desktop !== undefined, post: { problem } };
    }),
  });
}
