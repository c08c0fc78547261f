import type { TicketKeyParts } from '../ipc/ticket-key-handlers';
import { lazily } from './lazily';
import type { TicketKeysWorld } from './ticket-keys';

interface DoorWorld extends TicketKeysWorld {
  readonly atABeginning: (begin: () => void) => void;
  readonly atItsEnd: (forget: () => void) => void;
}

/** The way to key files, which is read in once somebody looks at them: a start needs none of it. */
export const composeTicketKeysDoor = ({ atABeginning, atItsEnd, ...world }: DoorWorld) => {
  let made: TicketKeyParts | undefined;
  let isSignedIn = false;
  atABeginning(() => {
    isSignedIn = true;
  });
  // Keys leave memory with a session and at a lock. Whoever works without a session, and signs in to store a password,
  // keeps what is open.
  atItsEnd(() => {
    if (isSignedIn) made?.closeAll();
    isSignedIn = world.session.current().state === 'active';
  });
  return lazily(async () => {
    const { composeTicketKeys } = await import('./ticket-keys');
    return (made = composeTicketKeys(world));
  });
};
