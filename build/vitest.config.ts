import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Test files share the modules they load, which halves the time; and one that leaned on the state of a module would
 * see what another left there, which is as good a reason, because no module may have any.
 */
const oneWorld = { pool: 'threads', isolate: false } as const;

/** Floods of generated input, and set-ups from nothing: `npm test` runs them, `npm run check` does not wait for them. */
const LONG = [
  'build/bench/processes.test.mjs',
  'build/setup/packages.test.mjs',
  'electron/practice/{conformance/{edge,any-text},hostile/hostile,http/pieces,worlds/worlds}.test.ts',
  'electron/secret-server/any-answer.test.ts',
];

/** A view is rendered into jsdom, which takes a second to come up; everything else runs on Node. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    allowOnly: false,
    restoreMocks: true,
    // One fewer is what is usual, which on a small machine leaves half of it idle.
    maxWorkers: availableParallelism(),
    // Deadlines, not paces: how fast something is, is measured by the benchmark and nowhere else.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          ...oneWorld,
          name: 'node',
          include: ['{shared,electron,build}/**/*.test.{ts,mjs}', 'renderer/**/*.test.ts'],
          exclude: ['build/gate/**', ...LONG],
        },
      },
      { extends: true, test: { ...oneWorld, name: 'long', include: LONG, sequence: { groupOrder: 1 } } },
      {
        extends: true,
        test: {
          ...oneWorld,
          name: 'page',
          environment: 'jsdom',
          setupFiles: ['build/page-tests.mjs'],
          include: ['renderer/**/*.test.tsx'],
        },
      },
      {
        extends: true,
        // Each file damages a copy of the project of its own and waits for whole tools to look at it.
        test: {
          name: 'gate',
          include: ['build/gate/**/*.test.mjs'],
          maxWorkers: 3,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['{shared,electron,renderer}/**/*.{ts,tsx}'],
      exclude: ['**/*.test.{ts,tsx}'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportsDirectory: resolve(import.meta.dirname, '../out/reports/coverage'),
      thresholds: { 'electron/domain/**/*.ts': { lines: 95 } },
    },
  },
});
