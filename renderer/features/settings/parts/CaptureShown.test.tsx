import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { shownUntil } from '../../../../shared/capture';
import type { Settings } from '../../../../shared/settings';
import { createClientDouble, exampleSettings } from '../../../app/client-double';
import { user } from '../../../testing/user';
import { createSettingsStore } from '../store';
import { CaptureShown } from './CaptureShown';

afterEach(cleanup);

const button = (name: string) => screen.findByRole('button', { name });
const show = (change: Partial<Settings> = {}, locked: readonly (keyof Settings)[] = []) => {
  const { client } = createClientDouble();
  const store = createSettingsStore({
    ...client.settings,
    failed: () => undefined,
    worked: () => undefined,
  });
  store.fromSnapshot({ ...exampleSettings, ...change }, locked);
  render(<CaptureShown settings={store} />);
  return store;
};

describe('showing the window to pictures of the screen for a while', () => {
  it('counts the time down from when it was chosen, and is ended by hand', async () => {
    const store = show();
    await user.click(await button('Show for 5 minutes'));
    expect(await screen.findByText(/^Shown for (?:5:00|4:59)$/u)).toBeTruthy();
    expect(store.store.getState().settings?.captureShownUntil).toBeGreaterThan(Date.now());
    await user.click(await button('Hide now'));
    expect(await button('Show for 60 minutes')).toBeTruthy();
    expect(store.store.getState().settings?.captureShownUntil).toBeNull();
  });

  it.each([-1, 61 * 60_000])('is not said of a time that does not count: %d', (ms) => {
    show({ captureShownUntil: Date.now() + ms });
    expect(screen.queryByText(/^Shown for/u)).toBeNull();
  });

  it('has nothing to offer where the window is not hidden at all', () => {
    show({ hidesFromCapture: false, captureShownUntil: shownUntil(5, Date.now()) });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is not offered where an organisation has hidden it', () => {
    show({}, ['hidesFromCapture']);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
