import { dirname } from 'node:path';
import { app } from 'electron';
import { runDesktop } from '#main/desktop/run.ts';

// Not awaited: Electron becomes ready only once this module has been evaluated.
runDesktop(dirname(import.meta.dirname)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  app.exit(1);
});
