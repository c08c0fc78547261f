import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { bundledFrom } from './package/bundled.mjs';

/** The licences of all that is bundled go along with the bundle: of what is really in it, not of what was asked for. */
export const licencesOf = (root: string): Plugin => ({
  name: 'keyturn-licences',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((part) =>
      part.type === 'chunk' ? part.moduleIds : part.originalFileNames.map((name) => resolve(root, name)),
    );
    const source = JSON.stringify(bundledFrom(modules));
    this.emitFile({ type: 'asset', fileName: 'licences.json', source });
  },
});
