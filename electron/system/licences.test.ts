import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readLicences } from './licences';

const part = (name: string, version = '1.0.0') => ({
  key: `node_modules/${name}`,
  name,
  version,
  licence: 'MIT',
  text: 'Be kind.',
});

const appWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-licences-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const name of ['main', 'preload', 'renderer'])
    mkdirSync(join(folder, 'out', 'app', name), { recursive: true });
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, 'out', 'app', name, 'licences.json'), text);
  return folder;
};

it('the licences of all bundles are one list by name, and what is in two of them is there once', async () => {
  const main = JSON.stringify([part('zod'), part('i18next')]);
  const renderer = JSON.stringify([part('react'), part('i18next'), part('react', '2.0.0')]);
  const told = await readLicences(appWith({ main, renderer }));
  expect(told.map(({ name, version }) => `${name} ${version}`)).toEqual([
    'i18next 1.0.0',
    'react 1.0.0',
    'react 2.0.0',
    'zod 1.0.0',
  ]);
});

it('a page that was not built for good has none, and a damaged list is told, not left out', async () => {
  await expect(readLicences(appWith({}))).resolves.toEqual([]);
  await expect(readLicences(appWith({ main: '[{"name": 1}]' }))).rejects.toThrow();
});
