import { describe, expect, it } from 'vitest';
import { readChapter, spansIn, textOf } from './markdown';

const CHAPTER = `# Title

Before all.

## First

- one \`code\`
- two

| Head | Other |
| --- | --- |
| **a** | [b](states.md) |

## Second

1. three
`;

describe('a chapter', () => {
  it('is its title, and its passages with what stands in them', () => {
    const { title, passages } = readChapter(CHAPTER);
    expect(title).toBe('Title');
    expect(passages.map(({ heading }) => heading)).toEqual(['Title', 'First', 'Second']);
    expect(passages.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
      ['paragraph'],
      ['list', 'table'],
      ['list'],
    ]);
    expect(passages.map(textOf)).toEqual([
      'Title Before all.',
      'First one code two Head Other a b',
      'Second three',
    ]);
  });

  it('keeps marks apart from what they mark', () => {
    expect(spansIn('a `b` **c** [d](e.md) f')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'code', text: 'b' },
      { kind: 'text', text: ' ' },
      { kind: 'strong', text: 'c' },
      { kind: 'text', text: ' ' },
      { kind: 'link', text: 'd', to: 'e.md' },
      { kind: 'text', text: ' f' },
    ]);
  });

  it.each(['a ` b', '** c', '[d] (e)', '', '<b>no markup</b>'])('leaves %j as it stands', (line) => {
    expect(
      spansIn(line)
        .map(({ text }) => text)
        .join(''),
    ).toBe(line);
    expect(spansIn(line).every(({ kind }) => kind === 'text')).toBe(true);
  });
});
