import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/language';
import { createWords } from '../../../shared/words/catalogue';
import { de } from '../../../shared/words/de';
import { CHAPTERS, findIn, readHandbook, type Handbook } from './chapters';
import type { Block, Passage, Span } from './markdown';
import { readTexts } from './texts';

const spansOf = (block: Block): readonly Span[] => {
  if (block.kind === 'paragraph') return block.spans;
  return block.kind === 'list' ? block.items.flat() : [block.head, ...block.rows].flat(2);
};

const handbookIn = async (language: Language): Promise<Handbook> => {
  const words = createWords();
  await words.speak({ language, locale: language });
  return readHandbook(await readTexts(language), words.current());
};

/** What a passage is built of: the same in every language. */
const outlineOf = ({ name, blocks }: Passage) => ({
  name,
  blocks: blocks.map((block) => {
    const spans = spansOf(block);
    const marked = spans.filter(({ kind }) => kind === 'strong').length;
    const sizes = { paragraph: 0, list: 0, table: 0, ...sizeOf(block) };
    const codes = spans.flatMap(({ kind, text }) => (kind === 'code' ? [text] : [])).toSorted();
    const links = spans.flatMap((span) => (span.kind === 'link' ? [span.to] : []));
    return { kind: block.kind, ...sizes, marked, codes, links };
  }),
});

const sizeOf = (block: Block): Partial<Record<Block['kind'], number>> => {
  if (block.kind === 'paragraph') return {};
  return block.kind === 'list' ? { list: block.items.length } : { table: block.rows.length };
};

interface Texts {
  readonly [key: string]: string | Texts;
}

const leavesOf = (texts: Texts): readonly string[] =>
  Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : leavesOf(text)));

/** A name as the handbook writes it, with three dots for what a name fills in. */
const plain = (text: string): string => text.replaceAll(/\{\{\w+\}\}/gu, '...');

describe('the handbook in German', () => {
  let english: Handbook;
  let german: Handbook;
  beforeAll(async () => {
    [english, german] = await Promise.all([handbookIn('en'), handbookIn('de')]);
  });

  it.each(CHAPTERS)('has the passages, tables, code words and links of the English one: %s', (name) => {
    const inOrder = ({ passages }: { readonly passages: readonly Passage[] }) =>
      // The messages stand in the order of their words.
      passages.map(outlineOf).toSorted((one, other) => (one.name < other.name ? -1 : 1));
    expect(inOrder(german[name])).toEqual(inOrder(english[name]));
  });

  it('has a heading of its own for each passage, and none left in English', () => {
    for (const name of CHAPTERS) {
      const headings = german[name].passages.map(({ heading }) => heading);
      expect(new Set(headings).size, name).toBe(headings.length);
      const same = english[name].passages.filter(({ heading }) => headings.includes(heading));
      expect(
        same.map(({ heading }) => heading).filter((heading) => !/^(?:Wayland|Kerberos)$/u.test(heading)),
      ).toEqual([]);
    }
  });

  it('finds a word without its umlauts, too', () => {
    const found = findIn(german, 'schlüssel');
    expect(found.length).toBeGreaterThan(0);
    expect(findIn(german, 'SCHLUSSEL')).toEqual(found);
  });

  it('calls each control by the name that it has', () => {
    const names = new Set(leavesOf(de).map(plain));
    const written = CHAPTERS.filter((name) => name !== 'messages');
    const called = written.flatMap((name) =>
      [...JSON.stringify(german[name]).matchAll(/„(?<name>[^“]*)“/gu)].map(
        ({ groups }) => groups?.['name'] ?? '',
      ),
    );
    expect(called.length).toBeGreaterThan(60);
    expect(called.filter((name) => !names.has(name))).toEqual([]);
  });
});
