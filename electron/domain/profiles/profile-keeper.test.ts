import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Written } from '../ports';
import { keepInMemory, provenUser } from './testing/kept-in-memory';

const full = (): Promise<Written> => Promise.resolve({ ok: false, failure: { code: 'disk-full' } });

describe('the saved sign-ins', () => {
  it('are those on disk, in the order of the user', async () => {
    const first = keepInMemory();
    await first.keeper.remember(provenUser('ada'));
    await first.keeper.remember(provenUser('bob'));
    await first.keeper.move(first.keeper.current().list[1]?.id ?? '', 'up');
    const again = keepInMemory(first.saved.at(-1));
    await again.keeper.start();
    expect(again.keeper.current().list.map(({ account }) => account)).toMatchObject([
      { userName: 'bob' },
      { userName: 'ada' },
    ]);
  });

  it('change once they are on disk, and then everybody is told', async () => {
    const { keeper, saved, told } = keepInMemory();
    const reply = await keeper.remember(provenUser('ada'));
    expect(reply).toEqual({ ok: true, value: keeper.current() });
    expect(saved).toEqual([keeper.current()]);
    expect(told).toEqual(saved);
  });

  it('stay as they were when the disk is full, and nobody is told of a change', async () => {
    const { keeper, told } = keepInMemory(undefined, full);
    expect(await keeper.remember(provenUser('ada'))).toEqual({ ok: false, failure: { code: 'disk-full' } });
    expect(keeper.current().list).toEqual([]);
    expect(told).toEqual([]);
  });

  it('are not written again by a sign-in that brings nothing new', async () => {
    const { keeper, saved, told } = keepInMemory();
    await keeper.remember(provenUser('ada'));
    await keeper.remember(provenUser('ada'));
    expect([saved.length, told.length]).toEqual([1, 1]);
  });

  it('are all there, each once, whatever the pace of the disk', async () => {
    const users = fc.array(fc.constantFrom('ada', 'bob', 'cy', 'dee'), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), users, async (scheduler, wanted) => {
        const { keeper, saved } = keepInMemory(undefined, () =>
          scheduler.schedule(Promise.resolve<Written>({ ok: true })),
        );
        const answers = wanted.map((user) => keeper.remember(provenUser(user)));
        await scheduler.waitFor(Promise.all(answers));
        const kept = keeper.current().list.map(({ account }) => 'userName' in account && account.userName);
        expect(kept).toEqual([...new Set(wanted)]);
        expect(saved.at(-1)?.list ?? []).toEqual(keeper.current().list);
      }),
    );
  });
});
