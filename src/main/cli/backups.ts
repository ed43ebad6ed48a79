import type { BackupRow } from '#contract/backups.ts';
import { complain } from '#main/cli/agent.ts';
import type { AgentClient } from '#main/cli/agent-client.ts';
import { noMore, readArguments, required } from '#main/cli/arguments.ts';
import type { ExitCode } from '#main/cli/arguments.ts';
import { personOf } from '#main/cli/person.ts';
import { say, withAgent } from '#main/cli/reach.ts';

/** `backroom backups --config <file>`: every backup of every store, newest first, checked while it is asked. */
export async function backupsCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { config: { type: 'string' } });
  noMore(positionals);
  return withAgent(required('config', values.config), async (client, config) => {
    for (const { id, name } of config.stores) {
      const { rows, moved } = await client.api.backups.list({ storeId: id });
      say([`${name} (${id})`]);
      if (moved !== null) say([`  moved to another PC on ${minute(moved.at)} by ${moved.by}, as ${moved.file}`]);
      say(rows.length === 0 ? ['  no backup yet'] : rows.map(lineOf));
    }
    return 0;
  });
}

/** `backroom restore --config <file> --store <id> [--backup <name>]`: puts a backup back; without a name the newest whole one. */
export async function restoreCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    config: { type: 'string' },
    store: { type: 'string' },
    backup: { type: 'string' },
    person: { type: 'string' },
  });
  noMore(positionals);
  const storeId = required('store', values.store);
  const person = personOf(values.person);
  return withAgent(required('config', values.config), async (client) => {
    const backup = values.backup ?? (await newestWhole(client, storeId));
    if (backup === null) return complain([`There is no whole backup of ${storeId}.`]);
    const { steps } = await client.api.backups.preview({ storeId, backup });
    const { message } = await client.api.backups.restore({ storeId, backup, person, requestId: crypto.randomUUID() });
    const redo = `${steps} steps people took after the backup are in the history only: compare the orders since then once.`;
    return say(steps === 0 ? [message] : [message, redo]);
  });
}

async function newestWhole(client: AgentClient, storeId: string): Promise<string | null> {
  const { rows } = await client.api.backups.list({ storeId });
  return rows.find((row) => row.problem === null)?.name ?? null;
}

function lineOf(row: BackupRow): string {
  const content = row.problem === null ? `${row.entries} entries, ${row.unsent} unsent` : `CANNOT BE USED: ${row.problem}`;
  return `  ${row.name}  ${minute(row.at)}  ${content}`;
}

function minute(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
