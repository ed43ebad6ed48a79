import type { StoreConfig } from '#contract/config.ts';
import type { DiagnosticsBundle, LogLine } from '#contract/diagnostics.ts';
import type { StoreSummary } from '#contract/system.ts';
import { contractVersion } from '#contract/version.ts';
import { appVersion, type Agent } from '#agent/agent.ts';
import { configurationFacts } from '#agent/health/diagnostics/configuration.ts';
import { healthFacts } from '#agent/health/diagnostics/health-facts.ts';
import { journalFigures } from '#agent/health/diagnostics/journal-figures.ts';
import { harmlessLine, type KnownNames } from '#agent/health/diagnostics/log-lines.ts';
import { lastLogLines } from '#agent/health/diagnostics/log-tail.ts';
import { thisPc } from '#agent/health/diagnostics/this-pc.ts';
import { timeText } from '#agent/health/diagnostics/time-text.ts';
import { listBackups } from '#agent/journal/backup.ts';
import { sizeOf } from '#agent/journal/files.ts';
import { lookInto } from '#agent/journal/look.ts';
import { newestSchema } from '#agent/journal/migrations.ts';
import { isSqliteError } from '#agent/journal/storage-failure.ts';
import type { StoreHost } from '#agent/sync/store-host.ts';

interface Subject {
  config: StoreConfig;
  host: StoreHost | null;
  state: StoreSummary['journal'];
}

/** Everything support needs to know of a store and this PC, and nothing of any person (contract/diagnostics.ts). Reads only. */
export function diagnosticsBundle(agent: Agent, { config, host, state }: Subject): DiagnosticsBundle {
  const { path } = agent.journalFile(config.id);
  const backups = listBackups(path, config.id);
  return {
    format: 'backroom-diagnostics-1',
    madeAt: timeText(agent.deps.clock.now()),
    app: { version: appVersion, contract: contractVersion, schema: newestSchema, training: agent.config.training },
    pc: thisPc(),
    configuration: configurationFacts(agent.config, config),
    journal: {
      state,
      bytes: sizeOf(path),
      logBytes: sizeOf(`${path}-wal`),
      backups: backups.length,
      newestBackupAt: timeText(backups.reduce<number | null>((newest, { at }) => Math.max(newest ?? 0, at), null)),
      figures: host === null ? figuresOfFile(path, config.id) : host.journal.read(() => journalFigures(host.journal)),
    },
    health: host === null ? null : healthFacts(agent, host, config.timeZone),
    log: logFacts(agent, host),
  };
}

/** Of a journal that nobody has open. One that is damaged, or not yet brought up to date, has no figures. */
function figuresOfFile(path: string, storeId: string): DiagnosticsBundle['journal']['figures'] {
  const look = lookInto(path, storeId, (journal) => {
    try {
      return journalFigures(journal);
    } catch (error) {
      if (!isSqliteError(error)) throw error;
      return null;
    }
  });
  return look.ok ? look.value : null;
}

const mostLines = 500;

function logFacts(agent: Agent, host: StoreHost | null): DiagnosticsBundle['log'] {
  const known: KnownNames = {
    stores: new Set(agent.config.stores.map(({ id }) => id)),
    streams: new Set(host?.pull.streams().map(({ name }) => name)),
    effectKinds: new Set(agent.kinds.keys()),
  };
  const texts = lastLogLines(agent.config.dataDir);
  const lines = texts.map((text) => harmlessLine(text, known)).filter((line): line is LogLine => line !== null);
  return { lines: lines.slice(-mostLines), leftOut: texts.length - lines.length };
}
