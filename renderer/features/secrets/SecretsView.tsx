import { useEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { SecretsQuery } from '../../../shared/secrets';
import { useWords } from '../../app/words';
import { useMedia } from '../../ui/use-media';
import { useRefreshKeys } from '../../ui/use-refresh-keys';
import { ROOM_FOR_COLUMNS, type ListColumns } from './columns';
import type { KnownSecrets } from './known';
import { keyOf } from './lists';
import { Heads } from './parts/Heads';
import { ListBody } from './parts/ListBody';
import { ListHead } from './parts/ListHead';
import { SelectionBar } from './parts/SelectionBar';
import { SiftedNote } from './parts/SiftedNote';
import styles from './SecretsView.module.css';
import { countOf } from './selection';
import type { SecretsStore } from './store';

export interface SecretsViewProps {
  readonly secrets: SecretsStore;
  /** Nothing is asked of a session that is over. */
  readonly isOpen: boolean;
  readonly host: string;
  /** Who is signed in. */
  readonly user: string;
  readonly locale: string;
  readonly say: (text: string) => void;
  readonly columns: ListColumns;
  /** Below the heading: what is to be said of a search. */
  readonly found?: ReactNode;
  /** What the user has taken out: not read as other lists are, and with more to do about it. */
  readonly checkouts?: ReactNode;
  /** Changes the passwords of many. */
  readonly onRotate: (ids: readonly number[]) => void;
  /** The name of the folder that the list is about. */
  readonly folder?: string | undefined;
}

const isAsking = ({ state, isRenewing }: KnownSecrets): boolean => state === 'reading' || isRenewing;

/** Reads them when they are first seen in a session, and says once how many there are. */
const useReading = ({ secrets, isOpen, say }: SecretsViewProps): KnownSecrets => {
  const t = useWords();
  const known = useStore(secrets.store);
  const { state, selection } = known;
  const selected = countOf(selection);

  // From the store itself: an answer that comes quickly is drawn together with its question, and no effect would see that it came.
  useEffect(
    () =>
      secrets.store.subscribe((now, before) => {
        if (!isAsking(before) || isAsking(now)) return;
        if (now.state === 'read') say(t('secrets.said', { count: now.rows.length }));
        if (now.state === 'failed') say(t('secrets.failed'));
      }),
    [secrets, say, t],
  );

  useEffect(() => {
    if (isOpen && state === 'not-read') void secrets.read();
  }, [isOpen, state, secrets]);

  useEffect(() => {
    if (selected > 1) say(t('secrets.selected', { count: selected }));
  }, [selected, say, t]);

  return known;
};

const NO_COLUMNS: ListColumns['chosen'] = [];

/** None without room for them, whatever was chosen. */
const useRoom = ({ columns }: SecretsViewProps) => {
  const hasRoom = useMedia(ROOM_FOR_COLUMNS);
  return { menu: hasRoom ? columns : undefined, columns: hasRoom ? columns.chosen : NO_COLUMNS };
};

const ListView = (props: SecretsViewProps) => {
  const { secrets, isOpen, host, user, locale, found } = props;
  const t = useWords();
  const known = useReading(props);
  const { state, query, local, selection } = known;
  const { columns, menu } = useRoom(props);
  const name = local?.label ?? props.folder ?? t(`secrets.view.${query.view}`);

  const read = () => {
    void secrets.refresh();
  };
  const show = (next: SecretsQuery) => {
    void secrets.show(next);
  };
  useRefreshKeys(isOpen ? read : undefined);

  return (
    <section
      data-pane
      aria-label={t('secrets.region')}
      aria-busy={state === 'reading' || known.isRenewing}
      {...(columns.length > 0 && { 'data-wide': true })}
      className={styles['secrets']}
    >
      <ListHead
        known={known}
        name={name}
        locale={locale}
        columns={menu}
        onShow={show}
        onRefresh={isOpen ? read : undefined}
      />
      {found}
      <Heads columns={columns} known={known} onShow={show} />
      <ListBody
        secrets={secrets}
        known={known}
        isOpen={isOpen}
        name={name}
        host={host}
        user={user}
        columns={columns}
        dates={props.columns.dates}
        onAgain={read}
      />
      <SiftedNote
        key={keyOf(query)}
        known={known}
        locale={locale}
        onFurther={isOpen ? () => void secrets.lookFurther() : undefined}
      />
      <SelectionBar
        {...{ selection, isOpen, onRotate: props.onRotate }}
        onClear={() => {
          secrets.select({ do: 'none' });
        }}
      />
    </section>
  );
};

/** What the user may see of a vault, by name and kind alone. */
export const SecretsView = (props: SecretsViewProps) => {
  const t = useWords();
  const isOfCheckouts = useStore(
    props.secrets.store,
    ({ query, local }) => query.view === 'my-checkouts' && local === null,
  );
  if (!isOfCheckouts) return <ListView {...props} />;

  return (
    <section data-pane aria-label={t('secrets.region')} className={styles['secrets']}>
      {props.found}
      {props.checkouts}
    </section>
  );
};
