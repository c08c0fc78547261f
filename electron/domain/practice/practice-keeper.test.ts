import { describe, expect, it, vi } from 'vitest';
import { createPracticeKeeper } from './practice-keeper';
import { leadPractice as setUp, vaultAt } from './testing/led-practice';

describe('opening the practice vault', () => {
  it('answers with its address once it is there, and tells everybody', async () => {
    const { keeper, run, told, limits } = setUp();
    const opening = keeper.open();
    (await run(0)).onReady(vaultAt(1));
    expect(await opening).toEqual({ state: 'open', ...vaultAt(1) });
    expect(told).toEqual([{ state: 'starting' }, { state: 'open', ...vaultAt(1) }]);
    expect(keeper.current()).toEqual(told[1]);
    expect(limits).toEqual([]);
  });

  it('starts one process however often it is asked for, and answers everybody', async () => {
    const { keeper, run, runs } = setUp();
    const openings = [keeper.open(), keeper.open(), keeper.open()];
    (await run(0)).onReady(vaultAt(1));
    const answers = await Promise.all([...openings, keeper.open()]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(runs).toHaveLength(1);
  });

  it('says why when it cannot start, and ends what is left of it', async () => {
    const { keeper, run } = setUp();
    const opening = keeper.open();
    (await run(0)).onGone('no port is free');
    expect(await opening).toEqual({ state: 'ended', because: 'not-started', detail: 'no port is free' });
    expect((await run(0)).isAsked()).toBe(true);
  });

  it('says why when it tells of its end while it starts', async () => {
    const { keeper, run } = setUp((news) => {
      news.onGone('gone at once');
    });
    expect(await keeper.open()).toMatchObject({ because: 'not-started', detail: 'gone at once' });
    expect((await run(0)).isAsked()).toBe(true);
  });

  it('says why when no process can be made at all, and works the next time', async () => {
    let broken = true;
    const { keeper, run } = setUp(() => {
      if (broken) throw new Error('too many processes');
    });
    expect(await keeper.open()).toMatchObject({ because: 'not-started', detail: 'too many processes' });
    broken = false;
    const opening = keeper.open();
    (await run(0)).onReady(vaultAt(2));
    expect(await opening).toMatchObject({ state: 'open' });
  });

  it('is given up when its time runs out, and what it says later is not heard', async () => {
    const { keeper, run, limits } = setUp();
    const opening = keeper.open();
    const late = await run(0);
    limits[0]?.();
    expect(await opening).toMatchObject({ state: 'ended', because: 'too-slow' });
    expect(late.isAsked()).toBe(true);
    late.onReady(vaultAt(1));
    expect(keeper.current()).toMatchObject({ because: 'too-slow' });
  });
});

describe('a practice vault that is open', () => {
  const opened = async () => {
    const world = setUp();
    const opening = world.keeper.open();
    (await world.run(0)).onReady(vaultAt(1));
    await opening;
    return world;
  };

  it('is told to have stopped when its process ends, and can be opened again', async () => {
    const { keeper, run, told } = await opened();
    const first = await run(0);
    first.onGone('killed');
    expect(told.at(-1)).toEqual({ state: 'ended', because: 'stopped', detail: 'killed' });
    first.leave();
    const again = keeper.open();
    (await run(1)).onReady(vaultAt(2));
    expect(await again).toEqual({ state: 'open', ...vaultAt(2) });
  });

  it('is closed when its process is gone, not before', async () => {
    const { keeper, run } = await opened();
    const order: string[] = [];
    const closing = keeper.close().then(() => order.push('closed'));
    order.push('leaves');
    (await run(0)).leave();
    await closing;
    expect(order).toEqual(['leaves', 'closed']);
    expect(keeper.current()).toEqual({ state: 'off' });
  });

  it('does not bring back by its last words what was closed', async () => {
    const { keeper, run, told } = await opened();
    const first = await run(0);
    const closing = keeper.close();
    first.onGone('killed');
    first.leave();
    await closing;
    expect(told.at(-1)).toEqual({ state: 'off' });
  });

  it('is gone before the next one begins', async () => {
    const { keeper, run, runs } = await opened();
    const closing = keeper.close();
    const again = keeper.open();
    expect(keeper.current()).toEqual({ state: 'starting' });
    expect(runs).toHaveLength(1);
    (await run(0)).leave();
    await closing;
    (await run(1)).onReady(vaultAt(2));
    expect(await again).toEqual({ state: 'open', ...vaultAt(2) });
  });
});

describe('closing the practice vault', () => {
  it('answers at once when there is none, and tells nobody', async () => {
    const { keeper, told } = setUp();
    expect(await keeper.close()).toEqual({ state: 'off' });
    expect(told).toEqual([]);
  });

  it('while it starts answers those who wait for it', async () => {
    const { keeper, run } = setUp();
    const opening = keeper.open();
    (await run(0)).leave();
    await keeper.close();
    expect(await opening).toEqual({ state: 'off' });
  });

  it('goes on when the process could not be stopped, and writes that down', async () => {
    const lines: string[] = [];
    const log = { info: vi.fn(), warn: vi.fn(), error: (line: string) => lines.push(line) };
    const keeper = createPracticeKeeper({
      host: {
        start: ({ onReady }) => {
          queueMicrotask(() => {
            onReady(vaultAt(1));
          });
          return { stop: () => Promise.reject(new Error('no such process')) };
        },
      },
      timers: { after: () => () => undefined },
      log,
      onChanged: vi.fn(),
    });
    await keeper.open();
    await keeper.close();
    expect(lines).toEqual(['the practice vault could not be stopped']);
    expect(await keeper.open()).toMatchObject({ state: 'open' });
  });
});

describe('what is written down about it', () => {
  it('is how far it is, never its password', async () => {
    const { keeper, run, lines } = setUp();
    const opening = keeper.open();
    (await run(0)).onReady(vaultAt(1));
    await opening;
    (await run(0)).onGone('killed');
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).not.toContain('Practice-1');
    expect(lines[2]).toContain('stopped');
  });
});
