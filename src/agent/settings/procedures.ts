import { config as configSchema, type Config } from '#contract/config.ts';
import type { SystemName } from '#contract/ids.ts';
import type { SettingsView } from '#contract/settings.ts';
import type { Agent } from '#agent/agent.ts';
import { openStore, refuse } from '#agent/door.ts';
import { backlog } from '#agent/journal/outbox-view.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import { readChoices } from '#agent/settings/choices.ts';
import { testConnection } from '#agent/settings/test-connection.ts';

/** The procedures of contract/settings.ts. A change counts once the host has kept it. */
export function settingsProcedures(os: FeatureOf<'settings'>, agent: Agent) {
  return os.router({
    get: os.get.handler(() => viewOf(agent)),
    test: os.test.handler(async ({ input }) => ({ checks: await testConnection(agent, input.system) })),
    choices: os.choices.handler(() => readChoices(agent)),
    saveStore: os.saveStore.handler(async ({ input: asked }) => {
      const { person: _person, clickAndCollect, returns, ...input } = asked;
      const current = agent.config.stores.find((store) => store.id === input.id);
      if (current === undefined)
        return refuse('NOT_FOUND', {
          reason: 'storeUnknown',
          message: `There is no store “${input.id}” on this PC.`,
          cure: 'Read the settings again.',
        });
      const choices = await readChoices(agent);
      const register = choices.registers.find((one) => one.id === input.registerId);
      if (!choices.outlets.some((one) => one.id === input.outletId)) return unknownChoice('outlet', input.outletId);
      if (register === undefined || register.outletId !== input.outletId) return unknownChoice('register', input.registerId);
      if (!choices.sources.some((one) => one.id === input.sourceCode)) return unknownChoice('source', input.sourceCode);
      return keep(agent, (config) => ({
        ...config,
        stores: config.stores.map((store) =>
          store.id === input.id
            ? { ...store, ...input, clickAndCollect: clickAndCollect ?? store.clickAndCollect, returns: returns ?? store.returns }
            : store,
        ),
      }));
    }),
    savePaymentTypes: os.savePaymentTypes.handler(async ({ input }) => {
      const choices = await readChoices(agent);
      for (const id of [input.web, input.webRefund])
        if (typeof id === 'string' && !choices.paymentTypes.some((one) => one.id === id)) return unknownChoice('payment type', id);
      return keep(agent, (config) => ({ ...config, paymentTypes: withPaymentTypes(config.paymentTypes, input) }));
    }),
    saveConnection: os.saveConnection.handler(({ input }) =>
      keep(agent, (config) => withConnection(config, input), input.token === undefined ? {} : { [input.system]: input.token }),
    ),
    removeStore: os.removeStore.handler(({ input }) => {
      // What was moved to another PC is owed there.
      const moved = agent.store(input.storeId)?.state === 'moved';
      const owed = moved ? 0 : backlog(openStore(agent, input.storeId).host.journal).count;
      if (owed > 0) {
        return refuse('NOT_NOW', {
          reason: 'effectsOwed',
          params: { count: owed },
          message: `This store still owes ${owed} ${owed === 1 ? 'change' : 'changes'} to Magento and Lightspeed.`,
          cure: 'Wait until they are sent, or decide about them in Sync health.',
        });
      }
      return keep(agent, (config) => ({ ...config, stores: config.stores.filter((store) => store.id !== input.storeId) }));
    }),
  });
}

/** Validates, keeps, works with it; answers the new view. */
async function keep(
  agent: Agent,
  change: (config: Config) => Config,
  secrets: Partial<Record<SystemName, string>> = {},
): Promise<SettingsView> {
  const parsed = configSchema.safeParse(change(agent.config));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') ?? '';
    return refuse('REFUSED', {
      reason: 'configInvalid',
      params: { path },
      message: `${path}: ${issue?.message ?? 'not valid'}.`,
      cure: 'Correct it and save again.',
    });
  }
  const problem = await agent.reconfigure(change, secrets);
  if (problem !== null) return refuse('REFUSED', { reason: 'notKept', message: problem, cure: 'Check the data folder, then save again.' });
  return viewOf(agent);
}

interface ConnectionInput {
  system: SystemName;
  baseUrl: string;
  auth?: Config['magento']['auth'] | undefined;
  token?: string | undefined;
}

function withConnection(config: Config, input: ConnectionInput): Config {
  if (input.system === 'lightspeed')
    return { ...config, lightspeed: { ...tokenSource(config.lightspeed, 'lightspeed', input.token), baseUrl: input.baseUrl } };
  const magento = tokenSource(config.magento, 'magento', input.token);
  return { ...config, magento: { ...magento, baseUrl: input.baseUrl, auth: input.auth ?? magento.auth } };
}

/** A type for refunds that is not given stays; null takes it away. */
function withPaymentTypes(
  { webRefund: before }: Config['paymentTypes'],
  { web, webRefund = before ?? null }: { web: string; webRefund?: string | null | undefined },
): Config['paymentTypes'] {
  return { web, ...(webRefund === null ? {} : { webRefund }) };
}

/** A token typed into the app lives in the vault from then on, wherever the old one came from. */
function tokenSource<T extends Config['magento'] | Config['lightspeed']>(connection: T, system: SystemName, token: string | undefined): T {
  if (token === undefined) return connection;
  const { tokenFile: _file, tokenEnv: _variable, ...rest } = connection;
  return { ...rest, tokenSecret: connection.tokenSecret ?? system } as T;
}

function unknownChoice(what: string, id: string): never {
  return refuse('REFUSED', {
    reason: 'choiceUnknown',
    params: { what, id },
    message: `There is no ${what} “${id}” (any more).`,
    cure: 'Choose one from the list.',
  });
}

function viewOf(agent: Agent): SettingsView {
  const { magento, lightspeed, stores, paymentTypes, dataDir } = agent.config;
  return {
    magento: { baseUrl: magento.baseUrl, auth: magento.auth, token: tokenWords(agent, 'magento') },
    lightspeed: {
      baseUrl: lightspeed.baseUrl,
      version: lightspeed.version,
      token: tokenWords(agent, 'lightspeed'),
      authorUserId: lightspeed.authorUserId ?? null,
    },
    stores,
    paymentTypes: { web: paymentTypes.web, webRefund: paymentTypes.webRefund ?? null },
    dataDir,
    configFile: agent.deps.configFile,
  };
}

function tokenWords(agent: Agent, system: 'magento' | 'lightspeed'): string {
  const source = agent.config[system];
  const from =
    source.tokenFile !== undefined
      ? `file ${source.tokenFile}`
      : source.tokenEnv !== undefined
        ? `variable ${source.tokenEnv}`
        : 'this app’s vault';
  return agent.hasSecret(system) ? from : `missing (${from})`;
}
