import { LIKE_ENGLISH } from './alike.mjs';
import { missingForms, textsOf } from './catalogue.mjs';
import { findingAt } from './program.mjs';

/**
 * @typedef {import('./program.mjs').Finding} Finding
 * @typedef {import('./catalogue.mjs').Entry} Entry
 */

const GAP = /\{\{(\w+)\}\}/gu;
const LETTER = /\p{L}{2}/u;

/** @param {string} text */
const gapsIn = (text) => [...text.matchAll(GAP)].map(([, name]) => name).sort();

/** @param {string} text what of it somebody would have to translate */
const wordsIn = (text) => text.replaceAll(GAP, '');

/**
 * What is wrong with one text beside the same one in English. A singular may leave its number out, in either language.
 * @param {string} key
 * @param {string} text
 * @param {string} english
 */
const faultsOf = (key, text, english) => {
  const ofOne = key.endsWith('_one');
  const gaps = [text, english].map((each) =>
    gapsIn(each)
      .filter((gap) => !ofOne || gap !== 'count')
      .join(', '),
  );
  const isLikeEnglish = text === english && LETTER.test(wordsIn(text)) && !LIKE_ENGLISH.has(key);
  return [
    ...(gaps[0] === gaps[1] ? [] : [`${key} fills in "${gaps[0]}", and in English "${gaps[1]}".`]),
    ...(isLikeEnglish
      ? [`${key} is as in English: say it otherwise, or name it in build/words/alike.mjs.`]
      : []),
  ];
};

/**
 * What is wrong with the texts of another language. That each is there, and none too many, is held by its type.
 * @param {string} root
 * @param {{ entries: ReadonlyMap<string, Entry>, english: ReadonlyMap<string, Entry>, language: string }} catalogues
 * @returns {readonly Finding[]}
 */
export const problemsOfLanguage = (root, { entries, english, language }) => {
  const originals = textsOf(english);
  const faults = [...entries.values()].flatMap(({ texts }) =>
    [...texts].flatMap(([key, { text, at }]) =>
      faultsOf(key, text, originals.get(key)?.text ?? '').map((fault) => findingAt(root, at, fault)),
    ),
  );
  const forms = [...entries].flatMap(([key, entry]) =>
    missingForms(entry, language).map((form) => findingAt(root, entry.at, `${key}_${form} is missing.`)),
  );
  return [...faults, ...forms];
};
