import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { TicketKeyFile } from '../../../shared/ticket-keys';
import { openedKeyFile } from '../../app/ticket-keys-double';
import { user } from '../../testing/user';
import { press, showKeys, write } from './testing/show-keys';

afterEach(cleanup);

const SERVER = 'https://vault.corp.example';
const stored: TicketKeyFile = {
  ...openedKeyFile,
  secret: { server: SERVER, id: 5120, name: 'TLS ticket keys: edge-web' },
};
const exported: TicketKeyFile = {
  ...openedKeyFile,
  exportedLeft: 3,
  history: [
    {
      ...{ what: 'exported', at: 1_763_600_000_000, server: 'nginx', files: 3 },
      ...{ reloadedAt: null, deletedAt: null },
    },
  ],
};
const dialog = (name: string) => screen.findByRole('dialog', { name });
const inDialog = (name: string) => within(screen.getByRole('dialog')).getByRole('button', { name });
const isOff = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-disabled') === 'true';

describe('rotating', () => {
  it('names the keys that it moves and erases, and waits until all nodes are said to know the next one', async () => {
    const rotate = vi.fn(() => Promise.resolve(succeed(openedKeyFile)));
    const { say } = await showKeys({ files: [openedKeyFile], keys: { rotate } });
    await press('Rotate keys');
    const asked = await dialog('Rotate ticket keys');
    expect(asked.textContent).toContain('The old previous key 19b3 e6f4 is erased.');
    expect(asked.textContent).toContain('All nodes must already know c81f 02d9');
    await user.click(inDialog('Rotate keys'));
    expect(rotate).not.toHaveBeenCalled();
    await user.click(screen.getByRole('checkbox', { name: 'All nodes run the last export' }));
    await user.click(inDialog('Rotate keys'));
    await vi.waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(rotate.mock.calls).toEqual([[{ id: 'edge-web', isPublished: true }]]);
    expect(say).toHaveBeenCalledWith('Rotated. c81f 02d9 is the current key now.');
  });

  it('that finds the file changed by somebody says so and stays', async () => {
    await showKeys({
      files: [openedKeyFile],
      keys: { rotate: () => Promise.resolve(fail('key-file-changed')) },
    });
    await press('Rotate keys');
    await dialog('Rotate ticket keys');
    await user.click(screen.getByRole('checkbox'));
    await user.click(inDialog('Rotate keys'));
    expect(await screen.findByText(/Somebody has changed the file since it was opened/u)).toBeTruthy();
  });
});

