import { fail, succeed, type Failure, type Reply } from '../../../shared/ipc/reply';
import {
  MOST_FILE_MEGABYTES,
  type FileProgress,
  type SavedFile,
  type SentFile,
  type WantedFile,
} from '../../../shared/secret-files';
import { fileNameOf } from '../export/file-name';
import type { ComingFile, ComingFiles, PickedFiles, Taker } from '../bulk-ports';
import type { Cancel } from '../ports';
import type { Authorised } from '../session/authorised';
import { cancelledByEither, createCanceller, type Canceller } from '../session/canceller';
import type { FieldPlace } from '../vault-secret';
import type { KnownFields } from './known-fields';
import { createTelling } from './telling';

export interface FieldFiles {
  /** Into a file of the user's choice: the whole of it, or nothing at all. */
  readonly saveFile: (wanted: WantedFile) => Promise<Reply<SavedFile>>;
  /** From a file of the user's choice, once, in place of what the field holds. */
  readonly sendFile: (place: FieldPlace) => Promise<Reply<SentFile>>;
  readonly removeFile: (place: FieldPlace) => Promise<Reply<true>>;
  readonly stopFile: (place: FieldPlace) => void;
}

export interface FieldFilesDeps extends Pick<Authorised, 'read' | 'write'> {
  readonly known: Pick<KnownFields, 'find'>;
  /** Asks the user; null where he has thought better of it. */
  readonly chooseFile: (suggested: string) => Promise<string | null>;
  readonly pickFile: () => Promise<string | null>;
  readonly coming: ComingFiles;
  readonly picked: PickedFiles;
  readonly onProgress: (progress: FileProgress) => void;
  /** At which server, and as whom: what begins in one session does not go on in another. Null without one. */
  readonly whose: () => string | null;
}

const MOST_BYTES = MOST_FILE_MEGABYTES * 1024 * 1024;

/** Of what has begun to come: it says nothing of the secret, only that the rest did not come. */
const isCut = ({ code }: Failure): boolean => code !== 'cancelled' && code !== 'session-ended';

const keyOf = ({ id, slug }: FieldPlace): string => `${id}\n${slug}`;

/** One thing at a time is done with a field. */
const createErrands = () => {
  const running = new Map<string, Canceller>();
  return {
    run: async <T>(place: FieldPlace, errand: (canceller: Canceller) => Promise<Reply<T>>) => {
      const key = keyOf(place);
      if (running.has(key)) return fail('bad-request', 'file');
      const canceller = createCanceller();
      running.set(key, canceller);
      try {
        return await errand(canceller);
      } finally {
        running.delete(key);
      }
    },
    stop: (place: FieldPlace) => {
      running.get(keyOf(place))?.cancelNow();
    },
  };
};

type SaveDeps = Pick<FieldFilesDeps, 'read' | 'coming' | 'onProgress'>;

interface Save extends FieldPlace {
  readonly path: string;
}

interface Counting {
  readonly file: ComingFile;
  readonly telling: ReturnType<typeof createTelling>;
  readonly giveUp: () => void;
}

/** Counts what comes, and has it called off once it is too much or has nowhere to go. */
const countInto = ({ file, telling, giveUp }: Counting) => {
  const state = { size: 0, isBegun: false };
  const taker: Taker = {
    begin: (total) => {
      state.isBegun = true;
      telling.total(total);
    },
    take: (piece) => {
      state.size += piece.byteLength;
      if (state.size > MOST_BYTES || !file.take(piece)) giveUp();
      else telling.done(state.size);
    },
  };
  return { state, taker };
};

const putAway = async (file: ComingFile, bytes: number): Promise<Reply<SavedFile>> => {
  const put = await file.finish();
  return put.ok ? succeed({ outcome: 'saved', bytes }) : put;
};

const saveTo = async (
  { read, coming, onProgress }: SaveDeps,
  { path, ...place }: Save,
  { cancel, cancelNow }: Canceller,
): Promise<Reply<SavedFile>> => {
  const begun = await coming.begin(path);
  if (!begun.ok) return begun;
  const file = begun.value;
  const telling = createTelling({ onProgress, place });
  // Before anything comes: whoever waits for a slow server may think better of it.
  telling.total(null);
  const { state, taker } = countInto({ file, telling, giveUp: cancelNow });
  const came = await read((at, pass, left) =>
    at.secret.files.bring(pass, { ...place, taker }, cancelledByEither(cancel, left)),
  );
  const { size, isBegun } = state;
  if (came.ok && size > 0 && size <= MOST_BYTES) return putAway(file, size);
  const dropped = await file.drop();
  if (size > MOST_BYTES) return fail('file-too-large');
  if (!dropped.ok) return dropped;
  if (came.ok) return fail('no-file');
  return isBegun && isCut(came.failure) ? fail('file-cut') : came;
};

/** Files that lie in fields of secrets, between the vault and this computer. */
export const createFieldFiles = (deps: FieldFilesDeps): FieldFiles => {
  const { write, known, whose, onProgress } = deps;
  const errands = createErrands();

  /** The user is asked, and what he says counts only for whoever was signed in when he was. */
  const place = async (ask: () => Promise<string | null>): Promise<Reply<string | null>> => {
    const begunBy = whose();
    if (begunBy === null) return fail('session-ended');
    const path = await ask();
    return path !== null && whose() !== begunBy ? fail('session-ended') : succeed(path);
  };

  const send = async (at: FieldPlace, path: string, stopped: Cancel): Promise<Reply<SentFile>> => {
    const file = await deps.picked.read(path, MOST_BYTES);
    if (!file.ok) return file;
    if (file.value.bytes.byteLength === 0) return fail('file-empty');
    const telling = createTelling({ onProgress, place: at });
    telling.total(file.value.bytes.byteLength);
    if (stopped.isCancelled()) return fail('cancelled');
    const sent = await write((server, pass, left) =>
      server.secret.files.put(
        pass,
        { ...at, file: file.value, onSent: telling.done },
        cancelledByEither(stopped, left),
      ),
    );
    return sent.ok ? succeed({ outcome: 'sent' }) : sent;
  };

  return {
    saveFile: ({ secret, ...at }) =>
      errands.run(at, async (canceller) => {
        const field = known.find(at)?.name ?? at.slug;
        const path = await place(() => deps.chooseFile(fileNameOf(`${secret} ${field}`, '')));
        if (!path.ok) return path;
        if (path.value === null) return succeed({ outcome: 'not-chosen' });
        return saveTo(deps, { ...at, path: path.value }, canceller);
      }),
    sendFile: (at) =>
      errands.run(at, async ({ cancel }) => {
        const path = await place(deps.pickFile);
        if (!path.ok) return path;
        return path.value === null ? succeed({ outcome: 'not-chosen' }) : send(at, path.value, cancel);
      }),
    removeFile: (at) =>
      errands.run(at, () => write((server, pass, left) => server.secret.files.remove(pass, at, left))),
    stopFile: errands.stop,
  };
};
