import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { repository } from './steps/run.ts';

const report = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lint-'));
  for (const name of ['.oxlintrc.json', 'package.json', 'tsconfig.json', 'tsconfig.base.json', 'tsconfig']) {
    cpSync(join(repository, name), join(root, name), { recursive: true });
  }
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'dir');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** `file rule` of everything the linter finds in these files with our configuration. */
function findings(files: Record<string, string>): string[] {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const args = [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', 'src'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const { diagnostics } = report.parse(JSON.parse(stdout));
  return diagnostics.map(({ code, filename }) => `${filename} ${code.replace(/^.*\((.*)\)$/, '$1')}`).sort();
}

test('each house rule fires where it should, so a green run means something', () => {
  const found = findings({
    'src/core/time.ts': 'export const a = Date.now();\nexport const b = globalThis.Date;\n',
    'src/core/chance.ts': 'export const a = Math.random();\n',
    'src/core/say.ts': "console.log('x');\nexport const a = 1;\n",
    'src/core/io.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
    'src/core/outward.ts': "import type { A } from '#agent/a.ts';\nexport type B = A;\n",
    'src/core/one.ts': "import { two } from '#core/two.ts';\nexport const one = (): number => two();\n",
    'src/core/two.ts': "import { one } from '#core/one.ts';\nexport const two = (): number => one();\n",
    'src/core/standard.ts': 'export default 1;\n',
    'src/core/barrel.ts': "export * from '#core/one.ts';\n",
    'src/agent/a.ts': 'export type A = string;\nexport async function run(): Promise<void> {}\nexport function go(): void {\n  run();\n}\n',
    'src/agent/send.ts': "import axios from 'axios';\nexport const a = axios;\n",
    'src/agent/loose.ts': 'export const a = (b: any): unknown => b;\n',
    'src/agent/hushed.ts': '// @ts-ignore\nexport const a: number = 1;\n',
    'src/agent/off.ts': '// oxlint-disable-next-line no-var\nexport var a = 1;\n',
    'src/agent/later.ts': '// TODO: finish\nexport const a = 1;\n',
    'src/agent/partial.ts': "export function a(b: 'x' | 'y'): void {\n  switch (b) {\n    case 'x':\n      break;\n  }\n}\n",
    'src/main/inward.ts': "import type { A } from '#agent/a.ts';\nexport type B = A;\n",
    'src/renderer/src/inward.ts': "import { one } from '#core/one.ts';\nexport const a = one;\n",
    'src/core/only.test.ts': "import { expect, test } from 'vitest';\ntest.only('a', () => expect(1).toBe(1));\n",
  });
  expect(found).toEqual(
    [
      'src/core/time.ts no-restricted-globals',
      'src/core/time.ts no-restricted-globals',
      'src/core/chance.ts no-restricted-properties',
      'src/core/say.ts no-console',
      'src/core/say.ts no-restricted-globals',
      'src/core/io.ts no-restricted-imports',
      'src/core/outward.ts no-restricted-imports',
      // core's own types know neither Node nor a console.
      'src/core/io.ts no-unsafe-assignment',
      'src/core/say.ts no-unsafe-call',
      'src/core/say.ts no-unsafe-member-access',
      'src/core/one.ts no-cycle',
      'src/core/two.ts no-cycle',
      'src/core/standard.ts no-default-export',
      'src/core/barrel.ts no-barrel-file',
      'src/agent/a.ts no-floating-promises',
      'src/agent/send.ts no-restricted-imports',
      'src/agent/loose.ts no-explicit-any',
      'src/agent/hushed.ts ban-ts-comment',
      'src/agent/off.ts no-warning-comments',
      'src/agent/later.ts no-warning-comments',
      'src/agent/partial.ts switch-exhaustiveness-check',
      'src/main/inward.ts no-restricted-imports',
      'src/renderer/src/inward.ts no-restricted-imports',
      'src/core/only.test.ts no-focused-tests',
    ].sort(),
  );
});

test('types are judged with the options of their own layer', () => {
  const text = 'const names: string[] = [];\nconst first = names[0];\nexport const a: string = first!;\n';
  expect(findings({ 'src/agent/first.ts': text })).toEqual(['src/agent/first.ts no-non-null-assertion']);
  expect(findings({ 'src/agent/first.ts': 'const names: string[] = [];\nexport const a = names[0] as string | undefined;\n' })).toEqual([
    'src/agent/first.ts no-unnecessary-type-assertion',
  ]);
});
