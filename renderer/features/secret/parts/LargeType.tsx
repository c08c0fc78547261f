import { useRef } from 'react';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { classNames } from '../../../ui/class-names';
import { Dialog } from '../../../ui/Dialog';
import { DialogForm } from '../../../ui/DialogForm';
import { charactersOf, codeOf, spokenName, type Character } from '../../../app/characters';
import styles from './LargeType.module.css';

/** More than anybody reads off a screen. */
const MOST = 512;

const KINDS = ['letter', 'digit', 'symbol', 'blank'] as const;

const signOf = ({ text, kind }: Character): string => {
  if (text === ' ') return '␣';
  return kind === 'blank' ? codeOf(text) : text;
};

const Cell = ({ character, position }: { readonly character: Character; readonly position: number }) => {
  const t = useWords();
  return (
    <li className={styles['item']}>
      <span
        role="img"
        aria-label={spokenName(t, character)}
        className={classNames(styles['cell'], styles[character.kind])}
      >
        {signOf(character)}
      </span>
      <span aria-hidden="true" className={styles['position']}>
        {position}
      </span>
    </li>
  );
};

interface LargeTypeProps {
  readonly name: string;
  readonly text: string;
  readonly onClose: () => void;
  readonly focusAfter: () => HTMLElement | undefined;
}

/** A value to read off, character by character: its kinds differ in colour and in shape. */
export const LargeType = ({ name, text, onClose, focusAfter }: LargeTypeProps) => {
  const t = useWords();
  const close = useRef<HTMLButtonElement>(null);
  const characters = charactersOf(text);

  return (
    <Dialog
      title={t('secret.large.title', { field: name })}
      size="l"
      initialFocus={close}
      onClose={onClose}
      focusAfter={focusAfter}
    >
      <DialogForm
        onSubmit={onClose}
        actions={
          <Button ref={close} type="submit">
            {t('controls.close')}
          </Button>
        }
      >
        <p className={styles['legend']}>
          {KINDS.map((kind) => (
            <span key={kind} className={classNames(styles['sample'], styles[kind])}>
              {t(`secret.large.kind.${kind}`)}
            </span>
          ))}
        </p>
        <ol
          dir="ltr"
          // What is around it scrolls, so the keyboard has to get there.
          tabIndex={0}
          aria-label={t('secret.large.list')}
          className={styles['cells']}
        >
          {characters.slice(0, MOST).map((character, index) => (
            <Cell key={index} character={character} position={index + 1} />
          ))}
        </ol>
        {characters.length > MOST && <p>{t('secret.large.cut', { count: MOST })}</p>}
      </DialogForm>
    </Dialog>
  );
};
