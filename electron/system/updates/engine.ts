import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AppUpdater } from 'electron-updater/out/AppUpdater.js';
import { fail, succeed, type Failure, type Reply } from '../../../shared/ipc/reply';
import type { Timers } from '../../domain/ports';
import type { Offer, UpdateEngine } from '../../domain/updates/update-ports';
import { failureOfProxy } from '../proxy-login';

const LOOK_MS = 250;
const PATIENCE_MS = 60_000;

export interface EngineDeps {
  /** One that knows of this offer alone, and believes it: its signature has been looked at. */
  readonly updaterFor: (offer: Offer) => AppUpdater;
  /** Where it keeps what it downloads, and nobody else anything. */
  readonly folder: string;
  readonly timers: Timers;
  readonly installs: UpdateEngine['installs'];
  readonly patienceMs?: number;
  /** Where it can be known before. */
  readonly barToReplacing?: (sizeBytes: number) => Promise<Failure | undefined>;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

export const notInstalled = (error: unknown): Failure => {
  const code = codeOf(error);
  return { code: 'update-not-installed', ...(code !== '' && { detail: code }) };
};

const OF_THE_DISK: Readonly<Record<string, Failure['code']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ERR_CHECKSUM_MISMATCH: 'update-sum-wrong',
  ERR_UPDATER_INVALID_SIGNATURE: 'update-signature-wrong',
};
const NOT_SAVED = new Set(['EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOTDIR', 'EISDIR', 'EBUSY']);
const NOT_REACHED = /NAME_NOT_RESOLVED|CONNECTION_REFUSED|ECONNREFUSED|ENOTFOUND|INTERNET_DISCONNECTED|CERT/u;

const failureOf = (error: unknown): Failure => {
  const code = codeOf(error);
  const known = OF_THE_DISK[code];
  if (known) return { code: known };
  if (NOT_SAVED.has(code)) return { code: 'update-not-saved', detail: code };
  const message = error instanceof Error ? error.message : '';
  const ofProxy = failureOfProxy(message);
  if (ofProxy) return ofProxy;
  const status = /status (?<status>\d{3})\b/u.exec(message)?.groups?.['status'];
  if (status !== undefined) return { code: 'update-feed-refused', detail: `HTTP ${status}` };
  return { code: NOT_REACHED.test(message) ? 'update-feed-not-reached' : 'update-cut' };
};

const pendingIn = (folder: string) => join(folder, 'pending');

/** How much has come so far. The updater itself says so only where the server has said how much there is. */
const bytesIn = async (folder: string): Promise<number> => {
  const names = await readdir(pendingIn(folder)).catch(() => []);
  const sizes = await Promise.all(
    names.map(async (name) => (await stat(join(pendingIn(folder), name)).catch(() => undefined))?.size ?? 0),
  );
  return Math.max(0, ...sizes);
};

interface Watched {
  readonly offer: Offer;
  readonly onPercent: (percent: number) => void;
  readonly giveUp: (failure: Failure) => void;
}

/** Nobody else ends a download that stands still, or one that never ends. */
const watch = ({ folder, timers, patienceMs = PATIENCE_MS }: EngineDeps, watched: Watched) => {
  const { offer, onPercent, giveUp } = watched;
  const { sizeBytes } = offer.file;
  let before = 0;
  let stillMs = 0;
  let callOff: () => void = () => undefined;

  const judge = (bytes: number): void => {
    stillMs = bytes > before ? 0 : stillMs + LOOK_MS;
    before = bytes;
    if (bytes > sizeBytes) giveUp({ code: 'update-sum-wrong' });
    else if (stillMs >= patienceMs) giveUp({ code: 'update-feed-too-slow' });
    else {
      onPercent(Math.floor((100 * bytes) / sizeBytes));
      look();
    }
  };
  const look = (): void => {
    callOff = timers.after(LOOK_MS, () => {
      bytesIn(folder).then(judge, look);
    });
  };
  look();
  return () => {
    callOff();
    callOff = () => undefined;
  };
};

const sumOf = async (file: string): Promise<string> => {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
};

/** What has come is worth nothing until all of it is there: nothing is left of the rest. */
const clearAway = (folder: string): Promise<void> =>
  rm(pendingIn(folder), { recursive: true, force: true }).catch(() => undefined);

interface Held {
  readonly updater: AppUpdater;
  readonly file: string;
}

const isRight = async ({ file }: Held, offer: Offer): Promise<boolean> => {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  return size === offer.file.sizeBytes && (await sumOf(file)) === offer.file.sha512;
};

/** Fetches by electron-updater, which knows how each system replaces an app. Whether it may be believed is decided before. */
export const createUpdateEngine = (deps: EngineDeps): UpdateEngine => {
  const { updaterFor, folder } = deps;
  let held: Held | undefined;

  const proven = async (offer: Offer): Promise<Reply<true>> => {
    if (held && (await isRight(held, offer))) return succeed(true);
    held = undefined;
    await clearAway(folder);
    return fail('update-sum-wrong');
  };

  const mayInstall = async (offer: Offer): Promise<Reply<true>> => {
    const bar = await deps.barToReplacing?.(offer.file.sizeBytes);
    return bar ? { ok: false, failure: bar } : proven(offer);
  };

  return {
    download: async (offer, onPercent, cancel) => {
      const updater = updaterFor(offer);
      let given: Failure | undefined;
      let stop = (): void => undefined;
      try {
        const found = await updater.checkForUpdates();
        const token = found?.cancellationToken;
        // It looks at the versions once more, by rules of its own.
        if (!token) return fail('update-older', offer.version);
        const giveUp = (failure: Failure) => {
          given ??= failure;
          token.cancel();
        };
        cancel.onCancelled(() => {
          giveUp({ code: 'cancelled' });
        });
        stop = watch(deps, { offer, onPercent, giveUp });
        const [file = ''] = await updater.downloadUpdate(token);
        held = { updater, file };
        return await proven(offer);
      } catch (error) {
        await clearAway(folder);
        return { ok: false, failure: given ?? failureOf(error) };
      } finally {
        stop();
      }
    },
    mayInstall,
    installs: deps.installs,
    install: (onFailed) => {
      held?.updater.on('error', (error) => {
        onFailed(notInstalled(error));
      });
      held?.updater.quitAndInstall(true, true);
    },
  };
};
