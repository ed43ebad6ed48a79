import type { SystemName } from '#contract/ids.ts';
import type { Check } from '#contract/settings.ts';
import { liveOutlet, outletTrouble, paymentTypeTrouble, registerTrouble, sourceTrouble } from '#core/mapping.ts';
import type { Agent } from '#agent/agent.ts';
import { listOutlets, listPaymentTypes, listRegisters } from '#agent/connectors/lightspeed-x/catalog.ts';
import { permissionProbes as lightspeedProbes } from '#agent/connectors/lightspeed-x/permissions.ts';
import { listSources } from '#agent/connectors/magento/inventory.ts';
import { permissionProbes as magentoProbes } from '#agent/connectors/magento/permissions.ts';
import { judgeProbe, type PermissionProbe } from '#agent/connectors/probe.ts';
import { problemWords } from '#agent/sync/push.ts';

const toleratedMs = 300_000;

/** Credentials, permissions, clock and mapping of one system, each as a line with its cure. Changes nothing over there. */
export async function testConnection(agent: Agent, system: SystemName): Promise<Check[]> {
  const name = system === 'magento' ? 'Magento' : 'Lightspeed';
  if (!agent.hasSecret(system))
    return [
      {
        check: 'credentials',
        ok: false,
        message: `There is no access token for ${name}.`,
        cure: 'Enter one here, or name its file or variable in the configuration.',
      },
    ];
  const checks: Check[] = [];
  const granted: string[] = [];
  for (const probe of system === 'magento' ? magentoProbes() : lightspeedProbes()) {
    const check = await testPermission(agent, system, probe);
    checks.push(check);
    if (check.ok) granted.push(probe.permission);
    else if (agent.gateways[system].connection().state === 'offline' || agent.gateways[system].connection().state === 'misconfigured')
      return checks;
  }
  if (granted.length === 0)
    return [{ check: 'credentials', ok: false, message: `${name} does not accept the access token.`, cure: credentialsCure(system) }];
  return [
    { check: 'credentials', ok: true, message: `${name} accepts the access token.`, cure: null },
    ...checks,
    clockCheck(agent, system),
    ...(await mappingChecks(agent, system)),
  ];
}

async function testPermission(agent: Agent, system: SystemName, probe: PermissionProbe): Promise<Check> {
  const answer = await agent.gateways[system].run(probe.call, { background: false, insist: true });
  const verdict = judgeProbe(answer);
  const check = `permission ${probe.permission}`;
  if (verdict === 'granted') return { check, ok: true, message: `Allowed ${probe.purpose}.`, cure: null };
  if (verdict === 'missing')
    return {
      check,
      ok: false,
      message: `The permission ${probe.permission} is missing; it is needed ${probe.purpose}.`,
      cure: `Grant it in ${probe.where}.`,
    };
  const words = answer.ok ? { message: 'No clear answer.', cure: 'Try again.', detail: null } : problemWords(answer.problem);
  return { check: 'connection', ok: false, message: `${words.message} ${words.detail ?? ''}`.trim(), cure: words.cure };
}

function credentialsCure(system: SystemName): string {
  return system === 'magento'
    ? 'Check the token of the integration in System > Integrations. Plain bearer tokens are off by default since 2.4.4: switch them on in Stores > Configuration > Services > OAuth, or use OAuth 1.0a here.'
    : 'Make a new personal token in Lightspeed (Setup > Personal tokens) as an admin, and enter it here.';
}

function clockCheck(agent: Agent, system: SystemName): Check {
  const ahead = agent.gateways[system].clockAheadMs();
  if (ahead === null || Math.abs(ahead) <= toleratedMs)
    return { check: 'clock', ok: true, message: 'This PC’s clock agrees with the server’s.', cure: null };
  return {
    check: 'clock',
    ok: false,
    message: `This PC’s clock is ${Math.round(Math.abs(ahead) / 60_000)} minutes ${ahead > 0 ? 'ahead of' : 'behind'} the server’s.`,
    cure: 'Let this PC keep its clock by itself.',
  };
}

async function mappingChecks(agent: Agent, system: SystemName): Promise<Check[]> {
  return system === 'magento' ? sourceChecks(agent) : outletChecks(agent);
}

async function sourceChecks(agent: Agent): Promise<Check[]> {
  const sources = await agent.gateways.magento.run(listSources(), { background: false, insist: true });
  if (!sources.ok) return [];
  return agent.config.stores.map((store) => {
    const check = `source of ${store.name}`;
    switch (sourceTrouble(store.sourceCode, sources.value.items)) {
      case 'sourceGone':
        return {
          check,
          ok: false,
          message: `Magento has no source “${store.sourceCode}”.`,
          cure: 'Choose the store’s source in Settings → Stores.',
        };
      case 'sourceDisabled':
        return {
          check,
          ok: false,
          message: `Source “${store.sourceCode}” is disabled.`,
          cure: 'Enable it in Stores > Inventory > Sources.',
        };
      case 'noPickupLocation':
        return {
          check,
          ok: false,
          message: `Source “${store.sourceCode}” is no pickup location.`,
          cure: 'Switch on “Use as Pickup Location” in Stores > Inventory > Sources.',
        };
      case null:
        return { check, ok: true, message: `Source “${store.sourceCode}” is a pickup location.`, cure: null };
    }
  });
}

async function outletChecks(agent: Agent): Promise<Check[]> {
  const gateway = agent.gateways.lightspeed;
  const [outlets, registers, types] = await Promise.all([
    gateway.run(listOutlets(null), { background: false, insist: true }),
    gateway.run(listRegisters(null), { background: false, insist: true }),
    gateway.run(listPaymentTypes(null), { background: false, insist: true }),
  ]);
  if (!outlets.ok || !registers.ok || !types.ok) return [];
  const stores = agent.config.stores.map((store): Check => {
    const outlet = liveOutlet(store.outletId, outlets.value.items);
    const register = registers.value.items.find((one) => one.id === store.registerId);
    const check = `outlet and register of ${store.name}`;
    if (outlet === null) return { check, ok: false, message: 'Lightspeed has no such outlet.', cure: 'Choose it in Settings → Stores.' };
    if (register === undefined || registerTrouble(store, registers.value.items) !== null)
      return { check, ok: false, message: `Outlet “${outlet.name}” has no such register.`, cure: 'Choose it in Settings → Stores.' };
    if (outletTrouble(store, outlets.value.items) !== null)
      return {
        check,
        ok: false,
        message: `The outlet sells in ${outlet.currency}, the store is set to ${store.currency}.`,
        cure: 'Set the same currency in the configuration.',
      };
    return { check, ok: true, message: `${outlet.name}, register ${register.name}.`, cure: null };
  });
  const { web: webId } = agent.config.paymentTypes;
  const web = types.value.items.find((one) => one.id === webId);
  const webCheck: Check =
    web === undefined || paymentTypeTrouble(webId, types.value.items) === 'gone'
      ? {
          check: 'web payment type',
          ok: false,
          message: 'Lightspeed has no such payment type for web orders.',
          cure: 'Choose one in Settings → Stores; create “Web” in Lightspeed if there is none.',
        }
      : { check: 'web payment type', ok: true, message: `Web orders are paid with “${web.name}”.`, cure: null };
  return [...stores, webCheck];
}
