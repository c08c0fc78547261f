import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { types } from '../check/steps.mjs';
import { copyProject } from './project-copy.mjs';

/** A global of the wrong process must not compile, so that no cast and no lint rule is needed to keep it out. */
const plants = [
  {
    threat: 'shared code that touches document',
    file: 'shared/planted-page.ts',
    text: 'export const title = document.title;\n',
    says: /Cannot find name 'document'/u,
  },
  {
    threat: 'shared code that touches process',
    file: 'shared/planted-node.ts',
    text: 'export const home = process.cwd();\n',
    says: /Cannot find name 'process'/u,
  },
  {
    threat: 'a main process that touches document',
    file: 'electron/planted-page.ts',
    text: 'export const title = document.title;\n',
    says: /Cannot find name 'document'/u,
  },
  {
    threat: 'a decision that touches process',
    file: 'electron/domain/planted-node.ts',
    text: 'export const home = process.cwd();\n',
    says: /Cannot find name 'process'/u,
  },
  {
    threat: 'a decision that touches setTimeout',
    file: 'electron/domain/planted-timer.ts',
    text: 'export const later = setTimeout;\n',
    says: /Cannot find name 'setTimeout'/u,
  },
  {
    threat: 'a page that touches process',
    file: 'renderer/planted-node.ts',
    text: 'export const home = process.cwd();\n',
    says: /Cannot find name 'process'/u,
  },
  {
    threat: 'a page that touches require',
    file: 'renderer/planted-require.ts',
    text: "export const fs: unknown = require('fs');\n",
    says: /Cannot find name 'require'/u,
  },
  {
    threat: 'a property that may be missing and is set to undefined',
    file: 'shared/planted-optional.ts',
    text: 'export const found: { readonly name?: string } = { name: undefined };\n',
    says: /exactOptionalPropertyTypes/u,
  },
];

/** The projects that the app is made of; the tests and tools around it are of no interest here. */
const APP = ['shared', 'electron', 'electron/preload.tsconfig.json', 'renderer'];

const copy = copyProject();
let passed = true;
/** @type {string[]} */
let complaints = [];

/** @param {string} file */
const complaintsAbout = (file) => complaints.filter((line) => line.startsWith(`${file}(`));

beforeAll(async () => {
  copy.plant(Object.fromEntries(plants.map(({ file, text }) => [file, text])));
  const outcome = await copy.run(types, APP);
  passed = outcome.passed;
  complaints = outcome.output.split('\n').filter((line) => line !== '');
});
afterAll(copy.remove);

describe('the types step refuses', () => {
  for (const { threat, file, says } of plants) {
    it(threat, () => {
      expect(complaintsAbout(file).join('\n')).toMatch(says);
    });
  }
});

it('the types step fails for them', () => {
  expect(passed).toBe(false);
});

it('the types step says nothing of files that nobody damaged', () => {
  const expected = new Set(plants.flatMap(({ file }) => complaintsAbout(file)));
  expect(complaints.filter((line) => !expected.has(line) && !line.startsWith(' '))).toEqual([]);
});
