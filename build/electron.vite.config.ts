import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { contract } from '../shared/ipc/contract';
import { outlineOf } from '../shared/ipc/channel';
import { de } from '../shared/words/de';
import { leanUpdater } from './lean-updater';
import { licencesOf } from './licences';

const root = resolve(import.meta.dirname, '..');

/** The names of all channels, for both ends of the bridge: neither reads in a schema before it is needed. */
const outline = { __CONTRACT_OUTLINE__: JSON.stringify(outlineOf(contract)) };

/** A variable that is there and empty says nothing: so does a workflow that has no value for it. */
const said = (name: string): string | null => {
  const value = process.env[name] ?? '';
  return value === '' ? null : value.replace(/\/+$/u, '');
};

/** Where this package looks for a newer one, and whose signature that must have: nowhere, unless whoever builds it says so. */
const updateFeed = {
  __UPDATE_FEED__: JSON.stringify({
    address: said('KEYTURN_UPDATE_FEED'),
    key: said('KEYTURN_UPDATE_KEY'),
    publisher: said('KEYTURN_UPDATE_PUBLISHER'),
  }),
};

/**
 * The faces of the first screen, asked for with its script: found only in the style sheet they would come after the
 * layout, and hold the text back. Only where they are used at all: other systems have better faces of their own.
 */
const preloadFonts = (): Plugin => ({
  name: 'keyturn-preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const faces = Object.keys(bundle).filter((name) => /inter-latin-\d|mono-latin-400/u.test(name));
      return (process.platform === 'linux' ? faces : []).map((name) => ({
        tag: 'link',
        attrs: {
          ...{ rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${name}` },
          // The lock and the popup write nothing in it.
          ...(name.includes('mono') && { 'data-page': 'app' }),
        },
        injectTo: 'head',
      }));
    },
  },
});

/** By its text, so that no page ever takes an older one for it. */
const germanFile = `assets/de-${createHash('sha256').update(JSON.stringify(de)).digest('hex').slice(0, 8)}.js`;
const IS_GERMAN = /shared[\\/]words[\\/]de(?:\.ts)?$/u;

/** The German words lie in the package once, with the page: the main process reads in the very file that the page does. */
const germanOfThePage = (): Plugin => ({
  name: 'keyturn-german-of-the-page',
  enforce: 'pre',
  resolveId: (id, importer = '') =>
    IS_GERMAN.test(resolve(dirname(importer), id))
      ? { id: `../../renderer/${germanFile}`, external: 'absolute' }
      : undefined,
});

/**
 * The words of another language than English, asked for with the script that waits for them: the page is served with the line of its own
 * language alone (`electron/shell/ui-files.ts`).
 */
const preloadWords = (): Plugin => ({
  name: 'keyturn-preload-words',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle).flatMap((part) => {
        const words =
          part.type === 'chunk'
            ? /shared[\\/]words[\\/](?<language>[a-z]+)\.ts$/u.exec(part.facadeModuleId ?? '')
            : null;
        const language = words?.groups?.['language'];
        if (language === undefined) return [];
        return [
          {
            tag: 'link',
            attrs: {
              rel: 'modulepreload',
              crossorigin: true,
              href: `./${part.fileName}`,
              'data-words': language,
            },
            injectTo: 'head',
          },
        ];
      }),
  },
});

/**
 * What the popup of quick access is made of, asked for with the script that would ask for it later, one after the other: the page of the
 * popup alone is served with these lines (`electron/shell/ui-files.ts`).
 */
const preloadQuick = (): Plugin => ({
  name: 'keyturn-preload-quick',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const parts = Object.values(bundle).filter((part) => part.type === 'chunk');
      const quick = parts.find(({ facadeModuleId }) => /app[\\/]show-quick\.ts$/u.test(facadeModuleId ?? ''));
      if (!quick) throw new Error('There is no part for the popup of quick access.');
      const own = [quick.fileName, ...quick.imports].filter((name) => !html.includes(name));
      const styles = own.flatMap((name) => {
        const part = bundle[name];
        return part?.type === 'chunk' ? [...(part.viteMetadata?.importedCss ?? [])] : [];
      });
      const line = (rel: string) => (name: string) => ({
        tag: 'link',
        attrs: { rel, crossorigin: true, href: `./${name}`, 'data-page': 'quick' },
        injectTo: 'head' as const,
      });
      return [...own.map(line('modulepreload')), ...styles.map(line('stylesheet'))];
    },
  },
});

/** Its answers come parsed from the main process: a schema in the page would be read in at every start, and used by nobody. */
const withoutSchemas = (): Plugin => ({
  name: 'keyturn-without-schemas',
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue;
      const schemas = part.moduleIds.filter((id) => /[\\/]node_modules[\\/]zod[\\/]/u.test(id));
      if (schemas.length > 0)
        this.error(`${part.fileName} carries zod: let the page import types and plain values alone.`);
    }
  },
});

/** Node's cryptography is read in by whoever first uses it: it takes 4 to 10 ms, which the first paint would wait for. */
const cryptoWhenUsed = (): Plugin => ({
  name: 'keyturn-crypto-when-used',
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue;
      part.code = part.code.replaceAll(
        /require\([`'"]node:crypto[`'"]\)/gu,
        'new Proxy({},{get:(_,name)=>require("node:crypto")[name]})',
      );
    }
  },
});

/** The icons of the tray go along as they are: they are read in by their path, once there is a panel to show one on. */
const traySheets = (): Plugin => ({
  name: 'keyturn-tray-sheets',
  generateBundle() {
    const folder = resolve(root, 'build/icons/tray');
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.png'))) {
      const source = readFileSync(resolve(folder, name));
      this.emitFile({ type: 'asset', fileName: `tray/${name}`, source });
    }
  },
});

export default defineConfig({
  main: {
    define: { ...outline, ...updateFeed },
    plugins: [leanUpdater(root), germanOfThePage(), cryptoWhenUsed(), traySheets(), licencesOf(root)],
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
    define: outline,
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
    plugins: [
      react(),
      preloadFonts(),
      preloadWords(),
      preloadQuick(),
      withoutSchemas(),
      licencesOf(resolve(root, 'renderer')),
    ],
    build: {
      outDir: resolve(root, 'out/app/renderer'),
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: resolve(root, 'renderer/index.html'),
        output: {
          chunkFileNames: ({ facadeModuleId }) =>
            IS_GERMAN.test(facadeModuleId ?? '') ? germanFile : 'assets/[name]-[hash].js',
          // All of the first screen in one script and one sheet: what later screens share with it would else be cut out of it, and each file more is a question more to the main process before the first paint.
          codeSplitting: {
            groups: [{ name: 'first', test: /renderer[\\/]main\.tsx$|rolldown[\\/]runtime/u }],
          },
        },
      },
    },
  },
});
