import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { user } from '../../testing/user';
import { SecretsView } from './SecretsView';
import { dates, options, region, show, three } from './testing/show-secrets';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

describe('the secrets of a vault', () => {
  it('are read when they are seen, and named with their kind', async () => {
    const { answer, said, asked } = show();
    expect([asked(), region().getAttribute('aria-busy')]).toEqual([1, 'true']);
    await answer(succeed(three));
    expect(options()).toEqual(['one, Password', 'two, Password', 'three']);
    expect(region().getAttribute('aria-busy')).toBe('false');
    expect(said).toEqual(['3 secrets']);
  });

  it('are said when they are read anew, also where the answer is there before the question was drawn', async () => {
    const { answer, said, secrets } = show();
    await answer(succeed(three));
    act(() => {
      secrets.store.setState({ isRenewing: true });
      secrets.store.setState({ isRenewing: false });
    });
    expect(said).toEqual(['3 secrets', '3 secrets']);
  });

  it('are not read again, nor said again, when the view is shown anew', async () => {
    const { answer, said, asked, secrets } = show();
    await answer(succeed(three));
    cleanup();
    render(
      <SecretsView
        secrets={secrets}
        isOpen
        host="a.example"
        user="adm"
        locale=""
        columns={{ chosen: [], onToggle: () => undefined, dates }}
        say={(text) => said.push(text)}
        onRotate={() => undefined}
      />,
    );
    expect([options().length, asked(), said]).toEqual([3, 1, ['3 secrets']]);
  });

  it('are fewer than there are, and that is said', async () => {
    const { answer } = show();
    await answer(succeed({ ...three, total: 2140 }));
    expect(region().textContent).toContain('3 of 2,140 read');
    const [last] = screen.getAllByRole('option').slice(-1);
    expect([last?.getAttribute('aria-label'), last?.getAttribute('aria-setsize')]).toEqual([
      'Not read yet',
      '2140',
    ]);
  });

  it('may be none at all', async () => {
    const { answer } = show();
    await answer(succeed({ records: [], total: 0 }));
    expect(region().textContent).toContain('There are no secrets here that you may see.');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('are not asked for of a session that is over', () => {
    expect(show(false).asked()).toBe(0);
  });
});

describe('waiting for the secrets', () => {
  it('shows nothing at first, then rows without words, then what is waited for', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    show();
    pass(299);
    expect(region().querySelectorAll('div[aria-hidden="true"]')).toHaveLength(0);
    pass(1);
    expect(region().querySelectorAll('div[aria-hidden="true"]')).toHaveLength(1);
    pass(9_699);
    expect(region().textContent).not.toContain('Waiting');
    pass(1);
    expect(region().textContent).toContain('Waiting for vault.corp.example to answer.');
  });
});

describe('secrets that could not be read', () => {
  it('are said to be so with the reason, and are read again when that is wanted', async () => {
    const { answer, said, asked } = show();
    await answer(fail('server-error', 'HTTP 500'));
    expect(region().textContent).toContain('The secrets could not be read');
    expect(region().textContent).toContain('The server had an error.');
    expect(region().textContent).toContain('HTTP 500');
    expect(said).toEqual(['The secrets could not be read']);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked()).toBe(2);
    await answer(succeed(three));
    expect(options()).toHaveLength(3);
  });

  it('are not complained of beside a session that is over: that says it already', async () => {
    const { answer, open } = show();
    await answer(fail('session-ended'));
    open(false);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});
