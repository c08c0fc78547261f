import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  LIST_KEYS,
  MENU_KEYS,
  PANE_KEYS,
  QUICK_KEYS,
  SEARCH_KEYS,
  SECRET_KEYS,
} from '../../shared/shortcuts';
import { user } from '../testing/user';
import { openApp, title } from './testing/open-app';

afterEach(cleanup);

const sheet = () => screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
const noSheet = () => {
  expect(screen.queryByRole('dialog')).toBeNull();
};

describe('the sheet of shortcuts', () => {
  it('comes by its sign, has all that there are, and goes by Esc, back to where one was', async () => {
    await openApp();
    await title('Sign in to Secret Server');
    const button = screen.getByRole('button', { name: 'New sign-in' });
    button.focus();
    await user.keyboard('?');
    const rows = within(await sheet()).getAllByRole('term');
    const lists = [LIST_KEYS, MENU_KEYS, PANE_KEYS, SECRET_KEYS, SEARCH_KEYS, QUICK_KEYS];
    expect(rows).toHaveLength(lists.flatMap((keys) => Object.keys(keys)).length);
    await user.keyboard('{Escape}');
    noSheet();
    expect(document.activeElement).toBe(button);
  });

  it('does not come while somebody types, by another key, or under a dialog', async () => {
    const { events } = await openApp();
    await title('Sign in to Secret Server');
    const field = screen.getByLabelText<HTMLInputElement>('Server URL');
    await user.click(field);
    await user.keyboard('?');
    expect(field.value).toBe('?');
    fireEvent.keyDown(document.body, { key: '/', code: 'Slash' });
    noSheet();
    act(() => {
      events.goTo.send('doctor');
    });
    await screen.findByRole('dialog', { name: 'Sign-in doctor' });
    fireEvent.keyDown(document.body, { key: '?' });
    expect(screen.getAllByRole('dialog', { hidden: true })).toHaveLength(1);
  });

  it('comes from the menu, and names the keys of the computer', async () => {
    const { events } = await openApp();
    await title('Sign in to Secret Server');
    act(() => {
      events.goTo.send('shortcuts');
    });
    const lock = within(await sheet()).getByText('Lock').parentElement;
    expect(lock?.textContent).toBe('Lock CtrlShiftL');
  });

  it('leaves bulk rotation without a session with a sentence, and no empty page', async () => {
    const { events } = await openApp();
    await title('Sign in to Secret Server');
    act(() => {
      events.goTo.send('bulk');
    });
    await title('Bulk rotation');
    expect(screen.getByText(/Sign in first/u)).toBeTruthy();
  });
});
