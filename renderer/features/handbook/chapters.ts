import { fold, wordsIn } from '../../../shared/fold';
import { FAILURE_CODES } from '../../../shared/ipc/reply';
import type { Translate } from '../../../shared/words/keys';
import { failureText } from '../../app/failures';
import { readChapter, textOf, type Chapter, type Passage } from './markdown';
import type { Texts } from './texts';

export const CHAPTERS = [
  'first-steps',
  'powershell',
  'states',
  'messages',
  'safety',
  'linux',
  'accessibility',
] as const;

export type ChapterName = (typeof CHAPTERS)[number];
export type Handbook = Readonly<Record<ChapterName, Chapter>>;

/** Where in the handbook somebody is. */
export interface At {
  readonly chapter: ChapterName;
  readonly passage: number;
}

/** Of the closed list, so that none can be missing, in the very words in which it is said. */
const messagesIn = (t: Translate): Chapter => {
  const about: Passage = {
    name: 'about',
    heading: t('handbook.messages'),
    blocks: [{ kind: 'paragraph', spans: [{ kind: 'text', text: t('handbook.messagesAbout') }] }],
  };
  const passages = FAILURE_CODES.map((code): Passage => {
    const { what, next } = failureText(t, { code });
    const spans = [
      { kind: 'text', text: `${next} ` },
      { kind: 'code', text: code },
    ] as const;
    return { name: code, heading: what, blocks: [{ kind: 'paragraph', spans }] };
  });
  const inOrder = passages.toSorted((one, other) => one.heading.localeCompare(other.heading));
  return { title: about.heading, passages: [about, ...inOrder] };
};

export const readHandbook = (texts: Texts, t: Translate): Handbook => ({
  'first-steps': readChapter(texts['first-steps']),
  powershell: readChapter(texts.powershell),
  states: readChapter(texts.states),
  messages: messagesIn(t),
  safety: readChapter(texts.safety),
  linux: readChapter(texts.linux),
  accessibility: readChapter(texts.accessibility),
});

const isChapter = (name: string): name is ChapterName => (CHAPTERS as readonly string[]).includes(name);

/** Chapters name each other by their files, as a reader of those would follow them. */
export const chapterOf = (link: string): ChapterName | undefined => {
  const name = link.replace(/\.md$/u, '');
  return isChapter(name) ? name : undefined;
};

/** The passages that have every word. */
export const findIn = (handbook: Handbook, text: string): readonly At[] => {
  const words = wordsIn(text);
  if (words.length === 0) return [];
  return CHAPTERS.flatMap((chapter) =>
    handbook[chapter].passages.flatMap((each, passage) => {
      const says = fold(textOf(each));
      return words.every((word) => says.includes(word)) ? [{ chapter, passage }] : [];
    }),
  );
};
