import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';

function specifiers(text: string, file = 'a.ts'): (string | null)[] {
  const parsed = importsOf(file, text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.imports.map((one) => one.specifier);
}

describe('what counts as an import', () => {
  test.each([
    ["import a from 'x';", ['x']],
    ["import 'x';", ['x']],
    ['import * as a from \'x\'; import { b } from "y";', ['x', 'y']],
    ["import data from './x.json' with { type: 'json' };", ['./x.json']],
    ["export * from 'x'; export * as a from 'y'; export { b } from 'z';", ['x', 'y', 'z']],
    ["import {\n  a,\n  // from 'no'\n  b,\n} from\n  'x';", ['x']],
    ["const a = await import('x');", ['x']],
    ['const a = await import(`x`);', ['x']],
    ['const a = `${await import("x")}`;', ['x']],
    ["const a = require('x');", ['x']],
    ["import a = require('x');", ['x']],
    ["type A = typeof import('x'); let b: import('y').B;", ['x', 'y']],
    ['const a = await import(name);', [null]],
    ['const a = await import(`./${name}.ts`);', [null]],
  ])('%s', (text, expected) => expect(specifiers(text)).toEqual(expected));
});

test.each([
  "// import a from 'x';",
  "/* export * from 'x'; */ const a = 1;",
  'const a = "import b from \'x\'";',
  "const a = `import b from 'x'; ${1}`;",
  "const a = /import 'x'/;",
  'const a = new URL("../agent/index.ts", import.meta.url);',
  'export const a = 1; export { a as b };',
])('no import: %s', (text) => expect(specifiers(text)).toEqual([]));

test('JSX text is not code', () => {
  expect(specifiers("import a from 'x'; const b = <p>import c from 'y'</p>;", 'a.tsx')).toEqual(['x']);
});

test('only a whole `import type` is gone at run time', () => {
  const parsed = importsOf(
    'a.ts',
    "import type { A } from 'x';\nimport { type B } from 'y';\nexport type { C } from 'z';\nlet d: import('w').D;",
  );
  expect(parsed).toEqual({
    ok: true,
    imports: [
      { specifier: 'x', line: 1, typeOnly: true },
      { specifier: 'y', line: 2, typeOnly: false },
      { specifier: 'z', line: 3, typeOnly: true },
      { specifier: 'w', line: 4, typeOnly: true },
    ],
  });
});

test('a file that does not parse is a failure, not a file without imports', () => {
  expect(importsOf('a.ts', "import { from 'x'")).toMatchObject({ ok: false });
});
