import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShortcutKeeper, type ShortcutGiver } from './shortcut-keeper';

interface Surroundings {
  readonly foreign?: readonly string[];
  readonly giver?: ShortcutGiver;
}

const setUp = ({ foreign = [], giver = 'system' }: Surroundings = {}) => {
  const ours = new Set<string>();
  const keeper = createShortcutKeeper({
    giver: () => Promise.resolve(giver),
    take: async (shortcut) => {
      await Promise.resolve();
      if (foreign.includes(shortcut) || ours.has(shortcut)) return false;
      ours.add(shortcut);
      return true;
    },
    leave: (shortcut) => {
      if (!ours.delete(shortcut)) throw new Error(`${shortcut} was not ours`);
    },
  });
  return { keeper, ours };
};

describe('the shortcut of quick access', () => {
  it('is off until one is set', async () => {
    const { keeper, ours } = setUp();
    expect([await keeper.state(null), ours.size]).toEqual(['off', 0]);
  });

  it('is taken when it is set, and given back when another is, or none', async () => {
    const { keeper, ours } = setUp();
    expect([await keeper.hold('Ctrl+Alt+K'), await keeper.state('Ctrl+Alt+K')]).toEqual([true, 'held']);
    expect([await keeper.hold('Ctrl+Alt+J'), [...ours]]).toEqual([true, ['Ctrl+Alt+J']]);
    expect([await keeper.hold(null), ours.size]).toEqual([true, 0]);
  });

  it('stays the old one where somebody else has the new one', async () => {
    const { keeper, ours } = setUp({ foreign: ['Ctrl+Alt+J'] });
    await keeper.hold('Ctrl+Alt+K');
    expect([await keeper.hold('Ctrl+Alt+J'), [...ours]]).toEqual([false, ['Ctrl+Alt+K']]);
  });

  it('that somebody else had first is said to be taken', async () => {
    const { keeper } = setUp({ foreign: ['Ctrl+Alt+K'] });
    await keeper.hold('Ctrl+Alt+K');
    expect(await keeper.state('Ctrl+Alt+K')).toBe('taken');
  });

  it('is left to a desktop where nobody gives any, and what was set is no error there', async () => {
    const { keeper, ours } = setUp({ giver: 'nobody' });
    expect([await keeper.hold('Ctrl+Alt+K'), await keeper.state('Ctrl+Alt+K'), ours.size]).toEqual([
      true,
      'desktop',
      0,
    ]);
  });

  it('that the desktop gives is said to be given by it', async () => {
    const { keeper } = setUp({ giver: 'desktop' });
    expect([await keeper.hold('Ctrl+Alt+K'), await keeper.state('Ctrl+Alt+K')]).toEqual([true, 'given']);
  });

  it('is left again where it is given to an app that has ended meanwhile', async () => {
    const { keeper, ours } = setUp();
    const held = keeper.hold('Ctrl+Alt+K');
    await Promise.resolve();
    await Promise.resolve();
    keeper.end();
    expect([await held, ours.size]).toEqual([true, 0]);
  });

  it('is never more than one, and none once the app ends, however fast it is changed', async () => {
    const wanted = fc.constantFrom(null, 'Ctrl+Alt+A', 'Ctrl+Alt+B', 'Ctrl+Alt+C');
    await fc.assert(
      fc.asyncProperty(fc.array(wanted), async (all) => {
        const { keeper, ours } = setUp({ foreign: ['Ctrl+Alt+C'] });
        await Promise.all(all.map(keeper.hold));
        expect(ours.size).toBeLessThanOrEqual(1);
        keeper.end();
        expect(ours.size).toBe(0);
      }),
    );
  });
});
