import { RefreshCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { FailureBanner } from '../../app/FailureBanner';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { IconButton } from '../../ui/IconButton';
import { PaneHead } from '../../ui/PaneHead';
import { useRefreshKeys } from '../../ui/use-refresh-keys';
import styles from './CheckoutsView.module.css';
import type { Desk } from './desk';
import type { MyCheckouts } from './mine';
import { CheckoutRow } from './parts/CheckoutRow';
import { TroubleBanner } from './parts/TroubleBanner';

export interface CheckoutsViewProps extends Omit<Desk, 'id' | 'access'> {
  /** The secret that is open. */
  readonly open: number | null;
  readonly onOpen: (id: number) => void;
}

/** A timer for weeks would go off at once. */
const LONGEST_WAIT_MS = 2 ** 30;

/** Reads it when it is seen, and again once the first of them ends, and says once how many there are. */
const useReading = ({ acts, isLive, say }: CheckoutsViewProps): MyCheckouts => {
  const t = useWords();
  const known = useStore(acts.mine);
  const { state, list } = known;
  const [first] = list;
  const endsAt = first?.endsAt ?? null;
  const wasReading = useRef(false);
  const { under } = useStore(acts.store);
  const wasUnder = useRef(under);

  useEffect(() => {
    if (isLive) void acts.readMine();
  }, [acts, isLive]);

  useEffect(() => {
    if (!isLive || endsAt === null) return undefined;
    const ms = Math.min(Math.max(endsAt - Date.now(), 0), LONGEST_WAIT_MS);
    const timer = window.setTimeout(() => void acts.readMine(), ms);
    return () => {
      window.clearTimeout(timer);
    };
  }, [acts, isLive, endsAt]);

  useEffect(() => {
    const isOver = wasUnder.current !== null && under === null;
    wasUnder.current = under;
    // Whatever came of it, here or beside the list: what is with the user now, the server says.
    if (isOver && isLive) void acts.readMine();
  }, [acts, isLive, under]);

  useEffect(
    () =>
      acts.onActedElsewhere(() => {
        if (isLive) void acts.readMine();
      }),
    [acts, isLive],
  );

  useEffect(() => {
    if (wasReading.current && state === 'read') say(t('access.mine.said', { count: list.length }));
    wasReading.current = state === 'reading';
  }, [state, list.length, say, t]);

  return known;
};

const Failed = ({
  acts,
  known: { failure },
}: Pick<CheckoutsViewProps, 'acts'> & { readonly known: MyCheckouts }) => {
  const t = useWords();
  if (!failure) return null;
  return (
    <FailureBanner
      failure={failure}
      title={t('access.mine.failed')}
      actions={<Button onClick={() => void acts.readMine()}>{t('controls.tryAgain')}</Button>}
    />
  );
};

interface ListProps extends CheckoutsViewProps {
  readonly list: MyCheckouts['list'];
}

const List = ({ list, ...props }: ListProps) => {
  const t = useWords();
  const { trouble } = useStore(props.acts.store);
  const ours = list.find(({ id }) => id === trouble?.id);
  const deskOf = (id: number): Desk => ({ ...props, id, access: { gate: 'unknown' } });

  return (
    <>
      {ours && trouble && <TroubleBanner desk={deskOf(ours.id)} trouble={trouble} />}
      <ul aria-label={t('access.mine.list')} className={styles['list']}>
        {list.map((checkout) => (
          <CheckoutRow
            key={checkout.id}
            desk={deskOf(checkout.id)}
            checkout={checkout}
            isOpen={checkout.id === props.open}
            onOpen={props.onOpen}
          />
        ))}
      </ul>
    </>
  );
};

/** What the user has taken out, for how long, and how that is changed. Those that end first come first. */
export const CheckoutsView = (props: CheckoutsViewProps) => {
  const { acts, isLive, locale } = props;
  const t = useWords();
  const known = useReading(props);
  const { state, list } = known;
  const isKnown = state === 'read' || list.length > 0;
  const count = new Intl.NumberFormat(locale === '' ? undefined : locale).format(list.length);
  const read = () => void acts.readMine();
  useRefreshKeys(isLive ? read : undefined);

  return (
    <>
      <PaneHead title={t('access.mine.title')} count={isKnown ? count : undefined}>
        <IconButton
          icon={RefreshCw}
          label={t('access.mine.refresh')}
          unavailable={isLive ? undefined : t('access.over')}
          onClick={read}
        />
      </PaneHead>
      <div className={styles['body']} aria-busy={state === 'reading'}>
        {state === 'failed' && <Failed acts={acts} known={known} />}
        {state === 'read' && list.length === 0 && (
          <div className={styles['none']}>
            <Empty
              what={t('secrets.nothing.what.my-checkouts')}
              next={t('secrets.nothing.next.my-checkouts')}
            />
          </div>
        )}
        {list.length > 0 && <List {...props} list={list} />}
      </div>
    </>
  );
};
