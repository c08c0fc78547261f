import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../../shared/ipc/reply';
import type { Settings, ShortcutState } from '../../../../shared/settings';
import { createClientDouble, exampleSettings } from '../../../app/client-double';
import { user } from '../../../testing/user';
import { createShortcutStore } from '../shortcut-store';
import { createSettingsStore } from '../store';
import { QuickSection } from './QuickSection';

afterEach(cleanup);

interface Shown {
  readonly settings?: Partial<Settings>;
  readonly state?: ShortcutState;
  readonly isTaken?: boolean;
}

const show = ({ settings = {}, state = 'off', isTaken = false }: Shown = {}) => {
  const refuse = () => Promise.resolve(fail('shortcut-taken'));
  const inForce = { ...exampleSettings, ...settings };
  const { client } = createClientDouble(
    { settings: inForce },
    isTaken ? { settings: { change: refuse } } : {},
  );
  const said: string[] = [];
  const failures: string[] = [];
  const store = createSettingsStore({
    ...client.settings,
    failed: ({ code }) => failures.push(code),
    worked: () => undefined,
  });
  store.fromSnapshot(inForce);
  const shortcut = createShortcutStore(() =>
    Promise.resolve(succeed({ state, command: '/opt/keyturn --quick' })),
  );
  render(
    <QuickSection settings={store} shortcut={shortcut} desktop="linux" say={(text) => said.push(text)} />,
  );
  return { said, failures };
};

const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Global shortcut' });

const press = async (key: string, held: object) => {
  fireEvent.keyDown(await field(), { key, code: `Key${key.toUpperCase()}`, ...held });
};

describe('the shortcut in Settings', () => {
  it('is off until its keys are pressed, and then is shown and said', async () => {
    const { said } = show();
    expect((await field()).value).toBe('');
    await press('k', { ctrlKey: true, altKey: true });
    await expect.poll(async () => (await field()).value).toBe('Ctrl Alt K');
    expect(said).toEqual(['Shortcut set: Ctrl Alt K.']);
  });

  it('that is refused stays what it was, and nothing is said to be set', async () => {
    const { said, failures } = show({
      isTaken: true,
      settings: { quickShortcut: 'Ctrl+Alt+J' },
      state: 'held',
    });
    await press('k', { ctrlKey: true, altKey: true });
    await expect.poll(() => failures).toEqual(['shortcut-taken']);
    expect([(await field()).value, said]).toEqual(['Ctrl Alt J', []]);
  });

  it('is not to be what other programs live on, and it is said what is', async () => {
    show();
    await press('c', { ctrlKey: true });
    expect((await field()).getAttribute('aria-invalid')).toBe('true');
    expect(await screen.findByText(/^Hold two of Ctrl, Alt and Shift/u)).not.toBe(null);
  });

  it('is cleared by a button and by Backspace', async () => {
    const { said } = show({ settings: { quickShortcut: 'Super+F9' }, state: 'held' });
    expect((await field()).value).toBe('Super F9');
    await user.click(await screen.findByRole('button', { name: 'Clear shortcut' }));
    await expect.poll(async () => (await field()).value).toBe('');
    await press('k', { ctrlKey: true, altKey: true });
    await expect.poll(async () => (await field()).value).toBe('Ctrl Alt K');
    fireEvent.keyDown(await field(), { key: 'Backspace', code: 'Backspace' });
    await expect.poll(async () => (await field()).value).toBe('');
    expect(said).toEqual(['Shortcut cleared.', 'Shortcut set: Ctrl Alt K.', 'Shortcut cleared.']);
  });

  it('that another program has taken meanwhile is said to be taken', async () => {
    show({ settings: { quickShortcut: 'Ctrl+Alt+K' }, state: 'taken' });
    expect(await screen.findByText(/^Another program has taken these keys/u)).not.toBe(null);
  });

  it('is not offered where the desktop gives none; the command is', async () => {
    show({ state: 'desktop' });
    expect(await screen.findByText('Not possible here')).not.toBe(null);
    expect(screen.queryByRole('textbox')).toBe(null);
    expect(screen.getByText('/opt/keyturn --quick')).not.toBe(null);
  });
});
