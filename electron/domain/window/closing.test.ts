import { describe, expect, it } from 'vitest';
import { closingOf, type Closing } from './closing';

const QUIET = { isQuitting: false, keeps: true, minimisesKnowingly: true, hasTray: true };

describe('closing the window', () => {
  it.each<readonly [Closing, Partial<typeof QUIET>]>([
    ['close', { isQuitting: true }],
    ['close', { keeps: false }],
    ['hide', { minimisesKnowingly: false }],
    ['minimise', { hasTray: false }],
    ['ask-to-minimise', { hasTray: false, minimisesKnowingly: false }],
  ])('is to %s', (what, change) => {
    const { isQuitting, keeps, minimisesKnowingly, hasTray } = { ...QUIET, ...change };
    const closeAction = keeps ? 'keep-running' : 'quit';
    const settings = { closeAction, minimisesKnowingly } as const;
    expect(closingOf({ isQuitting, settings, hasTray, mayQuit: () => true })).toBe(what);
  });

  it('waits for an answer where quitting has to be asked about', () => {
    const settings = { closeAction: 'quit', minimisesKnowingly: false } as const;
    expect(closingOf({ isQuitting: false, settings, hasTray: true, mayQuit: () => false })).toBe('stay');
  });

  it('never takes the window out of sight where no icon would bring it back', () => {
    for (const closeAction of ['quit', 'keep-running'] as const)
      for (const minimisesKnowingly of [true, false]) {
        const settings = { closeAction, minimisesKnowingly };
        expect(closingOf({ isQuitting: false, settings, hasTray: false, mayQuit: () => true })).not.toBe(
          'hide',
        );
      }
  });
});
