import type { AlertsView } from '#contract/alerts.ts';
import { alertWords } from '#core/health/alerts/alert-words.ts';
import type { Agent } from '#agent/agent.ts';
import { openStore, refuse } from '#agent/door.ts';
import { post } from '#agent/health/alerts/post.ts';
import { testMail } from '#agent/health/alerts/mail-body.ts';
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
      mailPassword: agent.mailPassword(storeId) !== null,
      posts: postFigures(host.journal, 'web'),
      mails: postFigures(host.journal, 'mail'),
      told: listAlerts(host.journal, shown),
    };
  }

  return os.router({
    view: os.view.handler(({ input }) => view(input.storeId)),
    save: os.save.handler(async ({ input: { storeId, rules, mailPassword } }) => {
      openStore(agent, storeId);
      const problem = await agent.reconfigure(
        (config) => ({
          ...config,
          stores: config.stores.map((store) => (store.id === storeId ? { ...store, alerts: rules } : store)),
        }),
        mailPassword === undefined ? {} : { [`mail:${storeId}`]: mailPassword },
      );
      if (problem !== null)
        return refuse('REFUSED', { reason: 'notKept', message: problem, cure: 'Check the data folder, then save again.' });
      agent.changed(storeId, ['alerts']);
      return view(storeId);
    }),
    test: os.test.handler(async ({ input }) => {
      const { context } = openStore(agent, input.storeId);
      const { id, name, alerts: rules } = context.config;
      const { desktop, clock, ids, transport, mailer } = agent.deps;
      desktop?.notify({ storeId: id, title: name, body: alertWords[rules.language].test });
      const messageId = ids.uuid();
      const overWeb = async (address: string) => {
        const wire = transport([new URL(address).host]);
        const { problem } = await post(wire, address, {
          id: messageId,
          body: testBody({ id, name }, messageId, clock.now(), rules.language),
        });
        wire.close?.();
        return { problem };
      };
      const byMail = async (server: NonNullable<typeof rules.mail>) => ({
        problem: await mailer({ server, password: agent.mailPassword(id), mail: { id: messageId, ...testMail(name, rules.language) } }),
      });
      const [posted, mailed] = await Promise.all([
        rules.webhook === null ? null : overWeb(rules.webhook),
        rules.mail === null ? null : byMail(rules.mail),
      ]);
      return { desktop: desktop !== undefined, post: posted, mail: mailed };
    }),
  });
}
