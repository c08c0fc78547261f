import { createAccessDesk, type AccessDesk } from '../domain/access/access-desk';
import { createAccessMemory, type AccessMemory } from '../domain/access/access-memory';
import { createHeldCheckouts, type HeldCheckouts } from '../domain/access/held-checkouts';
import type { SessionKeeper } from '../domain/session/session-keeper';
import { systemClock } from '../system/clock';

export interface AccessParts extends AccessDesk, HeldCheckouts {
  readonly memory: AccessMemory;
}

interface AccessNews {
  readonly onHeldChanged: () => void;
  readonly onActed: (id: number) => void;
}

/** Read in once somebody opens a secret: a start needs none of it. */
export const composeAccess = (
  session: Pick<SessionKeeper, 'read' | 'write' | 'current'>,
  { onHeldChanged, onActed }: AccessNews,
): AccessParts => {
  const whose = () => {
    const current = session.current();
    return current.state === 'active' ? `${current.opened.server}\n${current.opened.user}` : '';
  };
  const user = () => {
    const current = session.current();
    return current.state === 'active' ? current.opened.user : '';
  };
  const memory = createAccessMemory({ clock: systemClock, whose, onHeldChanged });
  const desk = createAccessDesk({ ...session, memory, clock: systemClock, onActed });
  return { memory, ...desk, ...createHeldCheckouts({ read: session.read, memory, desk, user }) };
};
