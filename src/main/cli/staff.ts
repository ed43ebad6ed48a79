import { complain } from '#main/cli/agent.ts';
import { noMore, readArguments, required, UsageError } from '#main/cli/arguments.ts';
import type { ExitCode } from '#main/cli/arguments.ts';
import { personOf } from '#main/cli/person.ts';
import { say, withAgent } from '#main/cli/reach.ts';
import { onTerminal } from '#main/cli/terminal.ts';

/** `backroom staff reset --config <file> --store <id> --name <manager>`: a manager's new PIN, with Backroom closed and the internet up or down. */
export async function staffCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    config: { type: 'string' },
    store: { type: 'string' },
    name: { type: 'string' },
    person: { type: 'string' },
  });
  const [what, ...rest] = positionals;
  if (what !== 'reset') throw new UsageError(what === undefined ? 'staff what? It knows: reset.' : `staff does not know "${what}".`);
  noMore(rest);
  const config = required('config', values.config);
  const storeId = required('store', values.store);
  const name = required('name', values.name);
  say([`This sets a new PIN for the manager ${name}. It is written into the journal, and the managers are told who did it.`]);
  const pin = await typedTwice();
  if (pin === null) return complain(['Nothing was changed.']);
  return withAgent(config, async (client) => {
    const request = { storeId, name, pin, by: personOf(values.person), requestId: crypto.randomUUID() };
    const done = await client.api.staff.recoverPin(request);
    return say([`${done.name} signs in with the new PIN from now on (journal ${done.journal}).`]);
  });
}

/** Null when the two are not alike or no PIN. Asked for on the terminal, so that it stands in no list of processes. */
function typedTwice(): Promise<string | null> {
  return onTerminal(async (ask) => {
    const pin = await ask('New PIN, 4 to 8 digits:');
    if (pin === null || !/^\d{4,8}$/.test(pin)) return null;
    return (await ask('The same once more:')) === pin ? pin : null;
  });
}
