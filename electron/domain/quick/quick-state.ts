import type { Profile } from '../../../shared/profiles';
import type { QuickState } from '../../../shared/quick';
import type { Session } from '../../../shared/session';

interface Standing {
  readonly session: Session;
  readonly isLocked: boolean;
  readonly profiles: readonly Pick<Profile, 'id' | 'name' | 'server'>[];
}

const hostOf = (server: string): string =>
  /^[a-z]+:\/\/(?<host>[^/]+)/iu.exec(server)?.groups?.['host'] ?? server;

/** What somebody may know who sees nothing but the popup. */
export const quickStateOf = ({ session, isLocked, profiles }: Standing): QuickState => {
  if (isLocked) return { state: 'locked' };
  switch (session.state) {
    case 'signed-out':
      return {
        state: 'signed-out',
        profiles: profiles.map(({ id, name, server }) => ({ id, name, host: hostOf(server) })),
      };
    case 'signing-in':
    case 'ended':
      return { state: session.state };
    case 'active':
      return { state: 'active', endsAt: session.opened.endsAt };
  }
};
