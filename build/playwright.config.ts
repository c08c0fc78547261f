import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  testDir: resolve(root, 'e2e'),
  outputDir: resolve(root, 'out/e2e/results'),
  // Each worker has one or two Electrons; more than that on two cores only makes all of them slow.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // A test that passes the second time only is a race that nobody has found yet.
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
});
