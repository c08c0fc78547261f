import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

const TOUR = '**/tour/*.spec.ts';

export default defineConfig({
  testDir: resolve(root, 'e2e'),
  // The tour is no story: it judges nothing, and `npm run tour` alone asks for it.
  ...(process.env['KEYTURN_TOUR'] === undefined ? { testIgnore: TOUR } : { testMatch: TOUR }),
  outputDir: resolve(root, 'out/e2e/results'),
  // Each worker has one or two Electrons; more than that on two cores only makes all of them slow.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // A story that passes the second time only is a race that nobody has found yet. Where somebody sits before it, it fails; where
  // a landing hangs on it, it is told by its name, and more than two of them fail the run. What judges secrets and torture is
  // never tried twice: such a spec says so itself.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
});
