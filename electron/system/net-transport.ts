import { net, type ClientRequest, type Session } from 'electron';
import { laneOf } from '../domain/network/lane';
import type { ProxyUsers } from '../domain/network/proxy-users';
import type { Incoming, Line, Outgoing } from '../domain/ports';
import { answerProxy } from './proxy-login';
import type { VaultPartition } from './vault-partition';

const flat = (headers: Readonly<Record<string, string | string[]>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );

/** A server by scheme, name and port: the same name with another port is somebody else. */
const serverOf = (url: string): string => {
  const { protocol, hostname, port } = new URL(url);
  return `${protocol}//${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
};

/**
 * No cookie goes along, and no sign-in to Windows that the server did not get from us. Where it is to get one, the system
 * signs in to that server alone: Chromium has one list of such servers for the whole app, so it never names two.
 */
const credentialsFor = (session: Session, { signsIn, url }: Outgoing): 'include' | 'omit' => {
  if (signsIn === 'never') return 'omit';
  session.allowNTLMCredentialsForDomains(serverOf(url));
  return 'include';
};

interface Way {
  readonly session: Session;
  readonly proxyUsers: ProxyUsers;
}

/** Often enough to be seen to move. */
const LOOK_MS = 100;

/**
 * The system tells only when it is asked how much of the body has left. The answer ends the asking: the request says that it
 * is closed as soon as it has been handed over, long before.
 */
const watchSent = (request: ClientRequest, onSent: Incoming['onSent']): (() => void) => {
  let before = 0;
  const timer = setInterval(() => {
    // Nothing is said before it has begun, whatever the types promise.
    const { current } = request.getUploadProgress();
    if (!(current > before)) return;
    before = current;
    onSent(current);
  }, LOOK_MS);
  return () => {
    clearInterval(timer);
  };
};

/** One request in one session. The answer hangs up. */
const begin = ({ session, proxyUsers }: Way, outgoing: Outgoing, incoming: Incoming): (() => void) => {
  const { method, url, headers, body, bulk } = outgoing;
  const { onHead, onPiece, onSent, onEnded, onFailed } = incoming;
  const request = net.request({
    method,
    url,
    headers: { ...headers },
    session,
    credentials: credentialsFor(session, outgoing),
    // Never followed: whatever goes along is for this address alone.
    redirect: 'manual',
  });
  const fail = ({ message }: Error) => {
    onFailed(message);
  };
  answerProxy(request, proxyUsers, onFailed);
  request.on('redirect', (...[status, , , given]) => {
    onHead(status, flat(given));
    onEnded();
  });
  request.on('response', (response) => {
    onHead(response.statusCode, flat(response.headers));
    response.on('data', onPiece);
    response.on('end', onEnded);
    response.on('error', fail);
    response.on('aborted', () => {
      onFailed('aborted');
    });
  });
  request.on('error', fail);
  if (body === '') request.end();
  else request.end(typeof body === 'string' ? body : Buffer.from(body), 'utf8');
  const stopWatch = bulk?.onSent ? watchSent(request, onSent) : () => undefined;
  request.on('response', stopWatch);
  return () => {
    stopWatch();
    request.abort();
  };
};

interface NetLineDeps {
  readonly sessionFor: VaultPartition['sessionFor'];
  readonly takeFor: VaultPartition['takeFor'];
  readonly proxyUsers: ProxyUsers;
}

/** Tells when it is over, however it ends. */
const untilOver = (incoming: Incoming, onOver: () => void): Incoming => ({
  ...incoming,
  onEnded: () => {
    onOver();
    incoming.onEnded();
  },
  onFailed: (name) => {
    onOver();
    incoming.onFailed(name);
  },
});

/** The system's own network: its proxies, and its certificates as far as nobody has decided otherwise. */
export const createNetLine = ({ sessionFor, takeFor, proxyUsers }: NetLineDeps): Line => {
  const take = async (outgoing: Outgoing) => {
    const { url } = outgoing;
    const lane = laneOf(outgoing);
    if (lane !== 'questions') return takeFor(url, lane);
    return { session: await sessionFor(url), giveBack: () => undefined };
  };

  return {
    send: (outgoing, incoming) => {
      const state = { isOver: false, hangUp: (): void => undefined };
      take(outgoing)
        .then(({ session, giveBack }) => {
          if (state.isOver) {
            giveBack();
            return;
          }
          const abort = begin({ session, proxyUsers }, outgoing, untilOver(incoming, giveBack));
          state.hangUp = () => {
            abort();
            giveBack();
          };
        })
        .catch((problem: unknown) => {
          incoming.onFailed(problem instanceof Error ? problem.message : String(problem));
        });
      return () => {
        state.isOver = true;
        state.hangUp();
      };
    },
  };
};
