import { parseSync, Visitor } from 'vite';

export interface Import {
  /** As written; null when it is computed, so that nobody can tell what is imported. */
  specifier: string | null;
  line: number;
  /** `import type` and `import('x')` in type position: gone at run time. `{ type A }` inside braces is not. */
  typeOnly: boolean;
}

export type Parsed = { ok: true; imports: Import[] } | { ok: false; message: string };

/** Every module a TypeScript or JavaScript file names: import, export from, import(), require(), types included. */
export function importsOf(file: string, text: string): Parsed {
  const result = parseSync(file, text);
  const broken = result.errors[0];
  if (broken !== undefined) return { ok: false, message: broken.message };

  const imports: Import[] = [];
  const add = (node: { start: number }, specifier: string | null, typeOnly: boolean): void => {
    imports.push({ specifier, line: text.slice(0, node.start).split('\n').length, typeOnly });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node, node.source.value, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node, node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) add(node, node.source.value, node.exportKind === 'type');
    },
    ImportExpression: (node) => add(node, literal(node.source), false),
    TSImportType: (node) => add(node, node.source.value, true),
    TSImportEqualsDeclaration: (node) => {
      if (node.moduleReference.type === 'TSExternalModuleReference')
        add(node, node.moduleReference.expression.value, node.importKind === 'type');
    },
    CallExpression: (node) => {
      const argument = node.arguments[0];
      if (node.callee.type === 'Identifier' && node.callee.name === 'require' && argument !== undefined)
        add(node, literal(argument), false);
    },
  }).visit(result.program);
  return { ok: true, imports };
}

/** Text of a string or of a template without holes. */
function literal(node: { type: string }): string | null {
  if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral' || !('quasis' in node) || !Array.isArray(node.quasis) || node.quasis.length !== 1) return null;
  const [only] = node.quasis as readonly { value: { cooked: string | null } }[];
  return only?.value.cooked ?? null;
}
