import { Check, ClipboardList, KeyRound, Lock, X, type LucideIcon } from 'lucide-react';
import type { QuickRow } from '../../../../shared/quick';
import type { Translate } from '../../../../shared/words/keys';
import { useWords } from '../../../app/words';
import { classNames } from '../../../ui/class-names';
import { Icon } from '../../../ui/Icon';
import { templateIcon } from '../../../ui/template-icon';
import { marked } from '../marked';
import styles from './Row.module.css';

interface RowProps {
  readonly id: string;
  readonly row: QuickRow;
  /** What was looked for. */
  readonly text: string;
  readonly heading: string | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onCopy: () => void;
}

const ICONS: Readonly<Record<QuickRow['note'], LucideIcon | undefined>> = {
  yours: KeyRound,
  held: Lock,
  failed: X,
  'double-lock': Lock,
  approval: Lock,
  reason: ClipboardList,
  checkout: Check,
  audited: undefined,
};

const noteOf = (t: Translate, { note, by }: QuickRow): string =>
  note === 'held' && by !== null ? t('quick.note.heldBy', { by }) : t(`quick.note.${note}`);

const Note = ({ row }: { readonly row: QuickRow }) => {
  const t = useWords();
  const icon = ICONS[row.note];
  return (
    <span className={classNames(styles['note'], styles[row.note])}>
      {icon && <Icon of={icon} size="s" />}
      <span className={styles['words']}>{noteOf(t, row)}</span>
    </span>
  );
};

/** A press chooses it, a second one copies its password, as the keys do. */
export const Row = ({ id, row, text, heading, isChosen, onChoose, onCopy }: RowProps) => {
  const t = useWords();
  const { name, template, place } = row;

  return (
    <>
      {heading !== undefined && (
        <div role="presentation" className={styles['heading']}>
          {heading}
        </div>
      )}
      <div
        id={id}
        role="option"
        aria-selected={isChosen}
        aria-label={`${name}, ${template}, ${noteOf(t, row)}`}
        className={styles['row']}
        onPointerDown={(event) => {
          // The focus stays where one types.
          event.preventDefault();
          onChoose();
        }}
        onDoubleClick={onCopy}
      >
        <span className={styles['tile']}>
          <Icon of={templateIcon(template)} />
        </span>
        <span className={styles['texts']}>
          <span className={styles['name']}>
            {marked(name, text).map(({ part, isMarked }, index) =>
              isMarked ? (
                <mark key={index} className={styles['mark']}>
                  {part}
                </mark>
              ) : (
                part
              ),
            )}
          </span>
          <span className={styles['place']}>{place === '' ? template : place}</span>
        </span>
        <Note row={row} />
        {isChosen && <kbd className={styles['key']}>{t('quick.enterKey')}</kbd>}
      </div>
    </>
  );
};
