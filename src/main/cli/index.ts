import { UsageError, explain } from '#main/cli/arguments.ts';
import type { ExitCode } from '#main/cli/arguments.ts';
import { usage } from '#main/cli/usage.ts';

/** Loaded on use: `call` must answer at once and needs neither servers nor builder. */
const commands: Record<string, (args: readonly string[]) => Promise<ExitCode>> = {
  agent: async (args) => (await import('#main/cli/agent.ts')).agentCommand(args),
  backups: async (args) => (await import('#main/cli/backups.ts')).backupsCommand(args),
  call: async (args) => (await import('#main/cli/call.ts')).callCommand(args),
  diagnostics: async (args) => (await import('#main/cli/diagnostics.ts')).diagnosticsCommand(args),
  doctor: async (args) => (await import('#main/cli/doctor.ts')).doctorCommand(args),
  export: async (args) => (await import('#main/cli/moving.ts')).exportCommand(args),
  import: async (args) => (await import('#main/cli/moving.ts')).importCommand(args),
  restore: async (args) => (await import('#main/cli/backups.ts')).restoreCommand(args),
  staff: async (args) => (await import('#main/cli/staff.ts')).staffCommand(args),
  start: async (args) => (await import('#main/cli/start.ts')).startCommand(args),
  training: async (args) => (await import('#main/cli/training.ts')).trainingCommand(args),
  unseal: async (args) => (await import('#main/cli/moving.ts')).unsealCommand(args),
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h' || rest.includes('--help')) {
    process.stdout.write(usage);
    return 0;
  }
  const command = name === undefined ? undefined : commands[name];
  if (command === undefined) return explain(new UsageError(name === undefined ? 'Which command?' : `There is no command "${name}".`));
  try {
    return await command(rest);
  } catch (error) {
    if (error instanceof UsageError) return explain(error);
    throw error;
  }
}

process.exitCode = await run(process.argv.slice(2));
