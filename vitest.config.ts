import { accessSync, constants, statfsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** They hold a clock to something, so they run after all others and one by one: what else runs says nothing about the product. */
const speed = '**/*.speed.test.ts';
/** What is waited for in a real process is there at once, or late on a busy machine: only what never comes is a failure. */
const patient = { poll: { timeout: 30_000, interval: 100 } };
/**
 * Where the temporary files of tests go that prove nothing about a disk: into memory, where the machine has room for them. A journal
 * waits for the disk at every commit, which was half the time of a story in virtual time. Kill tests and clocks stay on the disk.
 */
const env = memoryFolder();
const exclude = [...configDefaults.exclude, speed];

/** Where no file changes what another one sees: loading the same modules for each was half the time of the unit tests. */
const together = { isolate: false };

/** They wait for real time half of their own (streams read every few seconds, processes that start), so one more runs at once. */
const sideBySide = { maxWorkers: availableParallelism() + 1, sequence: { groupOrder: 1 } };

export default defineConfig({
  test: {
    // Vitest keeps a core for itself, which on a machine with two leaves one for the tests.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude,
          env,
          environment: 'node',
          pool: 'threads',
          ...together,
          testTimeout: 60_000,
        },
      },
      { test: { name: 'journal', include: ['test/journal/**/*.test.ts'], exclude, pool: 'forks', ...together, testTimeout: 60_000 } },
      { test: { name: 'conformance', include: ['test/conformance/**/*.test.ts'], exclude, pool: 'threads', testTimeout: 60_000 } },
      { test: { name: 'sync', include: ['test/sync/**/*.test.ts'], exclude, env, pool: 'forks', ...together, testTimeout: 60_000 } },
      { test: { name: 'simulation', include: ['test/simulation/**/*.test.ts'], exclude, env, pool: 'forks', testTimeout: 120_000 } },
      {
        test: {
          name: 'desktop',
          include: ['test/desktop/**/*.test.ts'],
          exclude,
          env,
          pool: 'forks',
          ...together,
          ...sideBySide,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          expect: patient,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude,
          env,
          pool: 'forks',
          ...together,
          ...sideBySide,
          testTimeout: 180_000,
          hookTimeout: 60_000,
          expect: patient,
        },
      },
      {
        test: {
          name: 'speed',
          include: [speed],
          pool: 'forks',
          testTimeout: 180_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

function memoryFolder(): Record<string, string> {
  const folder = '/dev/shm';
  const roomBytes = 2 ** 30;
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > roomBytes ? { TMPDIR: folder } : {};
  } catch {
    return {};
  }
}
