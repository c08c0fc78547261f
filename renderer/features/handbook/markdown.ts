/** As much of Markdown as the handbook is written in. What is none of it is shown as it stands. */
export type Span =
  | { readonly kind: 'text' | 'code' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string };

type Spans = readonly Span[];

export type Block =
  | { readonly kind: 'paragraph'; readonly spans: Spans }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Spans[] }
  | { readonly kind: 'table'; readonly head: readonly Spans[]; readonly rows: readonly (readonly Spans[])[] };

export interface Passage {
  /** The same in every language, so that whoever reads stays with it when that is changed. */
  readonly name: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Chapter {
  readonly title: string;
  /** The first is what stands below the title. */
  readonly passages: readonly Passage[];
}

const MARKED = /`(?<code>[^`]+)`|\*\*(?<strong>[^*]+)\*\*|\[(?<text>[^\]]+)\]\((?<to>[^)]+)\)/gu;

const spanOf = ({ groups = {} }: RegExpExecArray): Span => {
  const { code, strong, text = '', to } = groups;
  if (code !== undefined) return { kind: 'code', text: code };
  if (strong !== undefined) return { kind: 'strong', text: strong };
  return { kind: 'link', text, to: to ?? '' };
};

export const spansIn = (line: string): Spans => {
  const spans: Span[] = [];
  let at = 0;
  for (const found of line.matchAll(MARKED)) {
    if (found.index > at) spans.push({ kind: 'text', text: line.slice(at, found.index) });
    spans.push(spanOf(found));
    at = found.index + found[0].length;
  }
  if (at < line.length) spans.push({ kind: 'text', text: line.slice(at) });
  return spans;
};

const cellsOf = (line: string): readonly Spans[] =>
  line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => spansIn(cell.trim()));

const ITEM = /^(?:-|\d+\.) /u;

const blockOf = (lines: readonly string[]): Block => {
  const [first = ''] = lines;
  if (first.startsWith('|')) {
    const [head = '', , ...rows] = lines;
    return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) };
  }
  if (ITEM.test(first)) {
    const items = lines.map((line) => spansIn(line.replace(ITEM, '')));
    return { kind: 'list', isOrdered: !first.startsWith('-'), items };
  }
  return { kind: 'paragraph', spans: spansIn(lines.join(' ')) };
};

const passageOf = (text: string, index: number): Passage => {
  const [heading = '', ...parts] = text.trim().split(/\n{2,}/u);
  return {
    name: String(index),
    heading: heading.trim(),
    blocks: parts.map((part) => blockOf(part.split('\n'))),
  };
};

/** A chapter begins with its title; each `##` begins a passage of it. */
export const readChapter = (markdown: string): Chapter => {
  const [first, ...passages] = markdown.replace(/^# /u, '').split(/^## /mu).map(passageOf);
  const opening = first ?? { name: '0', heading: '', blocks: [] };
  return { title: opening.heading, passages: [opening, ...passages] };
};

const textOfSpans = (spans: Spans): string => spans.map(({ text }) => text).join('');

const textOfBlock = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return textOfSpans(block.spans);
    case 'list':
      return block.items.map(textOfSpans).join(' ');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(textOfSpans).join(' ')).join(' ');
  }
};

/** All that a passage says, for whoever looks for something in it. */
export const textOf = ({ heading, blocks }: Passage): string =>
  [heading, ...blocks.map(textOfBlock)].join(' ');
