import { describe, expect, it, vi } from 'vitest';
import { fail, succeed, type Failure, type Reply } from '../../../shared/ipc/reply';
import type { UpdateObstacle } from '../../../shared/update-words';
import type { Updates } from '../../../shared/updates';
import type { UpdateAttempts } from './attempts';
import { createUpdateKeeper } from './update-keeper';
import type { UpdateList } from './update-ports';

const file = { name: 'keyturn-2.0.0-linux-x64.AppImage', sizeBytes: 10, sha512: 'sum' };
const NEWER: UpdateList = { version: '2.0.0', notes: 'New', files: [file] };

const setUp = (given: { installs?: 'by-leaving' | 'at-the-end' } = {}) => {
  const told: Updates[] = [];
  const due: { readonly ms: number; readonly run: () => void }[] = [];
  const obstacle: { now: UpdateObstacle | null; left: UpdateObstacle | null } = { now: null, left: null };
  const read = vi.fn<() => Promise<Reply<UpdateList>>>(() => Promise.resolve(succeed(NEWER)));
  const download = vi.fn<() => Promise<Reply<true>>>(() => Promise.resolve(succeed(true)));
  const mayInstall = vi.fn<() => Promise<Reply<true>>>(() => Promise.resolve(succeed(true)));
  const install = vi.fn<(onFailed: (failure: Failure) => void) => void>();
  const attempts = {
    begin: vi.fn<UpdateAttempts['begin']>(() => Promise.resolve(succeed(true))),
    callOff: vi.fn(() => Promise.resolve()),
    failed: vi.fn<UpdateAttempts['failed']>(() => Promise.resolve(null)),
  };
  const leave = vi.fn();
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const keeper = createUpdateKeeper({
    feed: { read },
    engine: { download, mayInstall, install, installs: given.installs ?? 'at-the-end' },
    attempts,
    here: { version: '1.0.0', ending: '-linux-x64.AppImage' },
    obstacles: { now: () => obstacle.now, all: () => Promise.resolve(obstacle.now ?? obstacle.left) },
    clock: { now: () => 7 },
    timers: {
      after: (ms, run) => {
        due.push({ ms, run });
        return () => undefined;
      },
    },
    log: quiet,
    onChanged: (updates) => told.push(updates),
    leave,
  });
  const ready = async () => {
    await keeper.check();
    await keeper.download();
  };
  return { keeper, told, due, obstacle, read, download, mayInstall, install, attempts, leave, ready };
};

