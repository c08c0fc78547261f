import { useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { Confirmed, Review } from '../../../shared/rotation';
import type { SealingStore } from '../sealing';
import type { Agreed } from './agreed';
import type { RotationStore } from './store';
import { usePreparing, type Preparing } from './use-preparing';

type Changed = Extract<Confirmed, { outcome: 'changed-meanwhile' }>['what'];

export type News =
  | { readonly kind: 'changed'; readonly what: Changed }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Nobody has given the passphrase that it needs. */
  | { readonly kind: 'unsealed' };

interface Wishes extends Preparing {
  readonly sealing: Pick<SealingStore, 'ask' | 'store'>;
}

const NEEDS_PASSPHRASE: ReadonlySet<Failure['code']> = new Set(['passphrase-needed', 'no-key-store']);

/** The main process did not say whether it has begun: if so, it is known there. */
const lookForIt = async ({ load, open, store }: RotationStore, { secret, field }: Review) => {
  await load();
  const { rotations } = store.getState();
  const begun = rotations.find((each) => each.secret.id === secret.id && each.field.slug === field.slug);
  if (begun) open({ kind: 'rotation', rotation: begun.id });
  return begun !== undefined;
};

/** A rotation until it is on its way. */
export const useRotate = ({ rotation, sealing, opened, standing, onGate }: Wishes) => {
  const { phase, prepare, handOver } = usePreparing({ rotation, opened, standing, onGate });
  const [news, setNews] = useState<News>();
  const [isSealing, setSealing] = useState(false);
  /** What was agreed to when it turned out that nothing protects the safety copy. */
  const [unsealed, setUnsealed] = useState<Agreed>();

  const fail = async (failure: Failure, review: Review, agreed: Agreed) => {
    if (NEEDS_PASSPHRASE.has(failure.code)) {
      await sealing.ask();
      setUnsealed(agreed);
    } else if (failure.code !== 'unanswered' || !(await lookForIt(rotation, review))) {
      setNews({ kind: 'failed', failure });
    }
  };

  const confirm = async (agreed: Agreed) => {
    if (phase.is !== 'review' || isSealing) return;
    setNews(undefined);
    setSealing(true);
    const reply = await rotation.verbs.confirm({ ticket: phase.review.ticket, ...agreed });
    setSealing(false);
    if (!reply.ok) {
      await fail(reply.failure, phase.review, agreed);
    } else if (reply.value.outcome === 'changed-meanwhile') {
      setNews({ kind: 'changed', what: reply.value.what });
    } else {
      handOver();
      rotation.open({ kind: 'rotation', rotation: reply.value.rotation });
    }
  };

  return {
    phase,
    news,
    isSealing,
    unsealed,
    confirm,
    prepare: () => {
      setNews(undefined);
      return prepare();
    },
    /** The passphrase was given, or it was not: then nothing is sent. */
    goOnSealed: () => {
      setUnsealed(undefined);
      if (unsealed && sealing.store.getState().by === 'passphrase') void confirm(unsealed);
      else setNews({ kind: 'unsealed' });
    },
    tell: setNews,
  };
};

export type RotateDesk = ReturnType<typeof useRotate>;
