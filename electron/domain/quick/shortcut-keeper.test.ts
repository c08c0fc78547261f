import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShortcutKeeper } from './shortcut-keeper';

const setUp = ({ foreign = [] as readonly string[], areGiven = true } = {}) => {
  const ours = new Set<string>();
  const keeper = createShortcutKeeper({
    take: (shortcut) => {
      if (foreign.includes(shortcut) || ours.has(shortcut)) return false;
      ours.add(shortcut);
      return true;
    },
    leave: (shortcut) => {
      if (!ours.delete(shortcut)) throw new Error(`${shortcut} was not ours`);
    },
    areGiven,
  });
  return { keeper, ours };
};

describe('the shortcut of quick access', () => {
  it('is off until one is set', () => {
    const { keeper, ours } = setUp();
    expect([keeper.state(null), ours.size]).toEqual(['off', 0]);
  });

  it('is taken when it is set, and given back when another is, or none', () => {
    const { keeper, ours } = setUp();
    expect([keeper.hold('Ctrl+Alt+K'), keeper.state('Ctrl+Alt+K')]).toEqual([true, 'held']);
    expect([keeper.hold('Ctrl+Alt+J'), [...ours]]).toEqual([true, ['Ctrl+Alt+J']]);
    expect([keeper.hold(null), ours.size]).toEqual([true, 0]);
  });

  it('stays the old one where somebody else has the new one', () => {
    const { keeper, ours } = setUp({ foreign: ['Ctrl+Alt+J'] });
    keeper.hold('Ctrl+Alt+K');
    expect([keeper.hold('Ctrl+Alt+J'), [...ours]]).toEqual([false, ['Ctrl+Alt+K']]);
  });

  it('that somebody else had first is said to be taken', () => {
    const { keeper } = setUp({ foreign: ['Ctrl+Alt+K'] });
    keeper.hold('Ctrl+Alt+K');
    expect(keeper.state('Ctrl+Alt+K')).toBe('taken');
  });

  it('is left to a desktop that gives none to programs, and what was set is no error there', () => {
    const { keeper, ours } = setUp({ areGiven: false });
    expect([keeper.hold('Ctrl+Alt+K'), keeper.state('Ctrl+Alt+K'), ours.size]).toEqual([true, 'desktop', 0]);
  });

  it('is never more than one, and none once the app ends', () => {
    const wanted = fc.constantFrom(null, 'Ctrl+Alt+A', 'Ctrl+Alt+B', 'Ctrl+Alt+C');
    fc.assert(
      fc.property(fc.array(wanted), (all) => {
        const { keeper, ours } = setUp({ foreign: ['Ctrl+Alt+C'] });
        for (const each of all) {
          keeper.hold(each);
          expect(ours.size).toBeLessThanOrEqual(1);
        }
        keeper.end();
        expect(ours.size).toBe(0);
      }),
    );
  });
});