describe('updates', () => {
  it('are looked for, fetched and put in place one after the other, each by a wish of its own', async () => {
    const { keeper, download, install, leave, ready } = setUp();
    expect(await keeper.check()).toMatchObject({
      value: { state: 'available', version: '2.0.0', notes: 'New' },
    });
    expect(download).not.toHaveBeenCalled();
    await ready();
    expect(await keeper.look()).toEqual(succeed({ state: 'ready', version: '2.0.0', waitsFor: null }));
    expect(leave).not.toHaveBeenCalled();
    await keeper.restart();
    expect([leave.mock.calls.length, install.mock.calls.length]).toEqual([1, 0]);
    await keeper.atTheEnd();
    expect(install).toHaveBeenCalledOnce();
  });

  it('are not put in place by an end that nobody has wished for them', async () => {
    const { keeper, install, ready } = setUp();
    await ready();
    await keeper.atTheEnd();
    expect(install).not.toHaveBeenCalled();
  });

  it('are not put in place later, where the user has thought better of leaving', async () => {
    const { keeper, install, attempts, ready } = setUp();
    await ready();
    await keeper.restart();
    keeper.stay();
    await keeper.atTheEnd();
    expect(install).not.toHaveBeenCalled();
    expect(attempts.callOff).toHaveBeenCalledOnce();
  });

  it.each(['lock', 'bulk', 'rotation'] as const)(
    'neither look, nor fetch, nor end the app with one in the way: %s',
    async (now) => {
      const { keeper, obstacle, read, download, install, leave, ready } = setUp();
      obstacle.now = now;
      expect(await keeper.check()).toEqual(fail('update-waits'));
      expect(read).not.toHaveBeenCalled();
      obstacle.now = null;
      await keeper.check();
      obstacle.now = now;
      expect(await keeper.download()).toEqual(fail('update-waits'));
      expect(download).not.toHaveBeenCalled();
      obstacle.now = null;
      await ready();
      obstacle.now = now;
      expect(await keeper.restart()).toEqual(fail('update-waits'));
      expect(leave).not.toHaveBeenCalled();
      expect(await keeper.look()).toMatchObject({ value: { state: 'ready', waitsFor: now } });
      await keeper.atTheEnd();
      expect(install).not.toHaveBeenCalled();
    },
  );

  it('wait for a rotation that an earlier run has left unknown', async () => {
    const { keeper, obstacle, leave, ready } = setUp();
    await ready();
    obstacle.left = 'rotation';
    expect(await keeper.restart()).toEqual(fail('update-waits'));
    expect(leave).not.toHaveBeenCalled();
  });

  it('are not put in place where something has begun between the wish and the end', async () => {
    const { keeper, obstacle, install, attempts, ready } = setUp();
    await ready();
    await keeper.restart();
    obstacle.now = 'bulk';
    await keeper.atTheEnd();
    expect(install).not.toHaveBeenCalled();
    // It was not tried, so the next start does not say that it failed.
    expect(attempts.callOff).toHaveBeenCalledOnce();
  });

  it('tell what they wait for as it begins and ends', async () => {
    const { keeper, told, obstacle, ready } = setUp();
    await ready();
    obstacle.now = 'bulk';
    keeper.noticed();
    await vi.waitFor(() => {
      expect(told.at(-1)).toMatchObject({ waitsFor: 'bulk' });
    });
    obstacle.now = null;
    keeper.noticed();
    await vi.waitFor(() => {
      expect(told.at(-1)).toMatchObject({ waitsFor: null });
    });
  });

  it('that were spoilt since they came are not what the app is left for', async () => {
    const { keeper, mayInstall, leave, ready } = setUp();
    await ready();
    mayInstall.mockResolvedValue(fail('update-sum-wrong'));
    expect(await keeper.restart()).toMatchObject({
      value: { state: 'failed', failure: { code: 'update-sum-wrong' } },
    });
    expect(leave).not.toHaveBeenCalled();
  });

  it('say what went wrong, and are looked for again when that is wished', async () => {
    const { keeper, read } = setUp();
    read.mockResolvedValueOnce(fail('update-not-signed'));
    expect(await keeper.check()).toMatchObject({
      value: { state: 'failed', failure: { code: 'update-not-signed' } },
    });
    expect(await keeper.check()).toMatchObject({ value: { state: 'available' } });
  });

  it('end the app themselves where the system has a way of its own', async () => {
    const { keeper, install, leave, ready } = setUp({ installs: 'by-leaving' });
    await ready();
    await keeper.restart();
    expect([install.mock.calls.length, leave.mock.calls.length]).toEqual([1, 0]);
    await keeper.atTheEnd();
    expect(install).toHaveBeenCalledOnce();
  });

  it('say at once where the system cannot put them in place, and not again at the next start', async () => {
    const { keeper, install, attempts, told, ready } = setUp({ installs: 'by-leaving' });
    await ready();
    const failure = { code: 'update-not-installed', detail: 'EROFS' } as const;
    install.mockImplementation((onFailed) => {
      onFailed(failure);
    });
    expect(await keeper.restart()).toMatchObject({ value: { state: 'failed', failure } });
    expect(told.at(-1)).toMatchObject({ state: 'failed', failure });
    expect(attempts.callOff).toHaveBeenCalledOnce();
  });

  it('are noted before the app is left for them, and not begun where that cannot be', async () => {
    const { keeper, attempts, leave, ready } = setUp();
    await ready();
    attempts.begin.mockResolvedValueOnce(fail('disk-full'));
    expect(await keeper.restart()).toEqual(fail('disk-full'));
    expect(leave).not.toHaveBeenCalled();
    await keeper.restart();
    expect(attempts.begin).toHaveBeenLastCalledWith('2.0.0');
    expect(leave).toHaveBeenCalledOnce();
  });

  it('that an earlier run was left for in vain are told of, until something else is', async () => {
    const { keeper, attempts } = setUp();
    attempts.failed.mockResolvedValue('2.0.0');
    const undone = { value: { state: 'failed', failure: { code: 'update-not-installed' } } };
    expect(await keeper.look()).toMatchObject(undone);
    expect(await keeper.check()).toMatchObject({ value: { state: 'available' } });
    expect(await keeper.look()).toMatchObject({ value: { state: 'available' } });
  });

  it('are looked for a while after the start and daily, and a little later where something is in the way', async () => {
    const { keeper, due, obstacle, read, told } = setUp();
    keeper.start();
    obstacle.now = 'lock';
    due[0]?.run();
    expect(read).not.toHaveBeenCalled();
    obstacle.now = null;
    due[1]?.run();
    await vi.waitFor(() => {
      expect(told.at(-1)?.state).toBe('available');
    });
    expect(due.map(({ ms }) => ms / 60_000)).toEqual([1, 10, 24 * 60]);
    expect(read).toHaveBeenCalledOnce();
  });
});
