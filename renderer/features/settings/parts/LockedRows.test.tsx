import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { createClientDouble, exampleSettings } from '../../../app/client-double';
import { user } from '../../../testing/user';
import { createSettingsStore } from '../store';
import { SessionSection } from './SessionSection';

afterEach(cleanup);

const described = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;

const show = () => {
  const changes: unknown[] = [];
  const { client } = createClientDouble();
  const store = createSettingsStore({
    ...client.settings,
    change: (change) => {
      changes.push(change);
      return client.settings.change(change);
    },
    failed: () => undefined,
    worked: () => undefined,
  });
  store.fromSnapshot(exampleSettings, ['lockWithScreen', 'lockIdleMinutes']);
  render(<SessionSection settings={store} onLinux />);
  return changes;
};

describe('a setting that an organisation has set', () => {
  it('says so, and is turned neither by a click nor by a key', async () => {
    const changes = show();
    const locked = screen.getByRole('switch', { name: 'Lock with the screen' });
    expect(locked.getAttribute('aria-disabled')).toBe('true');
    expect(described(locked)).toMatch(/^Set by your organisation\. /u);
    await user.click(locked);
    locked.focus();
    await user.keyboard(' ');
    expect(changes).toEqual([]);
  });

  it('opens no list of what it could be', async () => {
    const changes = show();
    const locked = screen.getByRole('combobox', { name: 'Lock when nobody is there' });
    expect(locked.getAttribute('aria-disabled')).toBe('true');
    expect(described(locked)).toMatch(/^Set by your organisation\. /u);
    await user.click(locked);
    locked.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(screen.queryByRole('listbox')).toBe(null);
    expect(changes).toEqual([]);
  });

  it('leaves the others to their user', async () => {
    const changes = show();
    await user.click(screen.getByRole('switch', { name: 'Lock when the window is closed' }));
    expect(changes).toHaveLength(1);
  });
});
