import { useEffect, useRef, useState } from 'react';
import type { Access } from '../../../shared/access';
import type { Failure } from '../../../shared/ipc/reply';
import type { Review } from '../../../shared/rotation';
import type { Opened, RotationStore } from './store';

export type Phase =
  | { readonly is: 'preparing' }
  | { readonly is: 'blocked'; readonly failure: Failure }
  /** Something stands before the secret that the rotation itself cannot see to. */
  | { readonly is: 'gate'; readonly review: Review }
  | { readonly is: 'review'; readonly review: Review };

export interface Preparing {
  readonly rotation: RotationStore;
  readonly opened: Extract<Opened, { kind: 'field' | 'put-back' }>;
  /** How the secret stands, as somebody has heard meanwhile. */
  readonly standing: Access | undefined;
  /** Something stands before the secret. */
  readonly onGate: () => void;
}

/** A reason is left, and a secret is taken out, as part of the plan. */
const SEEN_TO: ReadonlySet<Access['gate']> = new Set([
  'open',
  'comment',
  'checkout',
  'comment-and-checkout',
  'unknown',
]);

/** A candidate that nobody wants any more is forgotten. */
const useTicket = ({ verbs }: RotationStore) => {
  const ticket = useRef<string>(undefined);
  const turn = useRef(0);
  return {
    next: () => {
      turn.current += 1;
      if (ticket.current !== undefined) void verbs.leave({ ticket: ticket.current });
      ticket.current = undefined;
      return turn.current;
    },
    isNow: (mine: number) => mine === turn.current,
    hold: (held: string | undefined) => {
      ticket.current = held;
    },
  };
};

interface Opening extends Pick<Preparing, 'standing'> {
  readonly isShut: boolean;
}

/** Goes on once it is heard that a gate is open. That it was open before nobody counts: it was met shut after that. */
const useOpening = ({ isShut, standing }: Opening, onOpen: () => void) => {
  const isOpen = standing !== undefined && SEEN_TO.has(standing.gate);
  const [wasShut, setWasShut] = useState(false);
  if (wasShut !== isShut && (!isShut || !isOpen)) setWasShut(isShut);
  const isOpened = isShut && wasShut && isOpen;
  const latest = useRef(onOpen);
  useEffect(() => {
    latest.current = onOpen;
  });
  useEffect(() => {
    if (isOpened) latest.current();
  }, [isOpened]);
};

/** What has to be known before there is anything to agree to: looked for at first, and again when asked. */
export const usePreparing = ({ rotation, opened, standing, onGate }: Preparing) => {
  const { verbs } = rotation;
  const [phase, setPhase] = useState<Phase>({ is: 'preparing' });
  const { next, isNow, hold } = useTicket(rotation);

  const prepare = async () => {
    const mine = next();
    setPhase({ is: 'preparing' });
    const reply = await (opened.kind === 'field'
      ? verbs.prepare(opened.field)
      : verbs.putBack({ rotation: opened.rotation }));
    if (!isNow(mine)) {
      if (reply.ok) void verbs.leave({ ticket: reply.value.ticket });
      return;
    }
    if (!reply.ok) {
      setPhase({ is: 'blocked', failure: reply.failure });
      return;
    }
    hold(reply.value.ticket);
    const isSeenTo = SEEN_TO.has(reply.value.access.gate);
    setPhase({ is: isSeenTo ? 'review' : 'gate', review: reply.value });
    // Whoever shows the secret behind the dialog does not know of it yet.
    if (!isSeenTo) onGate();
  };

  const first = useRef({ prepare, next });
  const latest = useRef(prepare);
  useEffect(() => {
    latest.current = prepare;
  });
  useEffect(() => {
    const { prepare: begin, next: leave } = first.current;
    void begin();
    return () => {
      leave();
    };
  }, []);
  useOpening({ isShut: phase.is === 'gate', standing }, () => void latest.current());

  return {
    phase,
    prepare,
    /** It is on its way: the candidate is no longer ours to forget. */
    handOver: () => {
      hold(undefined);
    },
  };
};
