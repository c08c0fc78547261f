import { useWords } from '../../../app/words';
import type { At, Handbook } from '../chapters';
import styles from './Found.module.css';

interface FoundProps {
  readonly titleId: string;
  readonly handbook: Handbook;
  readonly text: string;
  readonly found: readonly At[];
  readonly onGo: (at: At) => void;
}

export const Found = ({ titleId, handbook, text, found, onGo }: FoundProps) => {
  const t = useWords();
  const nameOf = ({ chapter, passage }: At): string => {
    const { title, passages } = handbook[chapter];
    const heading = passages[passage]?.heading ?? '';
    return passage === 0 ? title : `${title}: ${heading}`;
  };

  return (
    <>
      <h1 id={titleId} aria-live="polite" className={styles['title']}>
        {found.length === 0 ? t('handbook.nothing', { text }) : t('handbook.found', { count: found.length })}
      </h1>
      <ul role="list" className={styles['list']}>
        {found.map((at) => (
          <li key={`${at.chapter} ${at.passage}`}>
            <button
              type="button"
              className={styles['passage']}
              onClick={() => {
                onGo(at);
              }}
            >
              {nameOf(at)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};
