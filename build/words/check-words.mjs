import { join } from 'node:path';
import { missingForms, readCatalogue } from './catalogue.mjs';
import { problemsOfLanguage } from './other-languages.mjs';
import { findingAt, openProgram, sourcesOf } from './program.mjs';
import { findRawWords } from './raw-words.mjs';
import { findUses } from './uses.mjs';

/**
 * @typedef {import('./program.mjs').Finding} Finding
 * @typedef {import('./catalogue.mjs').Entry} Entry
 * @typedef {import('./uses.mjs').Use} Use
 */

const WORDS = 'shared/words';
const PROJECTS = ['renderer/tsconfig.json', 'electron/tsconfig.json'];

/**
 * What is wrong with the calls: a key that nobody can foresee says neither that it is there nor what is used.
 * @param {string} root
 * @param {readonly Use[]} uses
 * @param {ReadonlyMap<string, Entry>} entries
 */
const problemsOfUses = (root, uses, entries) =>
  uses.flatMap(({ at, keys }) => {
    if (!keys || (keys.length > 1 && keys.length >= entries.size)) {
      return [
        findingAt(
          root,
          at,
          'This key can be anything: ask with a key, or a choice of keys, that is known here.',
        ),
      ];
    }
    return keys
      .filter((key) => !entries.has(key))
      .map((key) => findingAt(root, at, `${key} is not in the catalogue.`));
  });

/**
 * @param {string} root
 * @param {readonly Use[]} uses
 * @param {{ entries: ReadonlyMap<string, Entry>, language: string }} catalogue
 */
const problemsOfEntries = (root, uses, { entries, language }) => {
  const used = new Set(uses.flatMap(({ keys }) => keys ?? []));
  return [...entries].flatMap(([key, entry]) => [
    ...(used.has(key) ? [] : [findingAt(root, entry.at, `${key} is used nowhere.`)]),
    ...missingForms(entry, language).map((form) => findingAt(root, entry.at, `${key}_${form} is missing.`)),
  ]);
};

/**
 * Everything that is wrong with the words of the app: keys without a text, texts without a use, plurals without a
 * form, and words that a view shows past the catalogue.
 * @param {string} root
 * @param {readonly string[]} [others] the languages beside English
 * @returns {{ findings: readonly Finding[], count: number }}
 */
export const checkWords = (root, others = ['de']) => {
  const program = openProgram(root, PROJECTS);
  const catalogueOf = (/** @type {string} */ language) =>
    readCatalogue(program, join(root, WORDS, `${language}.ts`), language);
  const entries = catalogueOf('en');
  const uses = findUses(program, join(root, WORDS, 'keys.ts'));
  const raw = sourcesOf(program).flatMap(findRawWords);
  const findings = [
    ...problemsOfUses(root, uses, entries),
    ...problemsOfEntries(root, uses, { entries, language: 'en' }),
    ...others.flatMap((language) =>
      problemsOfLanguage(root, { entries: catalogueOf(language), english: entries, language }),
    ),
    ...raw.map((node) =>
      findingAt(root, node, 'These words are not in the catalogue: put them there and ask by key.'),
    ),
  ];
  return { findings, count: entries.size };
};
