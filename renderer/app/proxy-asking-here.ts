import type { KeyturnClient } from '../../shared/ipc/contract';
import { createProxyAsking, type NetworkStore, type ProxyAsking } from '../features/network';
import type { SessionStore } from '../features/session';
import type { Door } from './door-store';
import type { Notices } from './notices-store';
import { renewVault, type VaultStores } from './vault-stores';

interface Asked {
  readonly client: KeyturnClient;
  readonly network: NetworkStore;
  readonly session: Pick<SessionStore, 'store'>;
  readonly door: Pick<Door, 'store'>;
  readonly notices: Notices;
  readonly vault: VaultStores;
}

/** What of the vault was asked for in vain is asked for again once it can be: that changes nothing there. */
export const createProxyAskingHere = ({ client, network, session, door, ...world }: Asked): ProxyAsking => {
  const { notices, vault } = world;
  const asking = createProxyAsking({
    signIn: network.signIn,
    onAsked: client.network.onProxyAsked,
    isAmidWork: () => session.store.getState().state === 'active' && door.store.getState().at === 'inside',
    onPutOff: (host) => {
      notices.failed('sign-in-to-proxy', { code: 'proxy-asks', detail: host });
    },
    onGiven: () => {
      notices.worked('sign-in-to-proxy');
      renewVault(vault);
    },
  });
  const follow = () => {
    const ends = [
      asking.follow(),
      session.store.subscribe(({ state }) => {
        if (state !== 'active') asking.forget();
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  };
  return { ...asking, follow };
};
