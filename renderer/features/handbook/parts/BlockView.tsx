import { Mono } from '../../../ui/Mono';
import { chapterOf, type ChapterName } from '../chapters';
import type { Block, Span } from '../markdown';
import styles from './BlockView.module.css';

interface SpanProps {
  readonly spans: readonly Span[];
  readonly onGo: (chapter: ChapterName) => void;
}

const SpanView = ({ span, onGo }: { readonly span: Span; readonly onGo: SpanProps['onGo'] }) => {
  if (span.kind === 'code') return <Mono>{span.text}</Mono>;
  if (span.kind === 'strong') return <strong>{span.text}</strong>;
  const chapter = span.kind === 'link' ? chapterOf(span.to) : undefined;
  if (chapter === undefined) return span.text;
  return (
    <a
      href={`#${chapter}`}
      className={styles['link']}
      onClick={(event) => {
        // A place in the window, not an address: the page keeps its own.
        event.preventDefault();
        onGo(chapter);
      }}
    >
      {span.text}
    </a>
  );
};

const SpansView = ({ spans, onGo }: SpanProps) =>
  spans.map((span, index) => <SpanView key={index} span={span} onGo={onGo} />);

interface BlockProps {
  readonly block: Block;
  readonly onGo: SpanProps['onGo'];
}

const TableView = ({ block, onGo }: BlockProps & { readonly block: Extract<Block, { kind: 'table' }> }) => (
  <table className={styles['table']}>
    <thead>
      <tr>
        {block.head.map((spans, column) => (
          <th key={column} scope="col">
            <SpansView spans={spans} onGo={onGo} />
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {block.rows.map((row, index) => (
        <tr key={index}>
          {row.map((spans, column) => (
            <td key={column}>
              <SpansView spans={spans} onGo={onGo} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

export const BlockView = ({ block, onGo }: BlockProps) => {
  if (block.kind === 'paragraph') {
    return (
      <p>
        <SpansView spans={block.spans} onGo={onGo} />
      </p>
    );
  }
  if (block.kind === 'table') return <TableView block={block} onGo={onGo} />;
  const List = block.isOrdered ? 'ol' : 'ul';
  return (
    <List className={styles['list']}>
      {block.items.map((spans, index) => (
        <li key={index}>
          <SpansView spans={spans} onGo={onGo} />
        </li>
      ))}
    </List>
  );
};
