import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed, type Reply } from '../../../../shared/ipc/reply';
import type { SecretField } from '../../../../shared/secret';
import type { FileProgress, SavedFile, SentFile } from '../../../../shared/secret-files';
import { user } from '../../../testing/user';
import type { FieldVerbs } from '../field-verbs';
import { exampleVerbs } from '../testing/example-verbs';
import { FileRow } from './FileRow';

afterEach(cleanup);

const field: SecretField = { slug: 'key', name: 'Key', kind: 'file', isRequired: false, editing: 'editors' };

const show = (editing: FieldVerbs['editing'] = 'editor') => {
  const saved: ((reply: Reply<SavedFile>) => void)[] = [];
  const sent: ((reply: Reply<SentFile>) => void)[] = [];
  const listeners: ((progress: FileProgress) => void)[] = [];
  const verbs = {
    saveFile: vi.fn<FieldVerbs['saveFile']>(() => new Promise((resolve) => saved.push(resolve))),
    sendFile: vi.fn<FieldVerbs['sendFile']>(() => new Promise((resolve) => sent.push(resolve))),
    removeFile: vi.fn<FieldVerbs['removeFile']>(() => Promise.resolve(succeed(true))),
    stopFile: vi.fn(),
    say: vi.fn(),
    onFileProgress: (_: string, listener: (progress: FileProgress) => void) => {
      listeners.push(listener);
      return () => undefined;
    },
    editing,
  };
  const { unmount } = render(
    <dl>
      <FileRow field={field} row="0" verbs={exampleVerbs(verbs)} />
    </dl>,
  );
  const move = (done: number, total: number | null) => {
    act(() => {
      for (const listener of listeners) listener({ id: 7, slug: 'key', done, total });
    });
  };
  return { ...verbs, saved, sent, move, unmount };
};
const button = (name: string) => screen.getByRole('button', { name });

describe('a field that holds a file', () => {
  it('is downloaded once, with a bar that moves, and that is said', async () => {
    const { saveFile, saved, say, move } = show();
    await user.click(button('Download Key'));
    await user.click(button('Download Key'));
    move(4_000, 10_000);
    const bar = screen.getByRole('progressbar', { name: 'Downloading Key' });
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['4000', '10000']);
    screen.getByText('4 of 10 kB');
    saved[0]?.(succeed({ outcome: 'saved', bytes: 10_000 }));
    await screen.findByText('Key downloaded.');
    expect([saveFile.mock.calls, say.mock.calls]).toEqual([[['key']], [['Key downloaded.']]]);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('tells no share of what nobody knows the whole of', async () => {
    const { move } = show();
    await user.click(button('Download Key'));
    move(4_000, null);
    expect(screen.getByRole('progressbar').getAttribute('value')).toBeNull();
    screen.getByText('4 kB');
  });

  it('is stopped by its Cancel, and by whoever goes elsewhere; what is sent goes on', async () => {
    const first = show();
    await user.click(button('Download Key'));
    first.move(1, 2);
    await user.click(button('Cancel'));
    expect(first.stopFile.mock.calls).toEqual([['key']]);
    first.saved[0]?.(fail('cancelled'));
    await screen.findByText('The download of Key was stopped. No file was written.');
    await user.click(button('Download Key'));
    first.unmount();
    expect(first.stopFile.mock.calls).toEqual([['key'], ['key']]);

    const second = show();
    await user.click(button('Upload Key'));
    await user.click(await screen.findByRole('button', { name: 'Choose file' }));
    second.unmount();
    expect([second.sendFile.mock.calls, second.stopFile.mock.calls]).toEqual([[['key']], []]);
  });

  it('is replaced and removed only once its user has said so', async () => {
    const { sendFile, removeFile, sent, say } = show();
    await user.click(button('Remove Key'));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(removeFile.mock.calls).toEqual([]);
    await user.click(button('Remove Key'));
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    await screen.findByText('The file in Key was removed.');
    await user.click(button('Upload Key'));
    expect(sendFile.mock.calls).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Choose file' }));
    sent[0]?.(succeed({ outcome: 'sent' }));
    await screen.findByText('Key uploaded.');
    expect([removeFile.mock.calls, sendFile.mock.calls]).toEqual([[['key']], [['key']]]);
    expect(say.mock.calls).toEqual([['The file in Key was removed.'], ['Key uploaded.']]);
  });

  it('says nothing of a file that nobody has chosen', async () => {
    const { saved, say } = show();
    await user.click(button('Download Key'));
    saved[0]?.(succeed({ outcome: 'not-chosen' }));
    await screen.findByText('A file. It is read only when you download it.');
    expect(say.mock.calls).toEqual([]);
  });

  it('tells what went wrong, and that nobody knows where nobody does', async () => {
    const { saved, sent } = show();
    await user.click(button('Download Key'));
    saved[0]?.(fail('file-cut'));
    await screen.findByText(/broke off on its way.*Try again/u);
    await user.click(button('Upload Key'));
    await user.click(await screen.findByRole('button', { name: 'Choose file' }));
    sent[0]?.(fail('outcome-unknown'));
    await screen.findByText(/We do not know whether Key was changed/u);
  });

  it('has no way to change it for whoever may not', () => {
    show('nobody');
    expect(screen.getAllByRole('button').map((each) => each.getAttribute('aria-label'))).toEqual([
      'Download Key',
    ]);
  });
});
