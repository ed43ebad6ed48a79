import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Import } from './imports.ts';
import { importsOf } from './imports.ts';
import { existingFiles, seenFiles } from './source-files.ts';
import type { Layer, LayerName } from './table.ts';
import { connectorOf, featureOf, isRootConfig, isTest, layerOf, narrow } from './table.ts';

export interface Report {
  files: number;
  imports: number;
  /** One line each: file, line, what and why. Empty when all is well. */
  problems: string[];
}

interface Project {
  root: string;
  /** `#alias/` to folder, from package.json `imports`. */
  aliases: Map<string, string>;
  declared: Set<string>;
}

/** Checks every source file of the repository at `root` against the table of layers. */
export function checkBoundaries(root: string): Report {
  const project = readProject(root);
  const seen = seenFiles(root);
  const known = new Set(seen);
  const report: Report = { files: seen.length, imports: 0, problems: [] };
  if (seen.length === 0) report.problems.push('no source file was seen: a check of nothing proves nothing');
  for (const file of existingFiles(root)) {
    if (!known.has(file))
      report.problems.push(`${file}: exists but was not checked; give its folder a layer in scripts/boundaries/table.ts`);
  }
  for (const file of seen) checkFile(project, file, report);
  return report;
}

function checkFile(project: Project, file: string, report: Report): void {
  const layer = layerOf(file);
  if (layer !== null && !knownFolder(layer, file)) report.problems.push(`${file}: ${layer.name} knows no folder ${dirname(file)}`);

  const parsed = importsOf(file, readFileSync(join(project.root, file), 'utf8'));
  if (!parsed.ok) {
    report.problems.push(`${file}: cannot be read: ${parsed.message}`);
    return;
  }
  report.imports += parsed.imports.length;
  for (const one of parsed.imports) {
    const why = refusal(project, file, layer, one);
    if (why !== null) report.problems.push(`${file}:${one.line} ${one.specifier ?? 'import(…)'}: ${why}`);
  }
}

/** Why `file` may not import this; null when it may. */
function refusal(project: Project, file: string, layer: Layer | null, one: Import): string | null {
  const { specifier } = one;
  if (specifier === null) return layer === null || freeOfTable(file, layer) ? null : 'a computed import cannot be checked';
  const target = resolved(project, file, specifier);
  if (target === null) return moduleRefusal(project, file, layer, one, specifier);
  if (!existsSync(join(project.root, target))) return `there is no ${target}`;
  return layer === null ? null : fileRefusal(file, layer, target);
}

function fileRefusal(file: string, layer: Layer, target: string): string | null {
  const other = layerOf(target);
  if (other === null) return isRootConfig(target) && freeOfTable(file, layer) ? null : dataRefusal(target);
  const sees: readonly LayerName[] = isTest(file) ? [...layer.sees, 'test', 'scripts'] : layer.sees;
  if (!sees.includes(other.name)) return `${layer.name} must not see ${other.name}`;
  if (isTest(target)) return 'nobody imports a test';
  const [from, to] = [featureOf(file), featureOf(target)];
  if (from !== null && to !== null && from !== to) return `the feature ${from} must not see ${to}`;
  return connectorRefusal(file, target);
}

function connectorRefusal(file: string, target: string): string | null {
  const connector = connectorOf(file);
  if (connector === null) return null;
  const other = connectorOf(target);
  if (other !== null && other !== connector) return `the connector ${connector} must not see ${other}`;
  return target.startsWith('src/agent/http/') ? 'a connector never sends' : null;
}

/** Files outside every layer: package.json and what lies in resources may be read, other code may not. */
function dataRefusal(target: string): string | null {
  return target === 'package.json' || target.startsWith('resources/') ? null : `${target} belongs to no layer`;
}

function moduleRefusal(project: Project, file: string, layer: Layer | null, one: Import, specifier: string): string | null {
  if (specifier.startsWith('#')) return 'no such alias in package.json';
  const name = moduleName(specifier);
  const free = layer === null || freeOfTable(file, layer);
  if (name.startsWith('node:')) {
    if (!free && !layer.builtins) return `${layer.name} must not see Node`;
  } else {
    if (!project.declared.has(name)) return `${name} is not in package.json`;
    if (!free && !listed(layer.packages, name)) return `${name} is not listed for ${layer.name} in scripts/boundaries/table.ts`;
  }
  return free ? null : narrowRefusal(file, layer, one, name);
}

function narrowRefusal(file: string, layer: Layer, one: Import, name: string): string | null {
  const rule = narrow.find(({ modules, within }) => modules.includes(name) && within.includes(layer.name));
  if (rule === undefined || (rule.typesFree && one.typeOnly)) return null;
  return rule.only.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place)) ? null : rule.why;
}

/** Tests, wherever they lie, may use Node and every declared package. */
function freeOfTable(file: string, layer: Layer): boolean {
  return isTest(file) || layer.packages === 'declared';
}

function listed(packages: Layer['packages'], name: string): boolean {
  return packages === 'declared' || packages.some((one) => (one.endsWith('/*') ? name.startsWith(one.slice(0, -1)) : name === one));
}

function knownFolder(layer: Layer, file: string): boolean {
  const [first, ...rest] = file.slice(layer.root.length + 1).split('/');
  return rest.length === 0 || layer.folders.some((folder) => folder === first);
}

/** Path below the root for a relative or aliased specifier, without bundler queries; null for packages and builtins. */
function resolved(project: Project, file: string, specifier: string): string | null {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('.')) return posix.join(posix.dirname(file), plain);
  for (const [alias, folder] of project.aliases) {
    if (plain.startsWith(alias)) return posix.join(folder, plain.slice(alias.length));
  }
  return null;
}

/** `@scope/name` of `@scope/name/deep`; builtins without their subpath. */
function moduleName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function readProject(root: string): Project {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    imports?: Record<string, string>;
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  };
  const aliases = Object.entries(manifest.imports ?? {}).map(
    ([alias, folder]) => [alias.replace('*', ''), folder.replace('*', '')] as const,
  );
  return {
    root,
    aliases: new Map(aliases),
    declared: new Set([...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.devDependencies ?? {})]),
  };
}
