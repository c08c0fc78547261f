import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../../shared/ipc/reply';
import type { Updates } from '../../../../shared/updates';
import { createUpdateStore } from '../update-store';
import { UpdateGroup } from './UpdateGroup';

afterEach(cleanup);

const AVAILABLE: Updates = {
  state: 'available',
  version: '2.0.0',
  notes: 'Faster\n<b>and</b>',
  sizeBytes: 12_340_000,
};

const show = async (updates: Updates) => {
  let listener: ((changed: Updates) => void) | undefined;
  const answer = vi.fn(() => Promise.resolve(succeed(updates)));
  const verbs = {
    look: answer,
    check: vi.fn(() => Promise.resolve(succeed(AVAILABLE))),
    download: vi.fn(() => Promise.resolve(succeed(updates))),
    cancel: vi.fn(() => Promise.resolve(succeed(AVAILABLE))),
    restart: vi.fn(() => Promise.resolve(succeed(updates))),
    onChanged: (listen: (changed: Updates) => void) => {
      listener = listen;
      return () => undefined;
    },
  };
  const say = vi.fn();
  const store = createUpdateStore(verbs);
  store.follow();
  render(<UpdateGroup updates={store} locale="en" say={say} />);
  await screen.findByText('Newer versions');
  const tell = (changed: Updates) => {
    act(() => listener?.(changed));
  };
  return { verbs, say, tell };
};

describe('what is said of updates', () => {
  it.each([
    ['policy', /^Turned off by your organisation/u],
    ['no-feed', /made without a feed/u],
    ['system', /^The package manager of your system/u],
    ['by-hand', /unpacked by hand/u],
  ] as const)('is why there are none, with nothing to press: %s', async (why, sentence) => {
    await show({ state: 'off', why });
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.queryByRole('button')).toBe(null);
  });

  it('is found by a press, told to whoever does not see it, and not downloaded by that', async () => {
    const { verbs, say } = await show({ state: 'idle', checkedAt: null });
    expect(screen.getByText('Not looked yet.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Check for updates' }));
    expect(await screen.findByText('Version 2.0.0 is available, 12.3 MB.')).toBeTruthy();
    expect(say).toHaveBeenCalledWith('Version 2.0.0 is available, 12.3 MB.');
    expect(verbs.download).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Download' }));
    expect(verbs.download).toHaveBeenCalledOnce();
  });

  it('has the words of its maker as text, and nothing in them is more than that', async () => {
    await show(AVAILABLE);
    await userEvent.click(screen.getByText('What is new in it'));
    expect(screen.getByText(/<b>and<\/b>/u)).toBeTruthy();
  });

  it('follows a download, which can be called off', async () => {
    const { verbs, say, tell } = await show({ state: 'downloading', version: '2.0.0', percent: 10 });
    tell({ state: 'downloading', version: '2.0.0', percent: 40 });
    expect(screen.getByRole('progressbar', { name: 'Downloading version 2.0.0' }).getAttribute('value')).toBe(
      '40',
    );
    expect(say).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel the download' }));
    expect(verbs.cancel).toHaveBeenCalledOnce();
  });

  it('waits for what is in the way, says for what, and is pressed afterwards', async () => {
    const { verbs, tell } = await show({ state: 'ready', version: '2.0.0', waitsFor: 'bulk' });
    const restart = screen.getByRole('button', { name: 'Restart and update' });
    expect(restart.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(restart);
    expect(verbs.restart).not.toHaveBeenCalled();
    expect(
      screen.getByText(/It waits until the run over many is over\.$/u, { selector: '[id$=hint]' }),
    ).toBeTruthy();
    tell({ state: 'ready', version: '2.0.0', waitsFor: null });
    await userEvent.click(restart);
    expect(verbs.restart).toHaveBeenCalledOnce();
  });

  it('says what went wrong and what comes next, and offers to look again', async () => {
    await show({ state: 'failed', failure: { code: 'update-signature-wrong' }, checkedAt: null });
    expect(
      screen.getByText(/^The update is not signed by the maker of this Keyturn.*Do not install/u),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Check for updates' })).toBeTruthy();
  });

  it('says why a wish was not followed', async () => {
    const { verbs } = await show({ state: 'idle', checkedAt: null });
    verbs.check.mockResolvedValueOnce(fail('update-waits'));
    await userEvent.click(screen.getByRole('button', { name: 'Check for updates' }));
    expect(await screen.findByText(/^An update does not interrupt a lock/u)).toBeTruthy();
  });
});
