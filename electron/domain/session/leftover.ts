import type { Opened } from '../../../shared/session';
import type { VaultServer } from '../ports';
import type { Renewal } from './extension';
import type { Keys } from './keys';

/** What a session that is left leaves on the server. */
export interface Leftover {
  readonly server: VaultServer;
  readonly token: string;
  /** It was being extended: the answer may still bring another token. */
  readonly renewal?: Renewal | undefined;
}

/** Which tokens are to end with the session: those that Keyturn has got, or those of somebody else too. */
export type Ending = 'ours' | 'all';

const OURS: readonly Opened['method'][] = ['credentials', 'client'];

/** A token that Keyturn did not ask the server for belongs to somebody else, who may need it still. */
export const leftoverOf = (
  server: VaultServer,
  { method, keys, ends }: { readonly method: Opened['method']; readonly keys: Keys; readonly ends: Ending },
): Leftover | undefined => {
  const isToEnd = ends === 'all' || OURS.includes(method);
  return isToEnd && keys.pass.kind === 'token' ? { server, token: keys.pass.token } : undefined;
};
