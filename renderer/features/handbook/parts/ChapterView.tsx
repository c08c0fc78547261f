import type { ChapterName } from '../chapters';
import type { Chapter } from '../markdown';
import { BlockView } from './BlockView';
import styles from './ChapterView.module.css';

interface ChapterViewProps {
  readonly titleId: string;
  readonly chapter: Chapter;
  readonly onGo: (chapter: ChapterName) => void;
}

export const ChapterView = ({ titleId, chapter, onGo }: ChapterViewProps) =>
  chapter.passages.map(({ name, heading, blocks }, index) => (
    <section key={name} className={styles['passage']}>
      {index === 0 ? (
        <h1 id={titleId} data-passage={index} tabIndex={-1} className={styles['title']}>
          {heading}
        </h1>
      ) : (
        <h2 data-passage={index} tabIndex={-1} className={styles['heading']}>
          {heading}
        </h2>
      )}
      {blocks.map((block, at) => (
        <BlockView key={at} block={block} onGo={onGo} />
      ))}
    </section>
  ));
