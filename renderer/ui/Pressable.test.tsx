import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from './Button';

afterEach(cleanup);

describe('a button that cannot be used now', () => {
  const show = () => {
    const onClick = vi.fn();
    const onSubmit = vi.fn();
    render(
      <form onSubmit={onSubmit}>
        <Button type="submit" unavailable="Comes later." onClick={onClick}>
          Sign in
        </Button>
      </form>,
    );
    return { button: screen.getByRole('button', { name: 'Sign in' }), onClick, onSubmit };
  };

  it('stays reachable and says why to a screen reader', () => {
    const { button } = show();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.hasAttribute('disabled')).toBe(false);
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe('Comes later.');
  });

  it('does nothing when pressed, by pointer or by key, and submits nothing', async () => {
    const { button, onClick, onSubmit } = show();
    await userEvent.click(button);
    button.focus();
    await userEvent.keyboard('{Enter} ');
    expect(onClick).not.toHaveBeenCalled();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('shows the reason on keyboard focus and hides it on Esc', async () => {
    show();
    expect(screen.queryByRole('tooltip')).toBeNull();
    await userEvent.tab();
    expect(screen.getByRole('tooltip').textContent).toBe('Comes later.');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it.each([
    ['has a reason to hide', 'Comes later.', 0],
    ['has none, so that what it stands in hears of it', undefined, 1],
  ])('keeps an Esc for itself where it %s', async (_, reason, heard) => {
    const onKey = vi.fn<(key: string) => void>();
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      ({ key }) => {
        onKey(key);
      },
      { signal: listening.signal },
    );
    render(<Button unavailable={reason}>Rotate</Button>);
    await userEvent.tab();
    await userEvent.keyboard('{Escape}');
    listening.abort();
    expect(onKey.mock.calls.filter(([key]) => key === 'Escape')).toHaveLength(heard);
  });

  it('shows the reason to a pointer that rests on it', async () => {
    const { button } = show();
    await userEvent.hover(button);
    expect((await screen.findByRole('tooltip')).textContent).toBe('Comes later.');
    await userEvent.unhover(button);
    expect(screen.queryByRole('tooltip')).toBeNull();
  });
});
