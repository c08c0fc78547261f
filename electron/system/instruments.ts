import type { Session } from 'electron';
import { lookup } from 'node:dns/promises';
import { connect } from 'node:net';
import { fail, succeed, type FailureCode } from '../../shared/ipc/reply';
import type { Instruments } from '../domain/doctor/doctor-ports';
import { firstProxyIn } from './system-proxy';

interface InstrumentsDeps {
  readonly session: () => Pick<Session, 'resolveProxy'>;
  readonly certificate: Instruments['certificate'];
  /** What a name of the network means, such as `ENOTFOUND`. */
  readonly codeOf: (name: string) => FailureCode;
}

const nameOf = (problem: unknown): string =>
  problem instanceof Error && 'code' in problem ? String(problem.code) : 'unknown';

/** What the doctor looks at this computer with. None of it sends a word to a server. */
export const createInstruments = ({ session, certificate, codeOf }: InstrumentsDeps): Instruments => {
  const failed = (problem: unknown) => fail(codeOf(nameOf(problem)), nameOf(problem));

  return {
    certificate,
    proxyFor: async (url) => firstProxyIn(await session().resolveProxy(url)),
    lookUp: async (host) => {
      try {
        return succeed((await lookup(host, { all: true })).map(({ address }) => address));
      } catch (problem) {
        return failed(problem);
      }
    },
    reach: (place, cancel) =>
      new Promise((resolve) => {
        const socket = connect(place);
        socket.once('connect', () => {
          resolve(succeed(true));
          socket.destroy();
        });
        socket.once('error', (problem) => {
          resolve(failed(problem));
        });
        cancel.onCancelled(() => {
          resolve(fail('cancelled'));
          socket.destroy();
        });
      }),
  };
};
