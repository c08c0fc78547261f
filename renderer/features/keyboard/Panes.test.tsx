import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { user } from '../../testing/user';
import { usePaneKeys } from './use-pane-keys';

afterEach(cleanup);

beforeAll(() => {
  // jsdom lays nothing out, so nothing is out of sight in it but what says so.
  HTMLElement.prototype.checkVisibility = function checkVisibility() {
    return this.closest('[hidden]') === null;
  };
});

const Panes = ({ dialog = false }) => {
  usePaneKeys();
  return (
    <>
      <header>
        <button type="button">Connection</button>
      </header>
      <nav>
        <a href="#all">All secrets</a>
        <a href="#recent">Recent</a>
      </nav>
      <aside hidden>
        <button type="button">Out of sight</button>
      </aside>
      <main>
        <h1 tabIndex={-1}>Vault</h1>
        <section data-pane aria-label="Secrets">
          <button type="button">Filter and sort</button>
          <div role="listbox" tabIndex={0} aria-label="List" />
        </section>
        <section data-pane aria-label="Secret details">
          <header>No secret is open</header>
        </section>
      </main>
      <footer>
        <button type="button">Activity</button>
      </footer>
      {dialog && <div role="dialog" aria-label="Over it" />}
    </>
  );
};

const focused = () => {
  const { activeElement } = document;
  return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent;
};

const walk = async (key: string, times: number) => {
  const seen: (string | null | undefined)[] = [];
  for (let count = 0; count < times; count += 1) {
    await user.keyboard(key);
    seen.push(focused());
  }
  return seen;
};

const AROUND = ['Connection', 'All secrets', 'List', 'Secret details', 'Activity', 'Connection'];

describe('the parts of the window', () => {
  it('follow each other by F6, and what has nothing to focus is focused itself, for as long', async () => {
    render(<Panes />);
    expect(await walk('{F6}', AROUND.length)).toEqual(AROUND);
    expect(screen.getByRole('region', { name: 'Secret details' }).hasAttribute('tabindex')).toBe(false);
  });

  it('are gone through backwards with Shift', async () => {
    render(<Panes />);
    const backwards = ['Activity', ...AROUND.slice(0, 4).reverse(), 'Activity'];
    expect(await walk('{Shift>}{F6}{/Shift}', backwards.length)).toEqual(backwards);
  });

  it('are come back to where one was in them', async () => {
    render(<Panes />);
    screen.getByRole('link', { name: 'Recent' }).focus();
    expect(await walk('{F6}', 1)).toEqual(['List']);
    expect(await walk('{Shift>}{F6}{/Shift}', 1)).toEqual(['Recent']);
  });

  it('stay where they are under a dialog', async () => {
    render(<Panes dialog />);
    screen.getByRole('link', { name: 'Recent' }).focus();
    expect(await walk('{F6}', 1)).toEqual(['Recent']);
  });
});
