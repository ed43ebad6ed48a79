import { arch, cpus, freemem, platform, release, totalmem } from 'node:os';
import type { DiagnosticsBundle } from '#contract/diagnostics.ts';

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

/** The machine and what runs on it; not its name, which is often somebody's. */
export function thisPc(): DiagnosticsBundle['pc'] {
  return {
    platform: platform(),
    release: release(),
    architecture: arch(),
    node: process.versions.node,
    electron: process.versions['electron'] ?? null,
    processors: cpus().length,
    memoryMb: { app: megabytes(process.memoryUsage().rss), free: megabytes(freemem()), all: megabytes(totalmem()) },
    runningForMinutes: Math.round(process.uptime() / 60),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
