import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Test files share the modules they load, which halves the time; and one that leaned on the state of a module would
 * see what another left there, which is as good a reason, because no module may have any.
 */
const oneWorld = { pool: 'threads', isolate: false } as const;

const page = { ...oneWorld, environment: 'jsdom', setupFiles: 'build/page-tests.mjs' } as const;

/**
 * Floods of generated input, set-ups from nothing, and whole programs that are started and stopped: `npm test` runs them,
 * `npm run check` does not wait for them.
 */
const LONG = [
  'build/bench/processes.test.mjs',
  'build/launch/{fresh-clone,run-vault,source-watch,vault-flags}.test.mjs',
  'build/setup/{electron,electron-fallback,lock,packages}.test.mjs',
  // Real web servers, a child that is killed at each step, and a file through anything that can be done to it.
  'electron/compose/ticket-keys-{acts,kept,killed,open,servers}.test.ts',
  // A run of the app on its files and the practice vault, again and again.
  'electron/compose/rotation-{disk,kept,remote}.test.ts',
  // Hundreds of damaged files, each with a thread of its own for its password, and other programs that open ours.
  'electron/storage/{key-box,key-box-damage,key-interop,passphrase}.test.ts',
  // Programs that are started, asked to end, and killed.
  '{build/launch/command,electron/storage/killed,electron/system/token-command}.test.{ts,mjs}',
  'electron/practice/{hostile/hostile,http/pieces,worlds/worlds}.test.ts',
  // The practice vault against the documents and its control, each over a wire.
  'electron/practice/conformance/{edge,any-text,choices,walk}.test.ts',
  'electron/practice/control/{control,deeds-on-the-wire,recorder}.test.ts',
  'electron/system/practice-process.test.ts',
  'electron/secret-server/any-answer.test.ts',
];

/** Views and their parts, rendered and handled like those of a user. They take longest by far, so that `npm test` runs them. */
const VIEWS = 'renderer/{app,features}/**/*.test.tsx';

/** What is decided, by itself and put together as in the app. */
const DECISIONS = 'electron/{domain,compose}/**/*.test.ts';

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
    expect: { poll: { timeout: 20_000 } },
    // A busy machine may upset a test once, and the run names it then. What a generated input brought to light is no accident.
    retry: process.env['CI'] ? { count: 1, condition: /^(?!Property failed)/ } : 0,
    projects: [
      {
        extends: true,
        test: {
          ...oneWorld,
          name: 'node',
          include: ['{shared,electron,build}/**/*.test.{ts,mjs}', 'renderer/**/*.test.ts'],
          exclude: ['build/gate/**', DECISIONS, ...LONG],
        },
      },
      {
        extends: true,
        test: { ...oneWorld, name: 'decisions', include: [DECISIONS], exclude: LONG },
      },
      { extends: true, test: { ...oneWorld, name: 'long', include: LONG, sequence: { groupOrder: 1 } } },
      {
        extends: true,
        test: {
          ...page,
          name: 'page',
          include: ['renderer/**/*.test.tsx'],
          exclude: [VIEWS],
        },
      },
      {
        extends: true,
        test: { ...page, name: 'views', include: [VIEWS], sequence: { groupOrder: 1 } },
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
      include: ['electron/domain/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: ['json-summary', 'html'],
      reportsDirectory: resolve(import.meta.dirname, '../out/reports/coverage'),
      thresholds: { 'electron/domain/**/*.ts': { lines: 95 } },
    },
  },
});
