import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkBoundaries } from './check.ts';

const trees: string[] = [];
afterEach(() => trees.splice(0).forEach((tree) => rmSync(tree, { recursive: true, force: true })));

const manifest = {
  imports: Object.fromEntries(
    ['contract', 'core', 'agent', 'training', 'main', 'test'].map((name) => [
      `#${name}/*`,
      name === 'test' ? './test/*' : `./src/${name}/*`,
    ]),
  ),
  dependencies: { axios: '1', 'better-sqlite3': '1', zod: '1', react: '1', hono: '1', '@mantine/core': '1' },
  devDependencies: { electron: '1', vitest: '1' },
};

/** One harmless file per place, so that a forbidden import always has something to point at. */
const ground: Record<string, string> = {
  'package.json': JSON.stringify(manifest),
  'src/contract/money.ts': 'export const a = 1;',
  'src/core/ports.ts': "import { a } from '#contract/money.ts'; export const b = a;",
  'src/core/pickups/states.ts': "import { b } from '#core/ports.ts'; export const c = b;",
  'src/core/returns/states.ts': 'export const c = 1;',
  'src/agent/index.ts': 'export const d = 1;',
  'src/agent/http/axios-transport.ts': "import axios from 'axios'; import { Agent } from 'node:https'; export const e = [axios, Agent];",
  'src/agent/journal/open.ts': "import Database from 'better-sqlite3'; export const f = Database;",
  'src/agent/connectors/magento/orders.ts': 'export const g = 1;',
  'src/agent/connectors/lightspeed-x/sales.ts': 'export const h = 1;',
  'src/training/world.ts': "import { Hono } from 'hono'; export const i = Hono;",
  'src/main/index.ts': "import { app } from 'electron'; import { i } from '#training/world.ts'; export const j = [app, i];",
  'src/main/desktop/window.ts': "import { BrowserWindow } from 'electron'; export const k = BrowserWindow;",
  'src/preload/index.ts': "import { contextBridge } from 'electron'; export const l = contextBridge;",
  'src/renderer/src/pickups/Queue.tsx': "import { Table } from '@mantine/core'; export const m = <Table />;",
  'test/journal/kill.test.ts':
    "import { d } from '#agent/index.ts'; import Database from 'better-sqlite3'; export const n = [d, Database];",
  'vitest.config.ts': "import { defineConfig } from 'vitest/config'; export default defineConfig({});",
};

function treeWith(extra: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'boundaries-'));
  trees.push(root);
  for (const [file, text] of Object.entries({ ...ground, ...extra })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  return root;
}

function problemsWith(extra: Record<string, string>): string[] {
  return checkBoundaries(treeWith(extra)).problems;
}

test('the ground itself is clean, every file and import of it counted', () => {
  expect(checkBoundaries(treeWith({}))).toEqual({ files: 16, imports: 14, problems: [] });
});

describe('arrows that do not exist', () => {
  test.each([
    ['src/contract/a.ts', '#core/ports.ts', 'contract must not see core'],
    ['src/core/a.ts', '#agent/index.ts', 'core must not see agent'],
    ['src/core/a.ts', '../agent/index.ts', 'core must not see agent'],
    ['src/agent/a.ts', '#main/index.ts', 'agent must not see main'],
    ['src/agent/a.ts', '#training/world.ts', 'agent must not see training'],
    ['src/training/a.ts', '#core/ports.ts', 'training must not see core'],
    ['src/training/a.ts', '#agent/index.ts', 'training must not see agent'],
    ['src/main/a.ts', '#agent/index.ts', 'main must not see agent'],
    ['src/main/a.ts', '#core/ports.ts', 'main must not see core'],
    ['src/preload/a.ts', '#core/ports.ts', 'preload must not see core'],
    ['src/preload/a.ts', '#main/index.ts', 'preload must not see main'],
    ['src/renderer/src/app/a.ts', '#core/ports.ts', 'renderer must not see core'],
    ['src/renderer/src/app/a.ts', '#agent/index.ts', 'renderer must not see agent'],
    ['src/core/a.ts', '#test/journal/kill.test.ts', 'core must not see test'],
    ['src/core/pickups/a.ts', '#core/returns/states.ts', 'the feature pickups must not see returns'],
    ['src/agent/pickups/a.ts', '#core/returns/states.ts', 'the feature pickups must not see returns'],
    ['src/agent/connectors/magento/returns/a.ts', '#core/pickups/states.ts', 'the feature returns must not see pickups'],
    ['src/renderer/src/returns/a.ts', '../pickups/Queue.tsx', 'the feature returns must not see pickups'],
    ['src/agent/connectors/magento/a.ts', '#agent/connectors/lightspeed-x/sales.ts', 'the connector magento must not see lightspeed-x'],
    ['src/agent/connectors/magento/a.ts', '#agent/http/axios-transport.ts', 'a connector never sends'],
    ['src/agent/a.ts', '../../vitest.config.ts', 'vitest.config.ts belongs to no layer'],
    ['test/journal/a.test.ts', './kill.test.ts', 'nobody imports a test'],
  ])('%s imports %s', (file, specifier, why) => {
    expect(problemsWith({ [file]: `import '${specifier}';` })).toEqual([`${file}:1 ${specifier}: ${why}`]);
  });

  test('a type is an arrow too', () => {
    expect(problemsWith({ 'src/main/a.ts': "import type { D } from '#agent/index.ts';" })).toHaveLength(1);
    expect(problemsWith({ 'src/main/a.ts': "export let d: import('#agent/index.ts').D;" })).toHaveLength(1);
  });

  test('a test beside its module keeps the arrows of its layer', () => {
    expect(problemsWith({ 'src/core/a.test.ts': "import '#agent/index.ts';" })).toEqual([
      'src/core/a.test.ts:1 #agent/index.ts: core must not see agent',
    ]);
  });
});

