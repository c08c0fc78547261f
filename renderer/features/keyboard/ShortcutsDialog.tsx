import { useId } from 'react';
import {
  LIST_KEYS,
  MENU_KEYS,
  PANE_KEYS,
  QUICK_KEYS,
  SEARCH_KEYS,
  SECRET_KEYS,
  type Keys,
  type Ways,
} from '../../../shared/shortcuts';
import type { Translate } from '../../../shared/words/keys';
import { keyNames } from '../../app/key-names';
import { useWords } from '../../app/words';
import { Dialog } from '../../ui/Dialog';
import styles from './ShortcutsDialog.module.css';

export interface ShortcutsDialogProps {
  readonly isMac: boolean;
  readonly onClose: () => void;
}

interface Row {
  readonly does: string;
  readonly ways: Ways;
}

const rowsOf = <Name extends string>(
  shortcuts: Readonly<Record<Name, Ways>>,
  wordsOf: (name: Name) => string,
): readonly Row[] =>
  (Object.keys(shortcuts) as Name[]).map((name) => ({ does: wordsOf(name), ways: shortcuts[name] }));

/** The list of shortcuts in words: nothing is written here that it does not hold. */
const groupsOf = (t: Translate) =>
  ({
    window: [
      ...rowsOf(SEARCH_KEYS, (name) => t(`shortcuts.${name}`)),
      ...rowsOf(PANE_KEYS, (name) => t(`shortcuts.${name}`)),
      ...rowsOf(MENU_KEYS, (name) => t(`menu.${name}`)),
    ],
    secret: rowsOf(SECRET_KEYS, (name) => t(`shortcuts.secret.${name}`)),
    list: rowsOf(LIST_KEYS, (name) => t(`shortcuts.inList.${name}`)),
    quick: rowsOf(QUICK_KEYS, (name) => t(name === 'close' ? 'controls.close' : `quick.keys.${name}`)),
  }) as const;

const KeyCaps = ({ keys, isMac }: { readonly keys: Keys; readonly isMac: boolean }) => {
  const t = useWords();
  return (
    <kbd className={styles['keys']}>
      {keyNames(t, keys, isMac).map((name) => (
        <kbd key={name} className={styles['key']}>
          {name}
        </kbd>
      ))}
    </kbd>
  );
};

const RowView = ({ row: { does, ways }, isMac }: { readonly row: Row; readonly isMac: boolean }) => {
  const t = useWords();
  return (
    <div className={styles['row']}>
      <dt>{does}</dt>
      <dd>
        {ways.map((keys, index) => (
          <span key={index} className={styles['way']}>
            {index > 0 && t('shortcuts.or')} <KeyCaps keys={keys} isMac={isMac} />
          </span>
        ))}
      </dd>
    </div>
  );
};

/** Open as long as it is rendered. */
export const ShortcutsDialog = ({ isMac, onClose }: ShortcutsDialogProps) => {
  const t = useWords();
  const id = useId();
  const groups = groupsOf(t);

  return (
    <Dialog title={t('shortcuts.title')} size="xl" onClose={onClose} closeLabel={t('controls.close')}>
      {/* It scrolls, so the keyboard has to get there. */}
      <div role="group" tabIndex={0} aria-label={t('shortcuts.list')} className={styles['groups']}>
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <section key={group} aria-labelledby={`${id}-${group}`} className={styles['group']}>
            <h3 id={`${id}-${group}`} className={styles['title']}>
              {t(`shortcuts.groups.${group}`)}
            </h3>
            <dl className={styles['rows']}>
              {groups[group].map((row) => (
                <RowView key={row.does} row={row} isMac={isMac} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
};
