import { registerHooks } from 'node:module';

/**
 * Preloaded into the built main (`node --import`): whatever asks for `electron` gets the stand-in. The virtual module in between adds the
 * default export that Electron's own module has.
 */
const standIn = new URL('stand-in.ts', import.meta.url).href;
const virtual = 'stand-in:electron';
const source = `export * from ${JSON.stringify(standIn)}; import * as all from ${JSON.stringify(standIn)}; export default all;`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: virtual, format: 'module', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) => (url === virtual ? { format: 'module', source, shortCircuit: true } : next(url, context)),
});