describe('an export', () => {
  it('offers only servers that take keys of this length, and says why not the others', async () => {
    const exportTo = vi.fn(() => Promise.resolve(fail('key-size-differs')));
    await showKeys({ files: [openedKeyFile], keys: { export: exportTo } });
    const apache = screen.getByRole('radio', { name: 'Apache' });
    expect(apache.getAttribute('aria-disabled')).toBe('true');
    await user.click(apache);
    expect(screen.getByRole('radio', { name: 'nginx', checked: true })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'HAProxy' }).getAttribute('aria-disabled')).toBeNull();
  });

  it('says that its files are not encrypted, where they went, and what is to be done with them', async () => {
    const exportTo = vi.fn(() =>
      Promise.resolve(succeed({ file: exported, folder: '/run/keys', names: ['a', 'b', 'c'] })),
    );
    const { say } = await showKeys({ files: [openedKeyFile], keys: { export: exportTo } });
    expect(screen.getByText(/^Exported files are not encrypted\./u)).toBeTruthy();
    expect(await screen.findByText('ssl_session_tickets on;')).toBeTruthy();
    expect(isOff('Delete exported files')).toBe(true);
    expect(isOff('Mark as reloaded on all nodes')).toBe(true);
    await press('Export files');
    expect(await screen.findByText('3 exported files lie in the open.')).toBeTruthy();
    expect(exportTo.mock.calls).toEqual([[{ id: 'edge-web', server: 'nginx', folder: '/run/keys' }]]);
    expect(say).toHaveBeenCalledWith('3 files are in /run/keys. They are not encrypted.');
    expect(isOff('Delete exported files')).toBe(false);
  });

  it('writes nothing where no folder was chosen, and says so where it met files with the same names', async () => {
    const exportTo = vi.fn(() => Promise.resolve(fail('key-export-exists')));
    await showKeys({
      files: [openedKeyFile],
      keys: { export: exportTo, chooseFolder: () => Promise.resolve(succeed(null)) },
    });
    await press('Export files');
    expect(exportTo).not.toHaveBeenCalled();
    cleanup();
    await showKeys({ files: [openedKeyFile], keys: { export: exportTo } });
    await press('Export files');
    expect(await screen.findByText(/There are files with these names in the folder/u)).toBeTruthy();
  });

  it('is marked as reloaded, and its files are deleted', async () => {
    const markReloaded = vi.fn(() => Promise.resolve(succeed(exported)));
    const deleteExported = vi.fn(() => Promise.resolve(succeed({ ...exported, exportedLeft: 0 })));
    await showKeys({ files: [exported], keys: { markReloaded, deleteExported } });
    await press('Mark as reloaded on all nodes');
    await press('Delete exported files');
    await vi.waitFor(() => {
      expect(isOff('Delete exported files')).toBe(true);
    });
    expect(markReloaded).toHaveBeenCalledWith({ id: 'edge-web' });
  });

  it('as one protected file for openssl takes the password of the file or another one', async () => {
    const exportCms = vi.fn(() =>
      Promise.resolve(succeed({ file: openedKeyFile, folder: '/home/ops', names: ['edge-web.keys.pem'] })),
    );
    await showKeys({ files: [openedKeyFile], keys: { exportCms } });
    await press('Export for openssl');
    await dialog('Export as one protected file');
    await user.click(screen.getByRole('radio', { name: 'Type' }));
    await write('Password', 'another pass word');
    await write('Repeat password', 'another pass word');
    await user.click(inDialog('Write file'));
    await vi.waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(exportCms.mock.calls).toEqual([
      [
        {
          id: 'edge-web',
          path: '/home/ops/Documents/edge-web.keys.pem',
          password: { kind: 'typed', value: 'another pass word', repeated: 'another pass word' },
        },
      ],
    ]);
  });
});

describe('the password of a file', () => {
  it('that is in no secret is shown on demand and covered again, and is copied without the page seeing it', async () => {
    const copyPassword = vi.fn(() => Promise.resolve(succeed({ clearsAt: null })));
    await showKeys({ files: [openedKeyFile], keys: { copyPassword } });
    expect(document.body.textContent).not.toContain('correct-horse-battery');
    await press('Copy password');
    expect(copyPassword).toHaveBeenCalledWith({ id: 'edge-web' });
    await press('Show password');
    expect(await screen.findByText('correct-horse-battery')).toBeTruthy();
    await press('Hide password');
    expect(document.body.innerHTML).not.toContain('correct-horse-battery');
    expect(isOff('Store the password as a secret')).toBe(true);
  });

  it('that is in a secret of the server one is signed in to leads there', async () => {
    const { onOpenSecret } = await showKeys({ files: [stored], server: SERVER });
    expect(screen.getByText(/Password is in secret “TLS ticket keys: edge-web” \(ID 5120\)/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show password' })).toBeNull();
    await press('Open secret');
    expect(onOpenSecret.mock.calls).toEqual([[5120]]);
  });

  it('is changed together with its secret, and without a session only where its user leaves that as it is', async () => {
    const changePassword = vi.fn(() => Promise.resolve(succeed(stored)));
    await showKeys({ files: [stored], server: SERVER, keys: { changePassword } });
    await press('Change password');
    await dialog('Change password');
    await user.click(inDialog('Change password'));
    await vi.waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    cleanup();
    await showKeys({ files: [stored], keys: { changePassword } });
    await press('Change password');
    await dialog('Change password');
    expect(inDialog('Change password').getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByRole('checkbox'));
    await user.click(inDialog('Change password'));
    await vi.waitFor(() => {
      expect(changePassword.mock.calls).toEqual([
        [{ id: 'edge-web', password: { kind: 'generate' }, secret: { kind: 'update' } }],
        [{ id: 'edge-web', password: { kind: 'generate' }, secret: { kind: 'leave' } }],
      ]);
    });
  });

  it('that could not be changed in the vault stays in force, and that is said', async () => {
    await showKeys({
      files: [stored],
      server: SERVER,
      keys: { changePassword: () => Promise.resolve(fail('access-denied')) },
    });
    await press('Change password');
    await dialog('Change password');
    await user.click(inDialog('Change password'));
    expect(await screen.findByText('The old password stays in force.')).toBeTruthy();
  });
});
