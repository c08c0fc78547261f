import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { contract } from '../shared/ipc/contract';
import { outlineOf } from '../shared/ipc/channel';

const root = resolve(import.meta.dirname, '..');

/**
 * The faces of the first screen, asked for with its script: found only in the style sheet they would come after the
 * layout, and hold the text back. Only where they are used at all: other systems have better faces of their own.
 */
const preloadFonts = (): Plugin => ({
  name: 'keyturn-preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const faces = Object.keys(bundle).filter((name) => /-latin-wght-.*\.woff2$/u.test(name));
      return (process.platform === 'linux' ? faces : []).map((name) => ({
        tag: 'link',
        attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${name}` },
        injectTo: 'head',
      }));
    },
  },
});

export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, 'out/app/main'),
      // Everything is bundled: the package carries no node_modules, and one file starts faster than many.
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
          practice: resolve(root, 'electron/practice/process.ts'),
        },
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
    plugins: [react(), preloadFonts()],
    build: {
      outDir: resolve(root, 'out/app/renderer'),
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});
