import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fail, succeed, type Reply } from '../../../../shared/ipc/reply';
import type { Settings } from '../../../../shared/settings';
import { createClientDouble, exampleSettings } from '../../../app/client-double';
import { user } from '../../../testing/user';
import { createSettingsStore } from '../store';
import { SessionSection } from './SessionSection';

afterEach(cleanup);

const extend = () => screen.getByRole('switch', { name: 'Extend the session automatically' });
const show = (change?: () => Promise<Reply<Settings>>) => {
  const { client } = createClientDouble({}, change ? { settings: { change } } : {});
  const failures: string[] = [];
  const store = createSettingsStore({
    ...client.settings,
    failed: ({ code }) => failures.push(code),
    worked: () => undefined,
  });
  store.fromSnapshot(exampleSettings);
  render(<SessionSection settings={store} onLinux />);
  return { failures };
};

describe('the switch for extending the session', () => {
  it('shows what is in force, and is turned by key as by click', async () => {
    show();
    expect(extend().getAttribute('aria-checked')).toBe('true');
    expect(extend().getAttribute('aria-describedby')).not.toBe(null);
    await user.click(extend());
    expect(extend().getAttribute('aria-checked')).toBe('false');
    extend().focus();
    await user.keyboard(' ');
    expect(extend().getAttribute('aria-checked')).toBe('true');
  });

  it('stays as it was where the change could not be kept', async () => {
    const { failures } = show(() => Promise.resolve(fail('disk-full')));
    await user.click(extend());
    expect([extend().getAttribute('aria-checked'), failures]).toEqual(['true', ['disk-full']]);
  });

  it('does not show a change before it is kept', async () => {
    let answer: (reply: Reply<Settings>) => void = () => undefined;
    show(() => new Promise((resolve) => (answer = resolve)));
    await user.click(extend());
    expect(extend().getAttribute('aria-checked')).toBe('true');
    expect(extend().getAttribute('aria-busy')).toBe('true');
    answer(succeed({ ...exampleSettings, extendAutomatically: false }));
    expect(
      (
        await screen.findByRole('switch', { name: 'Extend the session automatically', checked: false })
      ).getAttribute('aria-busy'),
    ).toBe('false');
  });
});
