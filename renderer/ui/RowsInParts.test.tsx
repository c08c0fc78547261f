import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RowsInParts } from './RowsInParts';

type Seen = (entries: readonly Pick<IntersectionObserverEntry, 'isIntersecting'>[]) => void;

/** What each part was last told, by its place. */
let parts: { readonly tell: Seen; isObserved: boolean }[] = [];

class LedObserver {
  readonly #part: { readonly tell: Seen; isObserved: boolean };
  constructor(tell: Seen) {
    this.#part = { tell, isObserved: false };
    parts.push(this.#part);
  }
  observe() {
    this.#part.isObserved = true;
  }
  disconnect() {
    this.#part.isObserved = false;
  }
}

beforeEach(() => {
  parts = [];
  vi.stubGlobal('IntersectionObserver', LedObserver);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = (length: number) =>
  render(
    <table>
      <RowsInParts
        length={length}
        columns={1}
        rowAt={(at) => (
          <tr key={at}>
            <td>
              <button>{`row ${at}`}</button>
            </td>
          </tr>
        )}
      />
    </table>,
  );

const see = (part: number, isIntersecting: boolean) => {
  act(() => {
    parts[part]?.tell([{ isIntersecting }]);
  });
};

describe('the rows of a long table', () => {
  it('are all there where they are few, and nobody watches them', () => {
    show(40);
    expect(screen.getAllByRole('button')).toHaveLength(40);
    expect(parts).toEqual([]);
  });

  it('go where they are out of sight, and come back as they are seen', () => {
    const { unmount } = show(100);
    expect(screen.getAllByRole('button')).toHaveLength(100);
    see(1, false);
    see(2, false);
    expect(screen.getAllByRole('button')).toHaveLength(40);
    see(2, true);
    expect(screen.getAllByRole('button').at(-1)?.textContent).toBe('row 99');
    expect(screen.getAllByRole('button')).toHaveLength(60);
    unmount();
    expect(parts.some(({ isObserved }) => isObserved)).toBe(false);
  });

  it('stay where one of them has the focus', () => {
    show(100);
    screen.getByRole('button', { name: 'row 50' }).focus();
    see(1, false);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'row 50' }));
  });
});
