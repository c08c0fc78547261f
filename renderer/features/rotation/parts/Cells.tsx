import { useState, type KeyboardEvent } from 'react';
import { charactersOf, codeOf, spokenName, type Character } from '../../../app/characters';
import { useWords } from '../../../app/words';
import { classNames } from '../../../ui/class-names';
import styles from './Cells.module.css';

/** More than anybody reads off a screen. */
const MOST = 512;

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

const signOf = ({ text, kind }: Character): string => {
  if (text === ' ') return '␣';
  return kind === 'blank' ? codeOf(text) : text;
};

interface CellsProps {
  readonly value: string;
  readonly say: (text: string) => void;
}

/** The candidate to read off. It is one picture to those who hear; the arrow keys read it to them, one by one. */
export const Cells = ({ value, say }: CellsProps) => {
  const t = useWords();
  const [at, setAt] = useState(-1);
  const characters = charactersOf(value).slice(0, MOST);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = STEPS[event.key]?.(at, characters.length - 1);
    const character = next === undefined ? undefined : characters[next];
    if (next === undefined || !character) return;
    event.preventDefault();
    setAt(next);
    say(t('rotation.candidate.spoken', { position: next + 1, character: spokenName(t, character) }));
  };

  return (
    <div
      role="img"
      dir="ltr"
      tabIndex={0}
      aria-label={t('rotation.candidate.cells')}
      aria-description={t('rotation.candidate.cellsHint')}
      className={styles['cells']}
      onKeyDown={onKeyDown}
    >
      {characters.map((character, index) => (
        // They never change places: the value is what it is.
        <span key={index} className={styles['item']} data-at={index === at}>
          <span className={classNames(styles['cell'], styles[character.kind])}>{signOf(character)}</span>
          <small className={styles['position']}>{index + 1}</small>
        </span>
      ))}
    </div>
  );
};
