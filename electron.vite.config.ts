import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** The entry asks for the screens only when it runs; a window that fetches them beside it shows its first rows sooner. */
function fetchScreensAtOnce(): Plugin {
  return {
    name: 'fetch-screens-at-once',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const screens = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.name === 'screens');
        if (screens?.type !== 'chunk') throw new Error('The screens are not a chunk of their own any more');
        const styles = [...(screens.viteMetadata?.importedCss ?? [])];
        return [
          { tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${screens.fileName}` } },
          ...styles.map((file) => ({ tag: 'link', attrs: { rel: 'stylesheet', crossorigin: true, href: `./${file}` } })),
        ];
      },
    },
  };
}

/** Three builds: main with the agent beside it (utilityProcess starts it by path), preload as CJS because it is sandboxed, and the screens. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Everything is bundled, so that the packaged app carries one dependency: the one with native code.
      externalizeDeps: false,
      rollupOptions: { input: { index: 'src/main/index.ts', agent: 'src/agent/index.ts' }, external: ['better-sqlite3'] },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: { input: { index: 'src/preload/index.ts' }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), fetchScreensAtOnce()],
    // A window reads and parses all of the first load before it shows a row.
    build: {
      outDir: 'out/renderer',
      minify: true,
      rollupOptions: {
        input: 'src/renderer/index.html',
        // Few large files: each one more costs the first load more than its bytes.
        output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
      },
    },
  },
});
