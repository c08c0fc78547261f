import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '../check/steps.mjs';
import { copyProject } from './project-copy.mjs';

const CATALOGUE = 'shared/words/en.ts';

const asking = (/** @type {string} */ key) =>
  `import type { Translate } from '../../shared/words/keys';\n\nexport const asking = (t: Translate) => t(${key});\n`;

const plants = [
  {
    threat: 'a key without a text',
    file: 'renderer/planted/asks.ts',
    text: asking(`'planted.missing'`),
    says: /planted\.missing is not in the catalogue/u,
  },
  {
    threat: 'a key that nobody can foresee',
    file: 'renderer/planted/guesses.ts',
    text: asking('document.title'),
    says: /This key can be anything/u,
  },
  {
    threat: 'a view with words of its own',
    file: 'renderer/planted/Words.tsx',
    text: 'export const Words = () => <p>Sign in</p>;\n',
    says: /not in the catalogue/u,
  },
  {
    threat: 'a view with a label of its own',
    file: 'renderer/planted/Label.tsx',
    text: 'export const Label = () => <input aria-label="User name" />;\n',
    says: /not in the catalogue/u,
  },
];

const copy = copyProject();
let passed = true;
/** @type {string[]} */
let complaints = [];

/** @param {string} file */
const complaintsAbout = (file) => complaints.filter((line) => line.startsWith(`${file}:`));

beforeAll(async () => {
  copy.plant(Object.fromEntries(plants.map(({ file, text }) => [file, text])));
  copy.plant({
    [CATALOGUE]: copy
      .read(CATALOGUE)
      .replace('export const en = {', `$&\n  plantedUnused: 'Nobody asks for this',`),
  });
  const outcome = await copy.run(words);
  passed = outcome.passed;
  complaints = outcome.output.split('\n').filter((line) => line !== '');
});
afterAll(copy.remove);

describe('the words step refuses', () => {
  for (const { threat, file, says } of plants) {
    it(threat, () => {
      expect(complaintsAbout(file).join('\n')).toMatch(says);
    });
  }

  it('a text that nobody asks for', () => {
    expect(complaintsAbout(CATALOGUE).join('\n')).toContain('plantedUnused is used nowhere');
  });
});

it('the words step fails for them', () => {
  expect(passed).toBe(false);
});

it('the words step says nothing of files that nobody damaged', () => {
  const expected = new Set([...plants.map(({ file }) => file), CATALOGUE].flatMap(complaintsAbout));
  expect(complaints.filter((line) => !expected.has(line))).toEqual([]);
  expect(complaintsAbout(CATALOGUE)).toHaveLength(1);
});
