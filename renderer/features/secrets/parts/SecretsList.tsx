import { useRef } from 'react';
import type { ListedSecret } from '../../../../shared/secrets';
import type { ListColumn } from '../../../../shared/settings';
import type { Translate } from '../../../../shared/words/keys';
import type { DateStyle } from '../../../app/dates';
import { useWords } from '../../../app/words';
import type { ListAct } from '../../../ui/list-keys';
import { LongListBox } from '../../../ui/LongListBox';
import type { RowSpan } from '../../../ui/use-rows-in-sight';
import { cellOf } from '../columns';
import { isTyping, NOTHING_TYPED, rowBeginning, typed } from '../find';
import { shownRows, type KnownSecrets } from '../known';
import { isSelected } from '../selection';
import type { SecretsStore } from '../store';
import { statusOf } from '../status';
import { SecretRow } from './SecretRow';
import { PagesNotRenewed, UnreadPages } from './UnreadPages';

interface SecretsListProps {
  readonly secrets: SecretsStore;
  readonly known: KnownSecrets;
  readonly name: string;
  /** Who looks. */
  readonly user: string;
  readonly columns: readonly ListColumn[];
  readonly dates: DateStyle;
  readonly onSpan: (seen: RowSpan) => void;
}

/** What is heard of a row: what is seen of it, in the same order. */
const nameOf = (t: Translate, secret: ListedSecret | undefined, user: string): string => {
  if (!secret) return t('secrets.unread');
  const words = [secret.name, secret.template, statusOf({ t, secret, user })?.words ?? ''];
  return words.filter((word) => word !== '').join(', ');
};

/** What of the columns its name does not say. */
const descriptionOf = (
  t: Translate,
  secret: ListedSecret | undefined,
  { columns, dates }: Pick<SecretsListProps, 'columns' | 'dates'>,
): string | undefined => {
  if (!secret || columns.length === 0) return undefined;
  const said = columns
    .filter((column) => column !== 'template')
    .map((column) => ({ name: t(`secrets.sort.${column}`), text: cellOf(column, secret, { t, dates }) }));
  return said.flatMap(({ name, text }) => (text === '' ? [] : [`${name}: ${text}`])).join(', ');
};

/** What the keys and the pointer do with the list. */
const useActs = ({ store, select, openSecret, enterSecret }: SecretsStore) => {
  const typing = useRef(NOTHING_TYPED);

  const find = (letter: string): void => {
    const now = performance.now();
    const rows = shownRows(store.getState());
    const { at } = store.getState().selection;
    if (letter === ' ' && !isTyping(typing.current, now)) {
      select({ do: 'go', to: at });
      return;
    }
    typing.current = typed(typing.current, letter, now);
    const to = rowBeginning(rows, typing.current.text, at);
    if (to !== undefined) select({ do: 'go', to });
  };

  const act = (what: ListAct): number => {
    if (what.do === 'find') find(what.letter);
    else if (what.do === 'enter') {
      const secret = shownRows(store.getState()).at(what.to);
      if (secret) enterSecret(secret.id);
    } else select(what);
    return store.getState().selection.at;
  };

  const press = (what: ListAct): void => {
    const at = act(what);
    const secret = shownRows(store.getState()).at(at);
    if (what.do === 'go' && secret) openSecret(secret.id);
  };

  return { act, press };
};

/** The secrets of the list, of which only those that are seen are drawn. */
export const SecretsList = (props: SecretsListProps) => {
  const { secrets, known, name, user, columns, dates, onSpan } = props;
  const t = useWords();
  const { act, press } = useActs(secrets);
  const { selection, open, local, trouble } = known;
  const rows = shownRows(known);

  const unread = { trouble, rows, onAgain: secrets.again };

  return (
    <>
      {local === null && <PagesNotRenewed {...unread} />}
      <LongListBox
        label={t('secrets.list', { name })}
        length={rows.length}
        at={selection.at}
        optionAt={(index) => {
          const secret = rows.at(index);
          return {
            name: nameOf(t, secret, user),
            description: descriptionOf(t, secret, props),
            isSelected: isSelected(selection, index, rows),
            isOpen: secret !== undefined && secret.id === open,
          };
        }}
        contentAt={(index) => <SecretRow secret={rows.at(index)} {...{ user, columns, dates }} />}
        onAct={act}
        onPress={press}
        top={secrets.top}
        onTop={secrets.scrolledTo}
        onSpan={onSpan}
        over={local === null && <UnreadPages {...unread} />}
      />
    </>
  );
};
