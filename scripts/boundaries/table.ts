/** Who may see whom (docs/ARCHITECTURE.md). A folder or package that is not written here fails the check. */

export type LayerName = 'contract' | 'core' | 'agent' | 'training' | 'main' | 'preload' | 'renderer' | 'test' | 'scripts';

export interface Layer {
  name: LayerName;
  /** Folder below the repository's root, no slash at the end. */
  root: string;
  /** Layers whose files it may import, itself included. */
  sees: readonly LayerName[];
  /** Folders directly below `root` that may hold code. */
  folders: readonly string[];
  /** Whether `node:*` may be imported. */
  builtins: boolean;
  /** npm packages; a name ending in `/*` stands for a whole scope. `declared`: whatever package.json lists. */
  packages: readonly string[] | 'declared';
}

/** Slices of the product. One never imports another: what two need sinks to a layer's shared folders. */
export const features = [
  'pickups',
  'returns',
  'transfers',
  'stock',
  'catalog',
  'finance',
  'health',
  'settings',
  'staff',
  'scan',
  'printing',
  'today',
  'training',
] as const;

const systems = ['magento', 'lightspeed-x', 'lightspeed-r'];
const everything: readonly LayerName[] = ['contract', 'core', 'agent', 'training', 'main', 'preload', 'renderer', 'test', 'scripts'];

export const layers: readonly Layer[] = [
  {
    name: 'contract',
    root: 'src/contract',
    sees: ['contract'],
    folders: [],
    builtins: false,
    packages: ['@orpc/contract', 'zod'],
  },
  {
    name: 'core',
    root: 'src/core',
    sees: ['contract', 'core'],
    folders: ['sync', ...features],
    builtins: false,
    packages: ['big.js', 'bwip-js', 'date-fns', '@date-fns/tz', 'zod'],
  },
  {
    name: 'agent',
    root: 'src/agent',
    sees: ['contract', 'core', 'agent'],
    folders: ['journal', 'sync', 'http', 'connectors', 'replica', 'refunds', 'photos', ...features],
    builtins: true,
    packages: [
      '@orpc/contract',
      '@orpc/server',
      'axios',
      'better-sqlite3',
      'big.js',
      'date-fns',
      '@date-fns/tz',
      'nodemailer',
      'pino',
      'zod',
    ],
  },
  {
    name: 'training',
    root: 'src/training',
    sees: ['contract', 'training'],
    folders: systems,
    builtins: true,
    packages: ['@hono/node-server', 'big.js', 'date-fns', '@date-fns/tz', 'hono', 'zod'],
  },
  {
    name: 'main',
    root: 'src/main',
    sees: ['contract', 'training', 'main'],
    folders: ['desktop', 'web', 'cli'],
    builtins: true,
    packages: [
      '@hono/node-server',
      '@orpc/client',
      '@orpc/contract',
      'electron',
      'electron-store',
      'electron-updater',
      'hono',
      'pino',
      'ws',
      'zod',
    ],
  },
  {
    name: 'preload',
    root: 'src/preload',
    sees: ['contract', 'preload'],
    folders: [],
    builtins: false,
    packages: ['electron'],
  },
  {
    name: 'renderer',
    root: 'src/renderer/src',
    sees: ['contract', 'renderer'],
    folders: ['app', 'ui', ...features],
    builtins: false,
    packages: [
      '@date-fns/tz',
      '@mantine/*',
      '@orpc/client',
      '@orpc/contract',
      '@tabler/icons-react',
      '@tanstack/*',
      'date-fns',
      'i18next',
      'react',
      'react-dom',
      'react-i18next',
    ],
  },
  {
    name: 'test',
    root: 'test',
    sees: everything,
    folders: ['simulation', 'journal', 'sync', 'conformance', 'training', 'desktop', 'e2e', 'bench', 'support'],
    builtins: true,
    packages: 'declared',
  },
  {
    name: 'scripts',
    root: 'scripts',
    sees: everything,
    folders: ['boundaries', 'steps'],
    builtins: true,
    packages: 'declared',
  },
];

export interface Narrow {
  /** Package or builtin names. */
  modules: readonly string[];
  /** The layers this narrows. */
  within: readonly LayerName[];
  /** Files, or folders with a slash at the end, that may import it. */
  only: readonly string[];
  /** `import type` is free elsewhere in those layers. */
  typesFree: boolean;
  why: string;
}

/** Modules that one place of a layer keeps to itself. Tests are free of these. */
export const narrow: readonly Narrow[] = [
  {
    modules: ['axios'],
    within: ['agent'],
    only: ['src/agent/http/axios-transport.ts'],
    typesFree: false,
    why: 'only src/agent/http/axios-transport.ts sends',
  },
  {
    modules: ['nodemailer'],
    within: ['agent'],
    only: ['src/agent/http/smtp.ts'],
    typesFree: false,
    why: 'only src/agent/http/smtp.ts mails',
  },
  {
    modules: ['node:http', 'node:https', 'node:http2', 'node:net', 'node:tls', 'node:dgram'],
    within: ['agent'],
    only: ['src/agent/http/'],
    typesFree: false,
    why: 'only src/agent/http opens connections',
  },
  {
    modules: ['better-sqlite3'],
    within: ['agent'],
    only: ['src/agent/journal/'],
    typesFree: true,
    why: 'only src/agent/journal opens databases',
  },
  {
    modules: ['electron', 'electron-store', 'electron-updater'],
    within: ['main'],
    only: ['src/main/desktop/', 'src/main/index.ts'],
    typesFree: false,
    why: 'the rest of main also runs under plain Node',
  },
];

/** Configuration of tools at the root: imports whatever package.json lists, no layer. */
export const isRootConfig = (file: string): boolean => /^[\w.-]+\.config\.(ts|mts|js|mjs|cjs)$/.test(file);

export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);

export function layerOf(file: string): Layer | null {
  return layers.find((layer) => file.startsWith(`${layer.root}/`)) ?? null;
}

/** The feature a file belongs to, e.g. `returns` for `src/agent/connectors/magento/returns/decode.ts`; null for shared code. */
export function featureOf(file: string): string | null {
  const folder = /^src\/(?:core|agent(?:\/connectors\/[^/]+)?|renderer\/src)\/([^/]+)\//.exec(file)?.[1];
  return features.find((feature) => feature === folder) ?? null;
}

/** The connector a file belongs to; null outside connectors and for what they share. */
export function connectorOf(file: string): string | null {
  return /^src\/agent\/connectors\/([^/]+)\//.exec(file)?.[1] ?? null;
}
