import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Broken } from './Broken';
import { ErrorBoundary } from './ErrorBoundary';

afterEach(cleanup);

const Mistaken = (): never => {
  throw new Error('a mistake in a view');
};

describe('a view with a mistake in it', () => {
  it('leaves words and a way out instead of an empty window, and shows none of its error', async () => {
    const onReload = vi.fn();
    const onCaughtError = vi.fn();
    render(
      <ErrorBoundary fallback={<Broken onReload={onReload} />}>
        <Mistaken />
      </ErrorBoundary>,
      { onCaughtError },
    );
    expect(screen.getByRole('main', { name: 'This window stopped working' }).textContent).not.toContain(
      'a mistake in',
    );
    expect(onCaughtError).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: 'Reload window' }));
    expect(onReload).toHaveBeenCalledTimes(1);
  });
});
