import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed, type Reply } from '../../../../shared/ipc/reply';
import type { FieldKind, LinkTarget, SecretField } from '../../../../shared/secret';
import { user } from '../../../testing/user';
import { exampleVerbs } from '../testing/example-verbs';
import { FieldRow } from './FieldRow';

afterEach(cleanup);

const BUTTON = { name: 'Open Address' };
const target: LinkTarget = { host: 'www.example.test', isEncrypted: true };

const show = (asked: Reply<LinkTarget> = succeed(target), kind: FieldKind = 'url') => {
  const field: SecretField = { slug: 'url', name: 'Address', kind, isRequired: false, editing: 'editors' };
  const verbs = {
    reveal: vi.fn(() => Promise.resolve(succeed({ value: '' }))),
    askToOpen: vi.fn(() => Promise.resolve(asked)),
    open: vi.fn((): Promise<Reply<true>> => Promise.resolve(succeed(true))),
    leaveLink: vi.fn(),
    onRefused: vi.fn(),
    say: vi.fn(),
  };
  const { unmount } = render(
    <dl>
      <FieldRow field={field} row="0" verbs={exampleVerbs(verbs)} />
    </dl>,
  );
  return { ...verbs, unmount };
};

const ask = async () => {
  await user.click(screen.getByRole('button', BUTTON));
  const dialog = await screen.findByRole('dialog', BUTTON);
  // It takes the focus a turn after it is drawn, and hears no key before that.
  await expect.poll(() => dialog.contains(document.activeElement)).toBe(true);
  return dialog;
};
const press = (dialog: HTMLElement, name: string) => user.click(within(dialog).getByRole('button', { name }));

describe('the address in a field', () => {
  it('is opened once its user has seen where it leads and said so, and not before', async () => {
    const { askToOpen, open, leaveLink, reveal, say } = show();
    const dialog = await ask();
    expect(dialog.textContent).toContain('www.example.test');
    expect(dialog.textContent).not.toContain('not encrypted');
    expect(dialog.textContent).not.toContain('xn--');
    expect(askToOpen.mock.calls).toEqual([['url']]);
    expect(open).not.toHaveBeenCalled();
    await press(dialog, 'Open');
    expect(open.mock.calls).toEqual([['url']]);
    await expect.poll(() => say.mock.calls).toEqual([['Address opened in your browser.']]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(leaveLink).not.toHaveBeenCalled();
    expect(reveal).not.toHaveBeenCalled();
  });

  it('is forgotten when that is called off, and the focus is where it was', async () => {
    const { open, leaveLink } = show();
    await press(await ask(), 'Cancel');
    await expect.poll(() => leaveLink.mock.calls.length).toBe(1);
    await ask();
    await user.keyboard('{Escape}');
    await expect.poll(() => leaveLink.mock.calls.length).toBe(2);
    await expect.poll(() => document.activeElement).toBe(screen.getByRole('button', BUTTON));
    expect(open).not.toHaveBeenCalled();
  });

  it('is forgotten when its secret is left with the question open', async () => {
    const { leaveLink, unmount } = show();
    await ask();
    act(unmount);
    expect(leaveLink).toHaveBeenCalledOnce();
  });

  it.each([
    ['xn--pple-43d.test', 'It may look like another name'],
    ['www.xn--pple-43d.test:8443', 'It may look like another name'],
  ])('that is written in other letters is shown as %s, and said to be', async (host, text) => {
    show(succeed({ host, isEncrypted: true }));
    const dialog = await ask();
    expect(dialog.textContent).toContain(host);
    expect(dialog.textContent).toContain(text);
  });

  it('is said not to be encrypted where it is not', async () => {
    show(succeed({ ...target, isEncrypted: false }));
    expect((await ask()).textContent).toContain('This address is not encrypted.');
  });

  it('that is none of the web is said at its field, with what to do, and asks nothing', async () => {
    const { say, onRefused } = show(fail('link-not-web'));
    await user.click(screen.getByRole('button', BUTTON));
    await expect.poll(() => document.body.textContent).toContain('edit it so that it begins with https://');
    expect(say.mock.calls).toEqual([['Address was not opened.']]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onRefused).not.toHaveBeenCalled();
  });

  it('that the computer did not open is said at its field', async () => {
    const { open } = show();
    open.mockResolvedValueOnce(fail('link-not-opened'));
    await press(await ask(), 'Open');
    await expect.poll(() => document.body.textContent).toContain('This computer did not open the address.');
  });

  it('that its server does not give has the secret looked at again', async () => {
    const { onRefused } = show(fail('access-denied'));
    await user.click(screen.getByRole('button', BUTTON));
    await expect.poll(() => onRefused.mock.calls.length).toBe(1);
  });

  it('is what can be opened: no other field', () => {
    show(undefined, 'text');
    expect(screen.queryByRole('button', BUTTON)).toBeNull();
  });
});
