import { useCallback } from 'react';
import { FailureBanner } from '../../../app/FailureBanner';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import type { RowSpan } from '../../../ui/use-rows-in-sight';
import type { ListColumn } from '../../../../shared/settings';
import type { DateStyle } from '../../../app/dates';
import { shownRows, type KnownSecrets } from '../known';
import { keyOf } from '../lists';
import type { SecretsStore } from '../store';
import { useLate } from '../use-late';
import styles from './ListBody.module.css';
import { NothingHere } from './NothingHere';
import { SecretsList } from './SecretsList';
import { Skeleton } from './Skeleton';

/** Before this long a sign of waiting would only flicker. */
const SHOWN_AFTER_MS = 300;
/** From here on somebody wants to know what is waited for. */
const TOLD_AFTER_MS = 10_000;

const Waiting = ({ host }: { readonly host: string }) => {
  const t = useWords();
  const isShown = useLate(SHOWN_AFTER_MS);
  const isTold = useLate(TOLD_AFTER_MS);
  if (!isShown) return null;

  return (
    <>
      <Skeleton />
      {isTold && <p className={styles['note']}>{t('secrets.waiting', { host })}</p>}
    </>
  );
};

interface FailedProps {
  readonly known: KnownSecrets;
  readonly onAgain: () => void;
}

const Failed = ({ known: { failure }, onAgain }: FailedProps) => {
  const t = useWords();
  if (!failure) return null;

  return (
    <div className={styles['trouble']}>
      <FailureBanner
        failure={failure}
        title={t('secrets.failed')}
        actions={<Button onClick={onAgain}>{t('controls.tryAgain')}</Button>}
      />
    </div>
  );
};

/** Another list begins at another place. */
const placeOf = ({ local, query }: KnownSecrets): string =>
  local === null ? keyOf(query) : (local.about ?? local.label);

interface ListBodyProps {
  readonly secrets: SecretsStore;
  readonly known: KnownSecrets;
  readonly isOpen: boolean;
  readonly name: string;
  readonly host: string;
  readonly user: string;
  readonly columns: readonly ListColumn[];
  readonly dates: DateStyle;
  readonly onAgain: () => void;
}

/** The list, or why there is none to see. */
export const ListBody = (props: ListBodyProps) => {
  const { secrets, known, isOpen, name, host, user, onAgain } = props;
  const { state, local, query } = known;
  const onSpan = useCallback(
    (seen: RowSpan) => {
      if (isOpen) secrets.near(seen);
    },
    [isOpen, secrets],
  );

  if (local === null && state === 'reading') return <Waiting host={host} />;
  if (local === null && state !== 'read') return isOpen ? <Failed known={known} onAgain={onAgain} /> : null;
  // Whoever looked for something says himself what was not found.
  if (shownRows(known).length === 0)
    return local === null && <NothingHere query={query} onShow={(wider) => void secrets.show(wider)} />;

  return (
    <SecretsList
      key={placeOf(known)}
      secrets={secrets}
      known={known}
      name={name}
      user={user}
      columns={props.columns}
      dates={props.dates}
      onSpan={onSpan}
    />
  );
};
