import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../../shared/ipc/reply';
import { exampleLooked } from '../../../app/secret-double';
import { user } from '../../../testing/user';
import type { SecretVerbs } from '../secret-verbs';
import { exampleActs } from '../testing/example-verbs';
import { useActs } from '../use-acts';
import { ActBanner } from './ActBanner';
import { HeaderActions } from './HeaderActions';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const button = (name: string) => screen.getByRole('button', { name });
const seen = () => document.body.textContent;

const Stage = ({ verbs }: { readonly verbs: SecretVerbs }) => {
  const acts = useActs(verbs);
  return (
    <>
      <HeaderActions looked={exampleLooked} verbs={verbs} acts={acts} />
      {acts.news && <ActBanner news={acts.news} onDismiss={acts.dismiss} onLookAgain={verbs.lookAgain} />}
    </>
  );
};
const show = (change: Partial<SecretVerbs> = {}) => {
  const verbs = exampleActs({ say: vi.fn(), lookAgain: vi.fn(), ...change });
  render(<Stage verbs={verbs} />);
  return verbs;
};
const choose = async (name: string) => {
  await user.click(button('More actions'));
  await user.click(await screen.findByRole('menuitem', { name }));
};

describe('the page of the secret', () => {
  it('is opened once its user has seen the host, and that is said', async () => {
    const openPage = vi.fn(() => Promise.resolve(succeed(true as const)));
    const { say } = show({ openPage });
    await user.click(button('Open in browser'));
    await screen.findByText('vault.example.test');
    expect(openPage.mock.calls).toEqual([]);
    await user.click(button('Open'));
    expect(openPage.mock.calls).toEqual([['vault.example.test']]);
    await expect.poll(() => vi.mocked(say).mock.calls).toEqual([['Opened in your browser.']]);
  });

  it('that must not be opened says why', async () => {
    show({ pageOf: () => Promise.resolve(fail('address-not-encrypted')) });
    await user.click(button('Open in browser'));
    await screen.findByText('That was not done');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('a favourite', () => {
  it('is what the server says, marked and unmarked by one button', async () => {
    const mark = vi.fn((isFavourite: boolean) => Promise.resolve(succeed({ isFavourite })));
    const { say } = show({ mark });
    const pressed = () => button('Add to favourites').getAttribute('aria-pressed');
    expect(pressed()).toBe('false');
    await user.click(button('Add to favourites'));
    await expect.poll(pressed, { timeout: 5_000 }).toBe('true');
    await user.click(button('Add to favourites'));
    await expect.poll(pressed, { timeout: 5_000 }).toBe('false');
    expect(mark.mock.calls).toEqual([[true], [false]]);
    expect(say).toHaveBeenLastCalledWith('Removed from favourites.');
  });

  it('stays what it was where nobody knows, and that is said', async () => {
    const { lookAgain } = show({ mark: () => Promise.resolve(fail('outcome-unknown')) });
    await user.click(button('Add to favourites'));
    expect(await screen.findByText('We do not know whether that was done')).toBeTruthy();
    expect(button('Add to favourites').getAttribute('aria-pressed')).toBe('false');
    await user.click(button('Look again'));
    expect(lookAgain).toHaveBeenCalledOnce();
  });
});

describe('a heartbeat', () => {
  it('is watched until the server knows, and then the secret is looked at again', async () => {
    const beatOf = vi.fn<SecretVerbs['beatOf']>();
    beatOf.mockResolvedValueOnce(succeed({ heartbeat: 'Pending', isRunning: true }));
    beatOf.mockResolvedValueOnce(succeed({ heartbeat: 'Failed', isRunning: false }));
    const { say, lookAgain } = show({ beatOf });
    await user.click(button('More actions'));
    const entry = await screen.findByRole('menuitem', { name: 'Run heartbeat' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fireEvent.click(entry);
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(seen()).toContain('Heartbeat is running');
    await act(() => vi.advanceTimersByTimeAsync(1_500));
    expect([beatOf.mock.calls.length, seen().includes('Heartbeat is running')]).toEqual([1, true]);
    await act(() => vi.advanceTimersByTimeAsync(3_000));
    expect(seen()).toContain('Heartbeat: Failed');
    expect(say).toHaveBeenLastCalledWith('Heartbeat: Failed');
    expect(lookAgain).toHaveBeenCalledOnce();
  });

  it('is not watched any more by whoever stops that', async () => {
    const beatOf = vi.fn(() => Promise.resolve(succeed({ heartbeat: 'Pending', isRunning: true })));
    show({ beatOf });
    await choose('Run heartbeat');
    await user.click(await screen.findByRole('button', { name: 'Stop watching' }));
    expect(screen.queryByText('Heartbeat is running')).toBeNull();
    expect(beatOf).not.toHaveBeenCalled();
  });
});

describe('more actions', () => {
  it('copy what leads to the secret', async () => {
    const copyAbout = vi.fn(() => Promise.resolve(succeed({ clearsAt: null })));
    show({ copyAbout });
    await choose('Copy ID');
    expect(copyAbout.mock.calls).toEqual([['id', 'ID']]);
  });

  it('expire the secret once that was asked', async () => {
    const expire = vi.fn(() => Promise.resolve(succeed(true as const)));
    const { lookAgain } = show({ expire });
    await choose('Expire now');
    await screen.findByRole('dialog', { name: 'Expire now' });
    expect(expire).not.toHaveBeenCalled();
    await user.click(button('Expire now'));
    await expect.poll(() => vi.mocked(lookAgain).mock.calls.length, { timeout: 5_000 }).toBe(1);
    expect(expire).toHaveBeenCalledOnce();
  });

  it('rename the secret, and send nothing else of it; another name than was known is told first', async () => {
    const change = vi.fn<SecretVerbs['change']>();
    change.mockResolvedValueOnce(succeed({ outcome: 'conflict', current: 'theirs' }));
    change.mockResolvedValueOnce(succeed({ outcome: 'done' }));
    show({ change });
    await choose('Edit secret');
    const name = await screen.findByRole('textbox', { name: 'Secret name' });
    await user.clear(name);
    await user.type(name, 'mine');
    await user.click(button('Save'));
    await screen.findByText('theirs');
    await user.click(button('Overwrite'));
    await expect.poll(() => screen.queryByRole('dialog'), { timeout: 5_000 }).toBeNull();
    expect(change.mock.calls).toEqual([
      [{ nameBefore: 'NAS-A root', name: 'mine' }],
      [{ nameBefore: 'theirs', name: 'mine' }],
    ]);
  });

  it('move the secret to a folder that is there, and to no other', async () => {
    const change = vi.fn<SecretVerbs['change']>(() => Promise.resolve(succeed({ outcome: 'done' as const })));
    const folderAt = vi.fn<SecretVerbs['folderAt']>();
    folderAt.mockResolvedValueOnce(succeed(null));
    folderAt.mockResolvedValueOnce(succeed({ id: 9, name: 'B', path: '\\A\\B', parent: 1 }));
    show({ change, folderAt });
    await choose('Edit secret');
    const folder = await screen.findByRole('textbox', { name: 'Folder' });
    await user.clear(folder);
    await user.type(folder, 'A\\B');
    await user.click(button('Save'));
    await screen.findByText('There is no such folder that you may see.');
    expect(change).not.toHaveBeenCalled();
    await user.click(button('Save'));
    await expect
      .poll(() => change.mock.calls, { timeout: 5_000 })
      .toEqual([[{ nameBefore: 'NAS-A root', folder: 9 }]]);
    expect(folderAt.mock.calls).toEqual([['\\A\\B'], ['\\A\\B']]);
  });
});
