import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../../shared/ipc/reply';
import { user } from '../../testing/user';
import { ProxyDialog } from './ProxyDialog';

afterEach(cleanup);

const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Proxy user' });
const password = () => screen.getByLabelText<HTMLInputElement>('Proxy password');
const submit = () => screen.getByRole('button', { name: 'Sign in to the proxy' });

const show = (isRefused: boolean, answer: Promise<Failure | undefined> = Promise.resolve(undefined)) => {
  const give = vi.fn<(userName: string, password: string) => Promise<Failure | undefined>>(() => answer);
  const onClose = vi.fn();
  render(<ProxyDialog host="proxy.corp.example:3128" isRefused={isRefused} give={give} onClose={onClose} />);
  return { give, onClose };
};

describe('the dialog of a proxy', () => {
  it('names the proxy, says what becomes of what is typed, and waits in the first field', async () => {
    show(false);
    expect(
      screen.getByRole('dialog', { name: 'The proxy proxy.corp.example:3128 wants a sign-in.' }),
    ).toBeTruthy();
    expect(screen.getByText(/sent to this proxy only/u)).toBeTruthy();
    expect(screen.queryByText('It did not accept the last one.')).toBe(null);
    await expect.poll(() => document.activeElement).toBe(name());
    expect(password().type).toBe('password');
  });

  it('hands on who was named, by Enter as by the button', async () => {
    const { give } = show(false);
    await user.type(name(), 'ops');
    await user.type(password(), 'right{Enter}');
    expect(give.mock.calls).toEqual([['ops', 'right']]);
    await user.click(submit());
    expect(give).toHaveBeenCalledTimes(2);
  });

  it('hands nothing on a second time while the first is on its way', async () => {
    const { give } = show(false, new Promise(() => undefined));
    await user.type(name(), 'ops');
    await user.click(submit());
    await user.type(password(), '{Enter}');
    expect(give).toHaveBeenCalledOnce();
    expect(submit().getAttribute('aria-disabled')).toBe('true');
  });

  it('hands nothing on without a name, and says where it is missing', async () => {
    const { give } = show(false);
    await user.type(password(), 'right{Enter}');
    expect(screen.getByText('Enter your proxy user.')).toBeTruthy();
    expect(document.activeElement).toBe(name());
    expect(give).not.toHaveBeenCalled();
  });

  it('says that the last one was not accepted', () => {
    show(true);
    expect(screen.getByText('It did not accept the last one.')).toBeTruthy();
  });

  it('says what went wrong and what to do, and keeps what was typed', async () => {
    show(false, Promise.resolve({ code: 'unanswered' }));
    await user.type(name(), 'ops');
    await user.click(submit());
    expect(await screen.findByText('The part of Keyturn that does the work did not answer.')).toBeTruthy();
    expect(screen.getByText(/^Try again\./u)).toBeTruthy();
    expect(name().value).toBe('ops');
  });

  it.each([
    ['Cancel', () => user.click(screen.getByRole('button', { name: 'Cancel' }))],
    ['Esc', () => user.keyboard('{Escape}')],
  ])('closes by %s, and nothing is handed on', async (_, leave) => {
    const { give, onClose } = show(false);
    await user.type(name(), 'ops');
    await leave();
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    expect(give).not.toHaveBeenCalled();
  });
});
