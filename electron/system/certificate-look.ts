import { net } from 'electron';
import { succeed, type Failure } from '../../shared/ipc/reply';
import type { ProxyUsers } from '../domain/network/proxy-users';
import type { Answered, CertificateLook, Presented, Timers } from '../domain/ports';
import { answerProxy } from './proxy-login';
import { createPartition, presentedIn } from './vault-partition';

const REFUSE = -2;
const LONGEST_MS = 15_000;

interface LookDeps {
  readonly timers: Timers;
  /** What a name of the network means, such as `net::ERR_NAME_NOT_RESOLVED`. */
  readonly failureOf: (name: string) => Failure;
  readonly proxyUsers: ProxyUsers;
}

/** A connection that refuses whatever certificate it is shown: so nothing of ours is ever sent over it. */
const look = (
  server: string,
  name: string,
  { timers, failureOf, proxyUsers }: LookDeps,
): Promise<Answered<Presented>> =>
  new Promise((resolve) => {
    // A new one each time: one that has seen a certificate before would not tell of it again.
    const partition = createPartition(name);
    let shown: Presented | undefined;
    partition.setCertificateVerifyProc((seen, answer) => {
      shown = presentedIn(seen);
      answer(REFUSE);
    });
    const request = net.request({
      method: 'HEAD',
      url: server,
      session: partition,
      credentials: 'omit',
      redirect: 'manual',
    });
    const callOff = timers.after(LONGEST_MS, () => {
      end('ERR_TIMED_OUT');
    });
    const end = (problem: string) => {
      callOff();
      resolve(shown ? succeed(shown) : { ok: false, failure: failureOf(problem) });
      request.abort();
      partition.closeAllConnections().catch(() => undefined);
    };
    answerProxy(request, proxyUsers, end);
    request.on('error', ({ message }) => {
      end(message);
    });
    request.on('response', () => {
      end('answered without a certificate');
    });
    partition
      .resolveProxy(server)
      .then(() => request.end())
      .catch(() => {
        end('no proxy');
      });
  });

export const createCertificateLook = (deps: LookDeps): CertificateLook => {
  let count = 0;
  return {
    at: (server) => {
      count += 1;
      return look(server, `certificate-${count}`, deps);
    },
  };
};
