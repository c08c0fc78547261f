import type { VaultServer } from '../domain/ports';
import type { Http } from '../secret-server/http';
import { lazily } from './lazily';

type VaultServers = (base: string) => VaultServer;

/** How to speak to a Secret Server. A start speaks to none, so it is read in before somebody signs in, and not before that. */
export const composeVaultServers = (http: Http) => {
  let made: VaultServers | undefined;
  const readIn = lazily(async () => {
    const { createVaultServer } = await import('../secret-server/client');
    made = (base) => createVaultServer({ http, base });
  });
  const serverAt: VaultServers = (base) => {
    if (made === undefined) throw new Error('somebody speaks to a server before a sign-in');
    return made(base);
  };
  return { readIn, serverAt };
};
