import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** One file that plain Node runs: the practice vault needs neither the app nor a package. */
export default defineConfig({
  root,
  logLevel: 'warn',
  build: {
    ssr: resolve(root, 'electron/practice/cli.ts'),
    outDir: resolve(root, 'out/vault'),
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'practice.mjs' } },
  },
});
