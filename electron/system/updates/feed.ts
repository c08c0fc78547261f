import { fail, succeed, type Failure, type Reply } from '../../../shared/ipc/reply';
import type { Cancel } from '../../domain/ports';
import type { UpdateFeed } from '../../domain/updates/update-ports';
import { failureOfProxy } from '../proxy-login';
import { readList } from './list';
import { isSignedBy } from './signature';

const MOST_LIST_BYTES = 64 * 1024;
const MOST_SIGNATURE_BYTES = 1024;
const PATIENCE_MS = 20_000;

export interface Got {
  readonly status: number;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Follows no redirect: to another address nobody has asked to be led. */
type Get = (url: string, signal: AbortSignal) => Promise<Got>;

export interface FeedDeps {
  readonly get: Get;
  /** Of the folder that the list lies in. */
  readonly address: string;
  readonly key: string;
  /** What the list is called for this system and processor. */
  readonly listName: string;
  readonly patienceMs?: number;
}

class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

const refuse = (code: Failure['code'], detail?: string): never => {
  throw new Refused(detail === undefined ? { code } : { code, detail });
};

/** What the network calls it: its own name and nothing that a server has written. */
const networkName = (error: unknown): string | undefined => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const text = cause instanceof Error ? `${'code' in cause ? String(cause.code) : ''} ${cause.message}` : '';
  return /net::(?<name>ERR_[A-Z_]+)|\b(?<code>E[A-Z]{4,})\b/u.exec(text)?.[0];
};

/** No more of it than there may be, however much comes. */
const readAtMost = async (body: Got['body'], most: number): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > most) return refuse('update-list-too-large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

const HTTP_NONE = new Set([404, 410]);

/** A list, and the signature beside it: checked on the bytes that are read afterwards, and on nothing else. */
export const createUpdateFeed = (deps: FeedDeps): UpdateFeed => {
  const { get, address, key, listName, patienceMs = PATIENCE_MS } = deps;

  const read = async (name: string, most: number, signal: AbortSignal): Promise<Uint8Array | undefined> => {
    const { status, body } = await get(`${address}/${name}`, signal);
    if (HTTP_NONE.has(status)) return undefined;
    if (status !== 200) return refuse('update-feed-refused', `HTTP ${status}`);
    return readAtMost(body, most);
  };

  const readBoth = async (signal: AbortSignal) => {
    const bytes = await read(listName, MOST_LIST_BYTES, signal);
    if (!bytes) return refuse('update-feed-refused', 'HTTP 404');
    const signature = await read(`${listName}.sig`, MOST_SIGNATURE_BYTES, signal);
    if (!signature) return refuse('update-not-signed');
    if (!isSignedBy(key, bytes, Buffer.from(signature).toString('latin1')))
      return refuse('update-signature-wrong');
    return readList(Buffer.from(bytes).toString('utf8')) ?? refuse('update-list-damaged');
  };

  const failureOf = (error: unknown, { isCancelled }: Cancel, isLate: boolean): Reply<never> => {
    if (error instanceof Refused) return { ok: false, failure: error.failure };
    if (isCancelled()) return fail('cancelled');
    if (isLate) return fail('update-feed-too-slow');
    const failure = error instanceof Error && failureOfProxy(error.message);
    return failure ? { ok: false, failure } : fail('update-feed-not-reached', networkName(error));
  };

  return {
    read: async (cancel) => {
      const ending = new AbortController();
      const late = AbortSignal.timeout(patienceMs);
      cancel.onCancelled(() => {
        ending.abort();
      });
      try {
        return succeed(await readBoth(AbortSignal.any([ending.signal, late])));
      } catch (error) {
        return failureOf(error, cancel, late.aborted);
      }
    },
  };
};
