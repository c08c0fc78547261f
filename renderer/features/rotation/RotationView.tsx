import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Access, TicketSystem } from '../../../shared/access';
import { PassphraseDialog, type SealingStore } from '../sealing';
import { RotationNews } from './parts/RotationNews';
import type { Opened, RotationStore } from './store';
import { useTidings } from './use-tidings';
import { useUnlocking } from './use-unlocking';

const BeginDialog = lazy(async () => ({ default: (await import('./BeginDialog')).BeginDialog }));
const WatchDialog = lazy(async () => ({ default: (await import('./WatchDialog')).WatchDialog }));
const KeptDialog = lazy(async () => ({ default: (await import('./KeptDialog')).KeptDialog }));

export interface RotationViewProps {
  readonly rotation: RotationStore;
  readonly sealing: SealingStore;
  readonly host: string;
  readonly locale: string;
  readonly tickets: () => Promise<readonly TicketSystem[]>;
  readonly standingOf: (id: number) => Access | undefined;
  readonly gateOf: (id: number, access: Access) => ReactNode;
  /** One was met that nobody knew of: the secret is to be looked at again. */
  readonly onGate: () => void;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
  readonly onCalls: () => void;
  readonly onDoctor: () => void;
  readonly onUnlock: () => void;
}

/** One dialog gives way to the next: the focus goes back to what has opened the first. */
const useOpener = ({ store }: RotationStore) => {
  const opener = useRef<HTMLElement>(undefined);
  useEffect(
    () =>
      store.subscribe(({ opened }, before) => {
        if (!opened || before.opened) return;
        const { activeElement } = document;
        opener.current = activeElement instanceof HTMLElement ? activeElement : undefined;
      }),
    [store],
  );
  return () => (opener.current?.isConnected ? opener.current : undefined);
};

type Begun = Extract<Opened, { kind: 'field' | 'put-back' }>;

const begunOf = (opened: Opened | null): Begun | undefined =>
  opened?.kind === 'field' || opened?.kind === 'put-back' ? opened : undefined;

/** Over whatever is shown: a password that is rotated, what has become of it, and what is kept. */
export const RotationView = (props: RotationViewProps) => {
  const { rotation, standingOf } = props;
  const { opened, rotations } = useStore(rotation.store);
  const focusAfter = useOpener(rotation);
  const unlock = useUnlocking(props);
  useTidings(props);
  const begun = begunOf(opened);
  const standing = begun?.kind === 'field' ? standingOf(begun.field.id) : undefined;
  const watched = opened?.kind === 'rotation' ? opened.rotation : undefined;
  const known = rotations.find(({ id }) => id === watched);

  return (
    <>
      <RotationNews rotation={rotation} onUnlock={unlock.ask} />
      <Suspense fallback={null}>
        {begun && (
          <BeginDialog
            {...props}
            key={JSON.stringify(begun)}
            opened={begun}
            standing={standing}
            focusAfter={focusAfter}
          />
        )}
        {known && <WatchDialog {...props} key={known.id} known={known} focusAfter={focusAfter} />}
        {opened?.kind === 'kept' && <KeptDialog {...props} onUnlock={unlock.ask} focusAfter={focusAfter} />}
        {unlock.isAsked && (
          <PassphraseDialog
            isNew={false}
            givePassphrase={props.sealing.givePassphrase}
            say={props.say}
            onClose={unlock.end}
          />
        )}
      </Suspense>
    </>
  );
};
