import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkWords } from './check-words.mjs';

const config = JSON.stringify({
  compilerOptions: {
    strict: true,
    target: 'ES2023',
    module: 'ESNext',
    moduleResolution: 'bundler',
    jsx: 'preserve',
  },
  include: ['**/*.ts', '**/*.tsx'],
});

const keys = `
  import type { en } from './en';
  type Leaves<T, P extends string = ''> = {
    [K in keyof T & string]: T[K] extends string ? \`\${P}\${K}\` : Leaves<T[K], \`\${P}\${K}.\`>;
  }[keyof T & string];
  type Stem<E extends string> = E extends \`\${infer S}_\${'one' | 'other'}\` ? S : E;
  export type WordKey = Stem<Leaves<typeof en>>;
  export type Translate = <K extends WordKey>(key: K, values?: object) => string;
`;

const texts = `
  import { fruit } from './fruit';
  export const en = { fruit, hello: 'Hello', apples_one: '{{count}} apple', apples_other: '{{count}} apples' } as const;
`;

const fruit = `export const fruit = { sweet: 'Sweet', sour: 'Sour' } as const;`;

/** What the views begin with: a `t`, and values of which only the types matter. */
const given = `
  import type { Translate, WordKey } from '../shared/words/keys';
  declare const t: Translate;
  declare const taste: 'sweet' | 'sour';
  declare const some: string;
`;

/** All words of the catalogue, each used in one of the ways in which a view may use it. */
const uses = `
  export const title = t('hello');
  export const count = t('apples', { count: 2 });
  export const all = t(\`fruit.\${taste}\`);
`;

/**
 * @param {Readonly<Record<string, string>>} files
 * @param {readonly string[]} [others]
 */
const findingsIn = (files, others = []) => {
  const root = mkdtempSync(join(tmpdir(), 'keyturn-words-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const project = {
    'shared/words/en.ts': texts,
    'shared/words/fruit.ts': fruit,
    'shared/words/keys.ts': keys,
    'renderer/tsconfig.json': config,
    'renderer/uses.ts': given + uses,
    'electron/tsconfig.json': config,
    'electron/menu.ts': 'export {};',
    ...files,
  };
  for (const [path, text] of Object.entries(project)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkWords(root, others).findings.map(({ file, line, message }) => `${file}:${line} ${message}`);
};

/** @param {string} code */
const inView = (code) => findingsIn({ 'renderer/view.tsx': given + code });

describe('the words of the app', () => {
  it('pass when each text is used and each use has a text', () => {
    expect(findingsIn({})).toEqual([]);
  });

  it('fail for a text that nobody uses, and point to the file that has it', () => {
    expect(
      findingsIn({
        'shared/words/fruit.ts': fruit.replace("sour: 'Sour'", "sour: 'Sour',\n bitter: 'Bitter'"),
      }),
    ).toEqual(['shared/words/fruit.ts:2 fruit.bitter is used nowhere.']);
  });

  it('count a text as used when the main process alone uses it', () => {
    const withMenu = {
      'shared/words/fruit.ts': fruit.replace("sour: 'Sour'", "sour: 'Sour', bitter: 'Bitter'"),
    };
    expect(
      findingsIn({ ...withMenu, 'electron/menu.ts': `${given} export const label = t('fruit.bitter');` }),
    ).toEqual([]);
  });

  it('fail for a use without a text', () => {
    expect(inView(`export const x = t('goodbye');`)).toEqual([
      expect.stringMatching(/^renderer\/view\.tsx:\d+ goodbye is not in the catalogue\.$/u),
    ]);
  });

  it('fail for the one missing text among the keys that a template can make', () => {
    expect(inView('declare const any: "sweet" | "salty"; export const x = t(`fruit.${any}`);')).toEqual([
      expect.stringContaining('fruit.salty is not in the catalogue.'),
    ]);
  });

  it('fail for a key made from any text, of which nothing can be said', () => {
    expect(inView('export const x = t(`fruit.${some}`);')).toEqual([
      expect.stringContaining('can be anything'),
    ]);
  });

  it('fail for a key that may be any of all, which would count each text as used', () => {
    expect(inView('export const x = (key: WordKey) => t(key);')).toEqual([
      expect.stringContaining('can be anything'),
    ]);
  });

  it('see a use under another name than t', () => {
    expect(inView(`const say = t; export const x = say('goodbye');`)).toEqual([
      expect.stringContaining('goodbye is not in the catalogue.'),
    ]);
  });

  it('leave functions alone that are called t and ask for no text', () => {
    expect(inView(`export const x = ((t: (name: string) => string) => t('goodbye'))(String);`)).toEqual([]);
  });

  it('fail for a plural that lacks a form', () => {
    expect(
      findingsIn({ 'shared/words/en.ts': texts.replace("apples_one: '{{count}} apple', ", '') }),
    ).toEqual([expect.stringContaining('apples_one is missing.')]);
  });
});

describe('the words of another language', () => {
  /** @param {string} texts */
  const inGerman = (texts) =>
    findingsIn(
      {
        'shared/words/de.ts': `export const de = {\n${texts}\n} as const;`,
        'renderer/german.ts': "import '../shared/words/de';",
      },
      ['de'],
    );
  const fruit = "fruit: { sweet: 'Süß', sour: 'Sauer' }, hello: 'Hallo',";

  it('pass when they say all of it', () => {
    expect(inGerman(`${fruit} apples_one: 'Ein Apfel', apples_other: '{{count}} Äpfel'`)).toEqual([]);
  });

  it.each([
    [
      'a gap of another name',
      "apples_one: '{{count}} Apfel', apples_other: '{{number}} Äpfel'",
      'apples_other fills in "number", and in English "count".',
    ],
    ['a plural without one of its forms', "apples_other: '{{count}} Äpfel'", 'apples_one is missing.'],
    [
      'a text that was left in English',
      "apples_one: '{{count}} apple', apples_other: '{{count}} Äpfel'",
      'apples_one is as in English',
    ],
  ])('fail for %s', (_, apples, says) => {
    expect(inGerman(`${fruit} ${apples}`)).toEqual([expect.stringContaining(says)]);
  });
});

describe('words in a view past the catalogue', () => {
  it.each([
    ['between tags', '<p>Hello</p>'],
    ['in braces', "<p>{'Hello'}</p>"],
    ['in a template', '<p>{`Hello ${some}`}</p>'],
    ['in one arm of a choice', "<p>{some ? t('hello') : 'None'}</p>"],
    ['after a default', "<p>{some ?? 'None'}</p>"],
    ['in a name for screen readers', '<p aria-label="Hello" />'],
    ['in a tooltip', "<p title={'Hello'} />"],
    ['in a placeholder', '<input placeholder="6 digits" />'],
    ['in an image text', '<img alt="A key" />'],
    ['in a label of our own parts', '<Field label="Name" />'],
  ])('are refused %s', (_, jsx) => {
    expect(inView(`declare const Field: any; export const X = () => ${jsx};`)).toEqual([
      expect.stringContaining('These words are not in the catalogue'),
    ]);
  });

  it.each([
    ['a number or a sign', '<p>2 · 3</p>'],
    ['a text from the catalogue', "<p title={t('hello')}>{t('hello')}</p>"],
    ['a name that is compared and not shown', "<p>{some === 'sweet' && t('hello')}</p>"],
    ['a name for machines', '<p id="name" className={some ? "on" : "off"} data-state="open" />'],
  ])('are not seen in %s', (_, jsx) => {
    expect(inView(`export const X = () => ${jsx};`)).toEqual([]);
  });
});
