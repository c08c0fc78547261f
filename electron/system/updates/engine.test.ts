import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Offer } from '../../domain/updates/update-ports';
import { createCanceller } from '../../domain/session/canceller';
import { describedFile, startLocalFeed, type LocalFeed } from '../testing/local-feed';
import { NodeHttpExecutor } from '../testing/node-executor';
import { systemTimers } from '../timers';
import { barToReplacing, WholeAppImageUpdater } from './app-image';
import { createUpdateEngine } from './engine';
import { onlyThisOffer } from './only-this-offer';

const NAME = 'keyturn-2.0.0-linux-x64.AppImage';
const content = Buffer.alloc(200_000, 'new');
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

let feed: LocalFeed;
let place: string;
beforeEach(async () => {
  feed = await startLocalFeed();
  place = mkdtempSync(join(tmpdir(), 'keyturn-updates-'));
  writeFileSync(join(place, 'Keyturn.AppImage'), 'old');
  vi.stubEnv('APPIMAGE', join(place, 'Keyturn.AppImage'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await feed.stop();
  rmSync(place, { recursive: true, force: true });
});

const offerOf = (bytes: Uint8Array, version = '2.0.0'): Offer => {
  const { url: name, sha512, size: sizeBytes } = describedFile(NAME, bytes);
  return { version, notes: '', file: { name, sha512, sizeBytes } };
};

const setUp = (patienceMs = 20_000) => {
  const folder = join(place, 'updates');
  const nothing = () => undefined;
  const app = {
    ...{ version: '1.0.0', name: 'Keyturn', isPackaged: true, appUpdateConfigPath: '' },
    ...{ userDataPath: folder, baseCachePath: folder, whenReady: () => Promise.resolve() },
    ...{ relaunch: nothing, quit: nothing, onQuit: nothing },
  };
  const engine = createUpdateEngine({
    updaterFor: (offer) =>
      onlyThisOffer(new WholeAppImageUpdater(undefined, app), {
        ...{ offer, address: feed.address, publisher: null, log: quiet },
        httpExecutor: new NodeHttpExecutor(),
      }),
    ...{ folder, timers: systemTimers, installs: 'at-the-end', patienceMs, barToReplacing },
  });
  const percents: number[] = [];
  const { cancel, cancelNow } = createCanceller();
  const download = (offer: Offer) => engine.download(offer, (percent) => percents.push(percent), cancel);
  const left = () => (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []);
  const filesLeft = () => left().filter((name) => name.includes('AppImage'));
  return { engine, download, cancelNow, percents, left, filesLeft, folder };
};

const code = (wanted: string) => ({
  ok: false,
  failure: expect.objectContaining({ code: wanted }) as unknown,
});

describe('a download', () => {
  it('is there as a whole, and leaves the app alone until it is put in place', async () => {
    feed.put(`/${NAME}`, content);
    const { engine, download, folder } = setUp();
    const offer = offerOf(content);
    expect(await download(offer)).toEqual({ ok: true, value: true });
    expect(await engine.mayInstall(offer)).toEqual({ ok: true, value: true });
    expect(readFileSync(join(folder, 'pending', NAME)).equals(content)).toBe(true);
    expect(readFileSync(join(place, 'Keyturn.AppImage'), 'utf8')).toBe('old');
    // Nobody is asked for anything else: no part of a file, no list, and no number that knows this computer by.
    expect(feed.asked).toEqual([`/${NAME}`]);
    expect(existsSync(join(folder, '.updaterId'))).toBe(false);
  });

  it('that is cut is refused, and nothing is left of it', async () => {
    feed.answer(`/${NAME}`, (response) => {
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.subarray(0, 100_000), () => response.destroy());
    });
    const { download, filesLeft } = setUp();
    expect(await download(offerOf(content))).toEqual(code('update-cut'));
    expect(filesLeft()).toEqual([]);
  });

  it('that ends too early without saying how long it is, is refused by its sum', async () => {
    feed.answer(`/${NAME}`, (response) => {
      response.write(content.subarray(0, 100_000));
      response.end();
    });
    const { download, filesLeft } = setUp();
    expect(await download(offerOf(content))).toEqual(code('update-sum-wrong'));
    expect(filesLeft()).toEqual([]);
  });

  it('of another file is refused, though it is as long', async () => {
    feed.put(`/${NAME}`, Buffer.alloc(content.length, 'bad'));
    const { download, filesLeft } = setUp();
    expect(await download(offerOf(content))).toEqual(code('update-sum-wrong'));
    expect(filesLeft()).toEqual([]);
  });

  it('that never ends is ended, once it is longer than it may be', async () => {
    feed.answer(`/${NAME}`, (response) => {
      const more = () => {
        while (response.write(content));
        response.once('drain', more);
      };
      more();
    });
    const { download, filesLeft } = setUp();
    expect(await download(offerOf(content))).toEqual(code('update-sum-wrong'));
    expect(filesLeft()).toEqual([]);
  });

  it('that stands still is given up', async () => {
    feed.answer(`/${NAME}`, (response) => {
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.subarray(0, 100_000));
    });
    const { download, percents, filesLeft } = setUp(1000);
    expect(await download(offerOf(content))).toEqual(code('update-feed-too-slow'));
    expect(percents.at(-1)).toBe(50);
    expect(filesLeft()).toEqual([]);
  });

  it('is given up at once where its user has called it off', async () => {
    const { download, cancelNow, filesLeft } = setUp();
    feed.answer(`/${NAME}`, (response) => {
      response.write('x', cancelNow);
    });
    expect(await download(offerOf(content))).toEqual(code('cancelled'));
    expect(filesLeft()).toEqual([]);
  });

  it.each(['0.9.0', '1.0.0-rc.1', '1.0.0'])(
    'of a version that is not newer is not asked for: %s',
    async (version) => {
      const { download } = setUp();
      expect(await download(offerOf(content, version))).toEqual(code('update-older'));
      expect(feed.asked).toEqual([]);
    },
  );

  it('that is not handed out says by which answer', async () => {
    const { download } = setUp();
    expect(await download(offerOf(content))).toEqual({
      ok: false,
      failure: { code: 'update-feed-refused', detail: 'HTTP 404' },
    });
  });

  it('that cannot be kept says so', async () => {
    feed.put(`/${NAME}`, content);
    const { download, folder } = setUp();
    mkdirSync(place, { recursive: true });
    writeFileSync(folder, 'a file where a folder should be');
    expect(await download(offerOf(content))).toEqual(code('update-not-saved'));
  });

  it('that somebody has changed since is not put in place', async () => {
    feed.put(`/${NAME}`, content);
    const { engine, download, folder, filesLeft } = setUp();
    const offer = offerOf(content);
    await download(offer);
    writeFileSync(join(folder, 'pending', NAME), Buffer.alloc(content.length, 'bad'));
    expect(await engine.mayInstall(offer)).toEqual(code('update-sum-wrong'));
    expect(filesLeft()).toEqual([]);
  });

  it('that cannot be put in place leaves the old one, starts that, and tells why', async () => {
    feed.put(`/${NAME}`, content);
    const image = join(place, 'Keyturn.AppImage');
    writeFileSync(image, `#!/bin/sh\necho started > '${image}.told'\n`);
    chmodSync(image, 0o755);
    // What is put there first cannot be, whoever asks for it.
    mkdirSync(`${image}.new`);
    const { engine, download } = setUp();
    const offer = offerOf(content);
    await download(offer);
    expect(await engine.mayInstall(offer)).toEqual({ ok: true, value: true });
    const told = vi.fn();
    engine.install(told);
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ code: 'update-not-installed' }));
    await vi.waitFor(() => {
      expect(readFileSync(`${image}.told`, 'utf8')).toBe('started\n');
    }, 20_000);
  });

  it('is not what the app is left for where its folder is gone, or has no space for it', async () => {
    feed.put(`/${NAME}`, content);
    const { engine, download, filesLeft } = setUp();
    const offer = offerOf(content);
    await download(offer);
    const huge = { ...offer, file: { ...offer.file, sizeBytes: Number.MAX_SAFE_INTEGER } };
    expect(await engine.mayInstall(huge)).toEqual(code('disk-full'));
    vi.stubEnv('APPIMAGE', join(place, 'gone', 'Keyturn.AppImage'));
    expect(await engine.mayInstall(offer)).toEqual({
      ok: false,
      failure: { code: 'update-not-installed', detail: 'ENOENT' },
    });
    expect(filesLeft()).toHaveLength(1);
  });

  it('of an earlier run is taken where it is still what it was, and not asked for again', async () => {
    feed.put(`/${NAME}`, content);
    await setUp().download(offerOf(content));
    expect(await setUp().download(offerOf(content))).toEqual({ ok: true, value: true });
    expect(feed.asked).toHaveLength(1);
  });
});
