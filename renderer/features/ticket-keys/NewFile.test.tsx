import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Folder } from '../../../shared/folders';
import { fail, succeed, type FailureCode } from '../../../shared/ipc/reply';
import { openedKeyFile } from '../../app/ticket-keys-double';
import { user } from '../../testing/user';
import { field, press, showKeys, write } from './testing/show-keys';

afterEach(cleanup);

describe('a new file', () => {
  type Shown = NonNullable<Parameters<typeof showKeys>[0]>;
  const begin = async (
    keys: NonNullable<Shown['keys']> = {},
    server?: string,
    folders: NonNullable<Shown['folders']> = {},
  ) => {
    const shown = await showKeys({ keys, server, folders });
    await press('New key file');
    await screen.findByRole('dialog', { name: 'New ticket key file' });
    return shown;
  };

  it('is described and made, with a password that Keyturn makes up', async () => {
    const create = vi.fn(() => Promise.resolve(succeed(openedKeyFile)));
    const { say } = await begin({ create });
    await write('Farm name', 'edge-web');
    await user.click(screen.getByRole('radio', { name: 'HAProxy' }));
    await press('Create file');
    expect(await screen.findByText('7ae4 5b10')).toBeTruthy();
    expect(create.mock.calls).toEqual([
      [
        {
          ...{ farm: 'edge-web', server: 'haproxy', raw: null, store: null, password: { kind: 'generate' } },
          path: '/home/ops/Documents/edge-web.tls-ticket-keys.age',
        },
      ],
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(say).toHaveBeenCalledWith('The file for edge-web is made and open.');
  });

  it('fixes the length of its keys by the server', async () => {
    await begin();
    for (const [server, size] of [
      ['Envoy', 80],
      ['Apache', 48],
      ['Go', 32],
    ] as const) {
      await user.click(screen.getByRole('radio', { name: server }));
      expect(screen.getByText(new RegExp(`^Keys of ${size} bytes\\.`, 'u'))).toBeTruthy();
    }
  });

  it.each<[FailureCode, string, string]>([
    ['farm-empty', 'Farm name', 'The farm has no name.'],
    ['key-file-exists', 'File', 'A file with this name exists. Choose another name.'],
    ['key-path-empty', 'File', 'This is not the whole path of a file.'],
    ['key-folder-missing', 'File', 'There is no such folder.'],
    ['key-folder-refused', 'File', 'The system did not let Keyturn write into this folder.'],
    ['disk-full', 'File', 'The disk is full, so nothing was saved.'],
    ['key-password-empty', 'Password', 'There is no password.'],
    ['key-password-short', 'Password', 'fewer than 12 characters'],
    ['key-password-differs', 'Repeat password', 'The two passwords are not the same.'],
  ])('that fails by %s says so under %s, and the focus is there', async (code, label, sentence) => {
    const { alert } = await begin({ create: () => Promise.resolve(fail(code)) });
    await user.click(screen.getByRole('radio', { name: 'Type' }));
    await press('Create file');
    await vi.waitFor(() => {
      expect(field(label).getAttribute('aria-invalid')).toBe('true');
      expect(document.activeElement).toBe(field(label));
    });
    expect(screen.getByRole('dialog').textContent).toContain(sentence);
    expect(alert).toHaveBeenCalledWith(expect.stringContaining(sentence));
  });

  it('whose folder has no room says so, and keeps what was typed', async () => {
    await begin({ create: () => Promise.resolve(fail('disk-full')) });
    await write('Farm name', 'edge-web');
    await press('Create file');
    await vi.waitFor(() => {
      expect(screen.getByRole('dialog').textContent).toContain('The disk is full, so nothing was saved.');
    });
    expect(field('Farm name').value).toBe('edge-web');
  });

  it('has its password stored where the user says, in a folder and by a template of the server', async () => {
    const create = vi.fn(() => Promise.resolve(succeed(openedKeyFile)));
    await begin({ create }, 'https://vault.corp.example');
    await write('Farm name', 'edge-web');
    await user.click(screen.getByRole('checkbox', { name: 'Store the password as a secret' }));
    await press('Create file');
    expect(create).not.toHaveBeenCalled();
    await user.click(screen.getByRole('combobox', { name: 'Template' }));
    await user.click(await screen.findByRole('option', { name: 'Password' }));
    expect(screen.getByRole('combobox', { name: 'Template' }).textContent).toContain('Password');
  });

  it('goes into any folder, which is found step by step, and each step back is offered', async () => {
    const create = vi.fn(() => Promise.resolve(succeed(openedKeyFile)));
    const below: Readonly<Record<string, readonly Folder[]>> = {
      null: [
        { id: 1, name: 'Servers', path: '\\Servers', parent: null },
        { id: 4, name: 'Finance', path: '\\Finance', parent: null },
      ],
      1: [{ id: 2, name: 'Linux', path: '\\Servers\\Linux', parent: 1 }],
    };
    const asked: (number | null)[] = [];
    await begin({ create }, 'https://vault.corp.example', {
      children: ({ parent }) => {
        asked.push(parent);
        return Promise.resolve(succeed({ folders: below[String(parent)] ?? [], isCut: false }));
      },
    });
    await user.click(screen.getByRole('checkbox', { name: 'Store the password as a secret' }));
    const choose = async (box: string, name: string) => {
      await user.click(screen.getByRole('combobox', { name: box }));
      await user.click(await screen.findByRole('option', { name }));
    };
    await choose('Folder', 'Servers');
    await user.click(screen.getByRole('combobox', { name: 'Folder' }));
    const inner = await screen.findByRole('option', { name: 'Servers \\ Linux' });
    const offered = screen.getAllByRole('option').map(({ textContent }) => textContent);
    expect(offered).toEqual(['Servers', 'Servers \\ Linux', 'Finance']);
    await user.click(inner);
    expect(screen.getByRole('combobox', { name: 'Folder' }).textContent).toContain('Servers \\ Linux');
    expect(asked).toEqual([null, 1, 2]);
    await choose('Template', 'Password');
    await press('Create file');
    await vi.waitFor(() => {
      expect(create).toHaveBeenCalledWith(expect.objectContaining({ store: { folder: 2, template: 2 } }));
    });
  });

  it('without a session says that the password could be stored with one', async () => {
    await begin();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByText('With a session, the password can be stored as a secret.')).toBeTruthy();
  });
});
