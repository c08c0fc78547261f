import type { Session } from 'electron';
import type { SystemProxy } from '../../shared/network';

/** Any public address will do: the question is what the system says for addresses that are not exempt. */
const PROBE = 'https://keyturn.invalid/';

/** The first choice in a PAC-style answer such as `PROXY proxy.example:8080; DIRECT`. */
export const firstProxyIn = (answer: string): SystemProxy => {
  const [kind = 'DIRECT', address = ''] = (answer.split(';')[0] ?? '').trim().split(/\s+/u);
  return kind.toUpperCase() === 'DIRECT' || address === '' ? { kind: 'none' } : { kind: 'proxy', address };
};

export const askSystemProxy = async (session: Session): Promise<SystemProxy> =>
  firstProxyIn(await session.resolveProxy(PROBE));
