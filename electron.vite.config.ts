import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Only `dependencies` stay outside the bundles (native code, dictionaries); all else is bundled, so that the
// packaged app carries three files and not a tree of thousands, and starts faster for it.
export default defineConfig({
  main: {
    build: {
      minify: true,
      outDir: 'out/main',
      lib: {
        entry: {
          main: resolve('electron/main.ts'),
          isolated: resolve('electron/isolated/worker.ts'),
          indexer: resolve('electron/store/catalog/indexing/worker.ts'),
          'reading-thread': resolve('electron/store/catalog/indexing/reading-thread.ts'),
        },
        formats: ['es'],
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      lib: { entry: { preload: resolve('electron/preload.ts') }, formats: ['cjs'] },
      rollupOptions: { output: { entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: resolve('out/renderer'),
      rollupOptions: { input: resolve('renderer/index.html') },
      // Inlined assets would be data: URLs, which the content security policy refuses.
      assetsInlineLimit: 0,
      // Half the code to read at every start.
      minify: true,
      modulePreload: { polyfill: false },
    },
  },
});
