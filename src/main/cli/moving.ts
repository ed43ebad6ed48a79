import { resolve } from 'node:path';
import { noMore, readArguments, required } from '#main/cli/arguments.ts';
import type { ExitCode } from '#main/cli/arguments.ts';
import { complain } from '#main/cli/agent.ts';
import { personOf } from '#main/cli/person.ts';
import { say, withAgent } from '#main/cli/reach.ts';
import { onTerminal } from '#main/cli/terminal.ts';

/** `backroom export --config <file> --store <id> --to <file>`: one file with the store and its unsent work; this PC stops with it. */
export async function exportCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    config: { type: 'string' },
    store: { type: 'string' },
    to: { type: 'string' },
    person: { type: 'string' },
  });
  noMore(positionals);
  const storeId = required('store', values.store);
  const to = resolve(required('to', values.to));
  return withAgent(required('config', values.config), async (client) => {
    const request = { storeId, to, person: personOf(values.person), requestId: crypto.randomUUID() };
    const { file, entries, unsent } = await client.api.backups.moveOut(request);
    return say([
      `${file}: ${storeId} with ${entries} entries and ${unsent} unsent changes.`,
      `This PC sends nothing of ${storeId} any more. On the other PC: backroom import --config <file> --from <this file>`,
      'The file holds customer data. Carry it yourself, and delete it once the other PC has it.',
    ]);
  });
}

/** `backroom import --config <file> --from <file>`: takes a moved store over. */
export async function importCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    config: { type: 'string' },
    from: { type: 'string' },
    person: { type: 'string' },
  });
  noMore(positionals);
  const file = resolve(required('from', values.from));
  return withAgent(required('config', values.config), async (client) => {
    const taken = await client.api.backups.moveIn({ file, person: personOf(values.person) });
    const kept = taken.setAside === null ? [] : [`The journal that was here is kept as ${taken.setAside}.`];
    return say([`${taken.storeName} works here now, with ${taken.entries} entries and ${taken.unsent} unsent changes.`, ...kept]);
  });
}

const danger = [
  'Take a move back only if its file is lost and no other PC has brought it in.',
  'If one has, both PCs work the store: two people pick the same order, and a change may reach Magento or Lightspeed twice.',
];

/** `backroom unseal --config <file> --store <id>`: takes a move back; names the danger and asks twice on the terminal. */
export async function unsealCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    config: { type: 'string' },
    store: { type: 'string' },
    person: { type: 'string' },
  });
  noMore(positionals);
  const config = required('config', values.config);
  const storeId = required('store', values.store);
  say(danger);
  const sure = await answered([
    { question: 'Is the file lost? Type: lost', wanted: 'lost' },
    { question: `Is it certain that no other PC has it? Type the store: ${storeId}`, wanted: storeId },
  ]);
  if (!sure) return complain(['Nothing was changed: the store stays moved.']);
  return withAgent(config, async (client) => {
    const { probed } = await client.api.backups.takeBack({ storeId, person: personOf(values.person) });
    return say([`${storeId} works here again. ${probed} unsent changes are looked for at Magento and Lightspeed before anything is sent.`]);
  });
}

/** Asks one after the other on the terminal; false at the first answer that is not the one wanted. */
function answered(questions: readonly { question: string; wanted: string }[]): Promise<boolean> {
  return onTerminal(async (ask) => {
    for (const { question, wanted } of questions) if ((await ask(question)) !== wanted) return false;
    return true;
  });
}
