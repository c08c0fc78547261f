import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { contract } from '../shared/ipc/contract';
import { outlineOf } from '../shared/ipc/channel';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, 'out/app/main'),
      // Everything is bundled: the package carries no node_modules, and one file starts faster than many.
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        input: { main: resolve(root, 'electron/main.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    // The names alone go in: a sandboxed preload runs before each page, so it must not carry the schemas.
    define: { __CONTRACT_OUTLINE__: JSON.stringify(outlineOf(contract)) },
    build: {
      outDir: resolve(root, 'out/app/preload'),
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/app/renderer'),
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});
