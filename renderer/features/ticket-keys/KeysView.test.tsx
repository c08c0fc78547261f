import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { exampleKeyFile, openedKeyFile } from '../../app/ticket-keys-double';
import { user } from '../../testing/user';
import { field, press, showKeys, write } from './testing/show-keys';

afterEach(cleanup);

const HOUR = 3_600_000;
const aged = (id: string, hours: number) => ({
  ...exampleKeyFile,
  ...{ id, farm: id, currentSince: Date.now() - hours * HOUR },
});

describe('the list of files', () => {
  it('is empty at first, and says what such a file is for and what it is not', async () => {
    await showKeys();
    expect(screen.getByRole('heading', { level: 1, name: 'Ticket keys' })).toBe(document.activeElement);
    expect(screen.getByText(/Make one file per farm\./u)).toBeTruthy();
    expect(screen.getByText('Not the .config format that Windows writes.')).toBeTruthy();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('says of each file how old its key is, by words and not by colour alone', async () => {
    await showKeys({ files: [aged('fresh', 7), aged('due', 31), aged('old', 9 * 24)] });
    const list = screen.getByRole('listbox', { name: 'Ticket key files' });
    expect(
      within(list)
        .getAllByRole('option')
        .map((option) => option.getAttribute('aria-label')),
    ).toEqual(['fresh, nginx, 7 h', 'due, nginx, 31 h, rotate daily', 'old, nginx, 9 days, overdue']);
  });

  it('is gone through by keys, and what is chosen is shown beside it', async () => {
    await showKeys({ files: [aged('alpha', 1), aged('beta', 1), aged('gamma', 1)] });
    screen.getByRole('listbox').focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('heading', { level: 1, name: 'beta' })).toBeTruthy();
    await user.keyboard('g');
    expect(screen.getByRole('heading', { level: 1, name: 'gamma' })).toBeTruthy();
    await user.keyboard('{Home}');
    expect(screen.getByRole('option', { selected: true }).getAttribute('aria-label')).toContain('alpha');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(field('File password'));
  });

  it('follows what the main process tells: a file that closed by itself asks for its password again', async () => {
    const { events } = await showKeys({ files: [openedKeyFile] });
    expect(screen.getByText('7ae4 5b10')).toBeTruthy();
    events.ticketKeys.send([exampleKeyFile]);
    expect(await screen.findByLabelText('File password')).toBeTruthy();
    expect(screen.queryByText('7ae4 5b10')).toBeNull();
  });
});

describe('a file that is open', () => {
  it('shows its three keys in their order, each by eight digits of its name', async () => {
    await showKeys({ files: [openedKeyFile] });
    const slots = within(screen.getByRole('list', { name: 'Keys' })).getAllByRole('listitem');
    expect(slots.map((slot) => slot.textContent.replace(/Made.*/u, ''))).toEqual([
      expect.stringMatching(/^Nextaccepts onlyc81f 02d9/u),
      expect.stringMatching(/^Current.*7ae4 5b10/u),
      expect.stringMatching(/^Previousaccepts only19b3 e6f4/u),
    ]);
  });

  it('is closed by its button, and that is said', async () => {
    const close = vi.fn(() => Promise.resolve(succeed([exampleKeyFile])));
    const { say } = await showKeys({ files: [openedKeyFile], keys: { close } });
    await press('Close file');
    expect(await screen.findByLabelText('File password')).toBeTruthy();
    expect(close).toHaveBeenCalledWith({ id: 'edge-web' });
    expect(say).toHaveBeenCalledWith('The file for edge-web is closed.');
  });

  it('stays open while somebody is at work on it, and asks the main process not each time', async () => {
    const used = vi.fn(() => Promise.resolve(succeed(null)));
    await showKeys({ files: [openedKeyFile], keys: { used } });
    await user.click(screen.getByText('7ae4 5b10'));
    await user.click(screen.getByText('19b3 e6f4'));
    expect(used.mock.calls).toEqual([[{ id: 'edge-web' }]]);
  });
});

describe('opening', () => {
  it('gives the password to the main process once, and keeps it nowhere in the page', async () => {
    const open = vi.fn(() => Promise.resolve(succeed(openedKeyFile)));
    const { say } = await showKeys({ files: [exampleKeyFile], keys: { open } });
    await write('File password', 'correct horse');
    await press('Open file');
    expect(await screen.findByText('7ae4 5b10')).toBeTruthy();
    expect(open.mock.calls).toEqual([
      [{ file: { by: 'id', id: 'edge-web' }, password: { kind: 'typed', value: 'correct horse' } }],
    ]);
    expect(say).toHaveBeenCalledWith('The file is open.');
    expect(document.body.innerHTML).not.toContain('correct horse');
  });

  it('says of a wrong password that it may be the file, empties the field and waits there', async () => {
    const { alert } = await showKeys({
      files: [exampleKeyFile],
      keys: { open: () => Promise.resolve(fail('key-password-wrong')) },
    });
    await write('File password', 'wrong horse');
    await press('Open file');
    expect(await screen.findByText(/does not open the file, or the file is damaged/u)).toBeTruthy();
    expect(field('File password').value).toBe('');
    expect(document.activeElement).toBe(field('File password'));
    expect(alert).toHaveBeenCalledTimes(1);
  });

  it('takes the password from the secret that it is known to be in, with a session alone', async () => {
    const open = vi.fn(() => Promise.resolve(succeed(openedKeyFile)));
    const secret = { server: 'https://vault.corp.example', id: 12, name: 'TLS ticket keys: edge-web' };
    await showKeys({ files: [{ ...exampleKeyFile, secret }], keys: { open } });
    await press('Use password from a secret');
    expect(open).not.toHaveBeenCalled();
    cleanup();
    await showKeys({ files: [{ ...exampleKeyFile, secret }], server: secret.server, keys: { open } });
    await press('Use password from a secret');
    await vi.waitFor(() => {
      expect(open.mock.calls).toEqual([
        [{ file: { by: 'id', id: 'edge-web' }, password: { kind: 'secret', secret: null } }],
      ]);
    });
  });

  it('takes it from any secret whose number is typed', async () => {
    const open = vi.fn(() => Promise.resolve(succeed(openedKeyFile)));
    await showKeys({ files: [exampleKeyFile], server: 'https://vault.corp.example', keys: { open } });
    await press('Use password from a secret');
    await write('Secret ID', '5120');
    await press('Open file');
    await vi.waitFor(() => {
      expect(open.mock.calls).toEqual([
        [{ file: { by: 'id', id: 'edge-web' }, password: { kind: 'secret', secret: 5120 } }],
      ]);
    });
  });

  it('looks at a file that was chosen before anybody types a password for it', async () => {
    await showKeys({ keys: { look: () => Promise.resolve(fail('key-file-windows')) } });
    await press('Open key file');
    const dialog = await screen.findByRole('dialog', { name: 'Open key file' });
    expect(dialog.textContent).toContain('.config file of Windows');
    expect(screen.queryByLabelText('File password')).toBeNull();
  });

  it('offers to make a file of a bare key', async () => {
    const create = vi.fn(() => Promise.resolve(succeed(openedKeyFile)));
    await showKeys({
      keys: {
        pickPath: () => Promise.resolve(succeed('/keys/old.key')),
        look: () => Promise.resolve(fail('key-file-raw')),
        create,
      },
    });
    await press('Open key file');
    await screen.findByRole('dialog', { name: 'Open key file' });
    await press('Import into a new file');
    expect((await screen.findByRole('dialog', { name: 'New ticket key file' })).textContent).toContain(
      '/keys/old.key',
    );
    await write('Farm name', 'edge-web');
    await press('Create file');
    await vi.waitFor(() => {
      expect(create).toHaveBeenCalledWith(expect.objectContaining({ raw: '/keys/old.key' }));
    });
  });
});
