import type { ClientRequest } from 'electron';
import type { Failure } from '../../shared/ipc/reply';
import type { ProxyUsers } from '../domain/network/proxy-users';

const ASKS = 'PROXY_ASKS ';

/** Which proxy wants a user that nobody has named, where that is why it failed. */
export const failureOfProxy = (name: string): Failure | undefined =>
  name.startsWith(ASKS) ? { code: 'proxy-asks', detail: name.slice(ASKS.length) } : undefined;

/** Answers for the user where a proxy asks, and for nobody where anybody else does. */
export const answerProxy = (
  request: ClientRequest,
  { answer }: Pick<ProxyUsers, 'answer'>,
  onFailed: (name: string) => void,
): void => {
  let asked: 'first' | 'again' = 'first';
  request.on('login', ({ isProxy, host, port }, sendUser) => {
    if (!isProxy) {
      sendUser();
      return;
    }
    const proxy = `${host}:${port}`;
    const user = answer(proxy, asked);
    asked = 'again';
    if (user) {
      sendUser(user.userName, user.password);
      return;
    }
    onFailed(`${ASKS}${proxy}`);
    // Not answered without a name: Electron 33 stands still for good where a tunnel is asked for.
    request.abort();
  });
};
