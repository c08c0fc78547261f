import { succeed, type FailureCode } from '../../shared/ipc/reply';
import type { Sounding, Soundings } from '../domain/doctor/doctor-ports';
import type { Answered, Cancel, Outgoing } from '../domain/ports';
import { failureOf, type Asked } from './failures';
import { namelessClientRequest, namelessGrantRequest, namelessRequest, windowsFolderOf } from './requests';
import type { Came, Transport } from './transport';

interface SoundingsDeps {
  readonly transport: Transport;
}

const NAMELESS = { hadCode: false, secrets: [] } as const;
const LOOK: Asked = { call: 'look', ...NAMELESS };
const SIGN_IN: Asked = { call: 'sign-in', ...NAMELESS };

/** Whoever can say no to a sign-in could have said yes. */
const REFUSALS: readonly FailureCode[] = [
  'sign-in-refused',
  'code-needed',
  'code-wrong',
  'account-locked',
  'client-refused',
];

const unexpected = (came: Came, asked: Asked): Sounding => {
  const failure = failureOf(came, asked);
  if (failure.code !== 'not-secret-server') return { kind: 'failed', failure };
  return { kind: came.kind === 'answer' && came.status === 404 ? 'absent' : 'page' };
};

const timeIn = (date: string | undefined): number | undefined => {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? undefined : time;
};

/** Asked once each, and not again when the server is busy: that it is, is what there is to find out. */
export const createSoundings = ({ transport }: SoundingsDeps): Soundings => {
  const grant = async (request: Outgoing, cancel: Cancel): Promise<Sounding> => {
    const came = await transport.send(request, cancel);
    const isRefused = REFUSALS.includes(failureOf(came, SIGN_IN).code);
    return isRefused ? { kind: 'as-expected' } : unexpected(came, SIGN_IN);
  };

  const closed = async (url: string, cancel: Cancel): Promise<Sounding> => {
    const came = await transport.send(namelessRequest(url), cancel);
    return came.kind === 'answer' && came.status === 401 ? { kind: 'as-expected' } : unexpected(came, LOOK);
  };

  const greet = async (base: string, cancel: Cancel): Promise<Answered<{ time: number | undefined }>> => {
    const came = await transport.send(namelessRequest(`${base}/api/v1/healthcheck`), cancel);
    return came.kind === 'answer'
      ? succeed({ time: timeIn(came.headers['date']) })
      : { ok: false, failure: failureOf(came, LOOK) };
  };

  return {
    greet,
    services: (base, cancel) => closed(`${base}/api/v1/users/current`, cancel),
    tokens: (base, cancel) => grant(namelessGrantRequest(base), cancel),
    clientTokens: (tenant, cancel) => grant(namelessClientRequest(tenant), cancel),
    windows: (base, cancel) => closed(`${windowsFolderOf(base)}/users/current`, cancel),
  };
};
