import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { FAILURE_CODES } from '../../../shared/ipc/reply';
import { words } from '../../app/words';
import { user } from '../../testing/user';
import { chapterOf, CHAPTERS, readHandbook } from './chapters';
import { english } from './english';
import { HandbookView } from './HandbookView';
import type { Block, Span } from './markdown';

afterEach(async () => {
  cleanup();
  await words.speak({ language: 'en', locale: 'en' });
});

const handbook = readHandbook(english, words.current());
const heading = (level: number) => screen.getByRole('heading', { level });

/** The handbook, once its text has been read in. */
const opened = async () => {
  render(<HandbookView />);
  await screen.findByRole('heading', { level: 1 });
};

const spansOf = (block: Block): readonly Span[] => {
  if (block.kind === 'paragraph') return block.spans;
  return block.kind === 'list' ? block.items.flat() : [block.head, ...block.rows].flat(2);
};

const everything = CHAPTERS.flatMap((name) => handbook[name].passages.flatMap(({ blocks }) => blocks));

describe('the text of the handbook', () => {
  it('says of every failure what to do next', () => {
    const messages = JSON.stringify(handbook.messages);
    for (const code of FAILURE_CODES) expect(messages).toContain(`"${code}"`);
    expect(handbook.messages.passages).toHaveLength(FAILURE_CODES.length + 1);
  });

  it('leads nowhere but to its own chapters', () => {
    const links = everything.flatMap(spansOf).flatMap((span) => (span.kind === 'link' ? [span.to] : []));
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((to) => chapterOf(to) === undefined)).toEqual([]);
  });

  it('has as many cells in each row as in the head, and no mark left over', () => {
    for (const block of everything) {
      if (block.kind === 'table') {
        for (const row of block.rows) expect(row, JSON.stringify(row)).toHaveLength(block.head.length);
      }
      for (const { kind, text } of spansOf(block))
        if (kind !== 'code') expect(text).not.toMatch(/\*\*|`|\]\(/u);
    }
  });

  it('has each heading of a chapter once', () => {
    for (const name of CHAPTERS) {
      const headings = handbook[name].passages.map((passage) => passage.heading);
      expect(new Set(headings).size, name).toBe(headings.length);
    }
  });
});

describe('the handbook', () => {
  it('opens at the first chapter, and leads to each', async () => {
    await opened();
    expect(document.activeElement).toBe(heading(1));
    const chapters = within(screen.getByRole('navigation', { name: 'Chapters' })).getAllByRole('link');
    expect(chapters).toHaveLength(CHAPTERS.length);
    for (const link of chapters) {
      await user.click(link);
      expect(heading(1).textContent).toBe(link.textContent);
      expect(document.activeElement).toBe(heading(1));
      expect(link.getAttribute('aria-current')).toBe('page');
    }
  });

  it('follows a link of its text', async () => {
    await opened();
    await user.click(screen.getByRole('link', { name: 'what each state means' }));
    expect(heading(1).textContent).toBe('What each state means');
  });

  it('is searched by words in any order, and goes to the passage that has them', async () => {
    await opened();
    const box = screen.getByRole('searchbox', { name: 'Search the handbook' });
    await user.type(box, 'canary bulk');
    const found = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(found).toContain('What each state means: A bulk rotation');
    await user.click(screen.getByRole('button', { name: 'What each state means: A bulk rotation' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'A bulk rotation' }));
    await user.type(screen.getByRole('searchbox'), 'zzzz');
    expect(heading(1).textContent).toBe('Nothing in the handbook says "zzzz".');
  });

  it('stays at the passage when another language is chosen, there and back', async () => {
    await opened();
    await user.type(screen.getByRole('searchbox'), 'canary bulk');
    await user.click(screen.getByRole('button', { name: 'What each state means: A bulk rotation' }));
    const place = document.activeElement;
    await act(() => words.speak({ language: 'de', locale: 'de' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Was jeder Zustand bedeutet' })).toBeTruthy();
    expect(document.activeElement).toBe(place);
    expect(place?.textContent).toBe('Eine Sammelrotation');
    await user.type(screen.getByRole('searchbox', { name: 'Handbuch durchsuchen' }), 'Vorläufer Welle');
    expect(
      screen.getByRole('button', { name: 'Was jeder Zustand bedeutet: Eine Sammelrotation' }),
    ).toBeTruthy();
    await act(() => words.speak({ language: 'en', locale: 'en' }));
    expect(screen.getByRole('searchbox', { name: 'Search the handbook' })).toBeTruthy();
  });
});
