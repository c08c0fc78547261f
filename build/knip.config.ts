import type { KnipConfig } from 'knip';

/** Fonts come out of packages by address, style sheets out of others: said as imports, they are seen to be used. */
const importsOf = (css: string): string =>
  [...css.matchAll(/(?:url\(|@import )'([@.][^']+)'/gu)]
    .map(([, address]) => `import '${address ?? ''}';`)
    .join('\n');

export default {
  entry: [
    'electron/main.ts',
    'electron/preload.ts',
    'electron/practice/{cli,process}.ts',
    'renderer/main.tsx',
    'build/*.{mjs,ts}',
    'build/setup/default-app/*',
    // Named in build/electron-builder.yml, and started as an app of its own.
    'build/package/{after-pack,icon-app/main}.mjs',
    'build/bench/bare/main.cjs',
    'build/bench/bare/calls/main.cjs',
    // Started by path: one asks from a process of its own, one is loaded into the vault.
    'build/bench/panel-program.mjs',
    'build/bench/vault-{load,probe}.mjs',
    'e2e/**/*.spec.ts',
    '{shared,electron,renderer,build}/**/*.test.{ts,tsx,mjs}',
  ],
  project: ['{electron,renderer,shared,e2e,build}/**/*.{ts,tsx,js,mjs,cjs,css}'],
  compilers: { css: importsOf },
  // The system's own tools look like binaries of packages that are not there.
  exclude: ['binaries'],
  // A type that is part of another exported thing must be exported too, or tsc cannot write the declaration of that.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Started by path; and `playwright`, whose version @playwright/test must share, is imported through that.
  ignoreDependencies: ['@typescript/native', 'lint-staged', 'playwright', 'prettier', 'simple-git-hooks'],
  treatConfigHintsAsErrors: true,
  // Their settings lie in this folder, where these would not look: the entries above say all there is.
  'electron-vite': false,
  eslint: false,
  'lint-staged': false,
  playwright: false,
  prettier: false,
  'simple-git-hooks': false,
  vite: false,
  vitest: false,
} satisfies KnipConfig;