describe('modules out of place', () => {
  test.each([
    ['src/contract/a.ts', 'node:crypto', 'contract must not see Node'],
    ['src/core/a.ts', 'node:fs', 'core must not see Node'],
    ['src/core/a.ts', 'node:fs/promises', 'core must not see Node'],
    ['src/core/a.ts', 'fs', 'fs is not in package.json'],
    ['src/renderer/src/app/a.ts', 'node:path', 'renderer must not see Node'],
    ['src/core/a.ts', 'react', 'react is not listed for core in scripts/boundaries/table.ts'],
    ['src/core/a.ts', 'left-pad', 'left-pad is not in package.json'],
    ['src/core/a.test.ts', 'left-pad', 'left-pad is not in package.json'],
    ['src/agent/a.ts', 'axios', 'only src/agent/http/axios-transport.ts sends'],
    ['src/agent/http/a.ts', 'axios', 'only src/agent/http/axios-transport.ts sends'],
    ['src/agent/connectors/magento/a.ts', 'node:https', 'only src/agent/http opens connections'],
    ['src/agent/sync/a.ts', 'better-sqlite3', 'only src/agent/journal opens databases'],
    ['src/agent/a.ts', 'electron', 'electron is not listed for agent in scripts/boundaries/table.ts'],
    ['src/main/web/a.ts', 'electron', 'the rest of main also runs under plain Node'],
    ['src/main/web/a.ts', 'better-sqlite3', 'better-sqlite3 is not listed for main in scripts/boundaries/table.ts'],
    ['src/main/a.ts', '#nowhere/a.ts', 'no such alias in package.json'],
    ['src/core/a.ts', '#contract/gone.ts', 'there is no src/contract/gone.ts'],
    ['src/core/a.ts', './ports', 'there is no src/core/ports'],
  ])('%s imports %s', (file, specifier, why) => {
    expect(problemsWith({ [file]: `import '${specifier}';` })).toEqual([`${file}:1 ${specifier}: ${why}`]);
  });

  test('the type of a database may be named anywhere in the agent', () => {
    expect(problemsWith({ 'src/agent/sync/a.ts': "import type { Database } from 'better-sqlite3';" })).toEqual([]);
  });

  test('a computed import hides what it loads', () => {
    expect(problemsWith({ 'src/agent/a.ts': 'export const load = (name: string) => import(name);' })).toEqual([
      'src/agent/a.ts:1 import(…): a computed import cannot be checked',
    ]);
  });

  test('a whole file of other imports does not hide one', () => {
    expect(
      problemsWith({ 'src/core/a.ts': "import '#contract/money.ts';\n\nexport const lazy = () => import('#agent/index.ts');\n" }),
    ).toEqual(['src/core/a.ts:3 #agent/index.ts: core must not see agent']);
  });
});

describe('files nobody looks at', () => {
  test('code in a folder of no layer', () => {
    expect(problemsWith({ 'tools/a.ts': 'export {};' })).toEqual([
      'tools/a.ts: exists but was not checked; give its folder a layer in scripts/boundaries/table.ts',
    ]);
    expect(problemsWith({ 'src/extra/a.ts': 'export {};' })).toHaveLength(1);
  });

  test('an unknown folder inside a layer', () => {
    expect(problemsWith({ 'src/agent/helpers/a.ts': 'export {};' })).toEqual([
      'src/agent/helpers/a.ts: agent knows no folder src/agent/helpers',
    ]);
  });

  test('code that a walk leaves out although git has it', () => {
    expect(problemsWith({ 'src/core/dist/a.ts': 'export {};' })).toEqual([
      'src/core/dist/a.ts: exists but was not checked; give its folder a layer in scripts/boundaries/table.ts',
    ]);
  });

  test('a file that does not parse', () => {
    expect(problemsWith({ 'src/core/a.ts': 'import {' })[0]).toMatch(/^src\/core\/a\.ts: cannot be read: /);
  });

  test('nothing at all', () => {
    const root = mkdtempSync(join(tmpdir(), 'boundaries-'));
    trees.push(root);
    writeFileSync(join(root, 'package.json'), '{}');
    execFileSync('git', ['init', '--quiet'], { cwd: root });
    expect(checkBoundaries(root).problems).toEqual(['no source file was seen: a check of nothing proves nothing']);
  });
});
