import { fail } from '../../shared/ipc/reply';
import type { Pass, Taker } from '../domain/ports';
import type { VaultFiles } from '../domain/vault-files';
import type { FieldPlace } from '../domain/vault-secret';
import type { Calls } from './calls';
import { multipartOf } from './multipart';
import type { Ordering } from './ordering';
import { readRequest } from './requests';
import { isDone } from './wire';

/** So much of a file is looked for in what a server says of it. */
const SOUGHT = 64 * 1024;

/** A short file that breaks off may be told before its beginning is. */
const BROKEN_OFF = /CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED/u;

const pathOf = ({ id, slug }: FieldPlace): string => `secrets/${id}/fields/${encodeURIComponent(slug)}`;

const secretsOf = (pass: Pass): readonly string[] => (pass.kind === 'token' ? [pass.token] : []);

/** Tells whether what came was a file at all. */
const watching = (taker: Taker) => {
  const state = { isBegun: false };
  const watched: Taker = {
    begin: (total) => {
      state.isBegun = true;
      taker.begin(total);
    },
    take: taker.take,
  };
  return { state, watched };
};

/** Files in fields, over HTTP: they come and go as bytes, where anything else is text. */
export const createVaultFiles = (call: Calls, base: string, order: Ordering): VaultFiles => {
  const askedBy = (pass: Pass, kind: 'read' | 'write', secrets: readonly string[] = []) =>
    ({
      call: kind,
      hadCode: false,
      isByWindows: pass.kind === 'windows',
      secrets: [...secretsOf(pass), ...secrets],
    }) as const;

  return {
    bring: async (pass, { taker, ...place }, cancel) => {
      const { state, watched } = watching(taker);
      const plain = readRequest(base, `${pathOf(place)}?noAutoCheckout=true`, pass);
      const headers = { ...plain.headers, accept: 'application/octet-stream, application/json' };
      const came = await call({
        request: { ...plain, headers, bulk: { taker: watched } },
        asked: askedBy(pass, 'read'),
        read: () => (state.isBegun ? true : undefined),
        cancel,
      });
      return !came.ok && BROKEN_OFF.test(came.failure.detail ?? '') ? fail('file-cut') : came;
    },
    put: (pass, { file, onSent, ...place }, cancel) => {
      const { contentType, body } = multipartOf(file, { noAutoCheckout: 'true' });
      const plain = readRequest(base, pathOf(place), pass);
      const headers = { ...plain.headers, 'content-type': contentType };
      const sought = new TextDecoder().decode(file.bytes.subarray(0, SOUGHT));
      return call({
        request: { ...plain, method: 'PUT', headers, body, isOrder: true, bulk: { onSent } },
        asked: askedBy(pass, 'write', [sought]),
        read: (said) => (isDone(said) ? true : undefined),
        cancel,
      });
    },
    remove: (pass, { id, slug }, cancel) => {
      const data = { secretFields: [{ slug, dirty: true, value: null }] };
      return order({ method: 'PATCH', path: `secrets/${id}/general`, body: { data } }, pass, cancel);
    },
  };
};
