import type { HeldCheckout } from '../../shared/access';
import type { SessionKeeper } from '../domain/session/session-keeper';
import type { AccessParts } from './access';
import { lazily } from './lazily';

interface AccessDoor {
  readonly access: () => Promise<AccessParts>;
  /** Whether the user has taken out any secret, as far as is known. */
  readonly holds: () => boolean;
  readonly held: () => readonly HeldCheckout[];
  readonly mayExtend: (id: number) => boolean;
  /** What the user has taken out, or for how long, is not what it was. */
  readonly onHeldChanged: (listener: () => void) => void;
}

/** Read in once somebody opens a secret: before that nobody here has taken out any. */
export const composeAccessDoor = (
  session: Pick<SessionKeeper, 'read' | 'write' | 'current'>,
  onActed: (id: number) => void,
): AccessDoor => {
  let made: AccessParts | undefined;
  const listeners: (() => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const access = lazily(async () => {
    made = (await import('./access')).composeAccess(session, { onHeldChanged: tell, onActed });
    return made;
  });
  const held = () => made?.memory.held() ?? [];
  return {
    access,
    held,
    mayExtend: (id) => made?.memory.mayExtend(id) ?? false,
    holds: () => held().length > 0,
    onHeldChanged: (listener) => {
      listeners.push(listener);
    },
  };
};
