import type { Config, StoreConfig } from '#contract/config.ts';
import { failure } from '#main/cli/agent-client.ts';
import type { AgentClient } from '#main/cli/agent-client.ts';

/** One line of the doctor's report. */
export type Finding = { ok: boolean; check: string; message: string };

type Choices = Awaited<ReturnType<AgentClient['api']['settings']['choices']>>;

/** Asks an agent about everything that has to be right: both systems with their permissions and clocks, the mappings, each journal. */
export async function examine(client: AgentClient, config: Config): Promise<Finding[]> {
  return [
    ...(await testSystem(client, 'magento')),
    ...(await testSystem(client, 'lightspeed')),
    ...(await testMappings(client, config)),
    ...(await testJournals(client, config)),
  ];
}

async function testSystem(client: AgentClient, system: 'magento' | 'lightspeed'): Promise<Finding[]> {
  const name = system === 'magento' ? 'Magento' : 'Lightspeed';
  return attempt(name, async () => {
    const { checks } = await client.api.settings.test({ system });
    return checks.map(({ ok, check, message, cure }) => ({
      ok,
      check: `${name}, ${check}`,
      message: cure === null ? message : `${message} ${cure}`,
    }));
  });
}

/** The systems' own tests say what is wrong; this adds where in the file, and the ids to choose from. */
async function testMappings(client: AgentClient, config: Config): Promise<Finding[]> {
  return attempt('Mappings', async () => {
    const choices = await client.api.settings.choices();
    return [
      ...config.stores.flatMap((store, index) => testStore(store, index, choices)),
      ...testPaymentType(config.paymentTypes.web, choices),
    ];
  });
}

function testStore(store: StoreConfig, index: number, choices: Choices): Finding[] {
  const path = `stores[${index}]`;
  const outlet = choices.outlets.find((candidate) => candidate.id === store.outletId);
  const register = choices.registers.find((candidate) => candidate.id === store.registerId);
  const wrong = [
    outlet !== undefined ? null : `${path}.outletId: Lightspeed has no outlet ${store.outletId}; it has ${names(choices.outlets)}`,
    register === undefined
      ? `${path}.registerId: Lightspeed has no register ${store.registerId}; it has ${names(choices.registers)}`
      : null,
    register !== undefined && outlet !== undefined && register.outletId !== outlet.id
      ? `${path}.registerId: register ${register.name} stands in another outlet`
      : null,
    choices.sources.some((source) => source.id === store.sourceCode)
      ? null
      : `${path}.sourceCode: Magento has no source ${store.sourceCode}; it has ${names(choices.sources)}`,
  ].filter((message) => message !== null);
  return wrong.map((message) => ({ ok: false, check: 'Mappings', message }));
}

function testPaymentType(id: string, choices: Choices): Finding[] {
  if (choices.paymentTypes.some((candidate) => candidate.id === id)) return [];
  return [
    {
      ok: false,
      check: 'Mappings',
      message: `paymentTypes.web: Lightspeed has no payment type ${id}; it has ${names(choices.paymentTypes)}`,
    },
  ];
}

async function testJournals(client: AgentClient, config: Config): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, name } of config.stores) findings.push(...(await testJournal(client, id, name)));
  return findings;
}

async function testJournal(client: AgentClient, storeId: string, name: string): Promise<Finding[]> {
  return attempt(`Journal, ${name}`, async () => {
    const { ok, entries, findings } = await client.api.system.verifyJournal({ storeId });
    if (ok) return [{ ok: true, check: `Journal, ${name}`, message: `${entries} entries, chain unbroken` }];
    return findings.map((message) => ({ ok: false, check: `Journal, ${name}`, message }));
  });
}

/** What the agent refuses is a finding too, with its cure. */
async function attempt(check: string, ask: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await ask();
  } catch (error) {
    const { message, cure } = failure(error);
    return [{ ok: false, check, message: [message, cure].filter((part) => typeof part === 'string' && part !== '').join(' ') }];
  }
}

function names(options: readonly { id: string; name: string }[]): string {
  return options.length === 0 ? 'none' : options.map(({ id, name }) => `${id} (${name})`).join(', ');
}
