import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeyturnDoubles } from '../../../shared/ipc/contract';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { Rotation, Stage } from '../../../shared/rotation';
import { exampleRotationEntry } from '../../app/rotation-double';
import { user } from '../../testing/user';
import { press, showRotation } from './testing/show-rotation';

afterEach(cleanup);

const entry = (stage: Stage, change: Partial<Rotation> = {}): Rotation => ({
  ...exampleRotationEntry,
  stage,
  ...change,
});
const SENT = exampleRotationEntry.steps.slice(0, 2);

const open = (known: Rotation, rotation: KeyturnDoubles['rotation'] = {}) =>
  showRotation(
    { kind: 'rotation', rotation: known.id },
    {
      all: () => Promise.resolve(succeed({ rotations: [known], locked: 0, unseenSince: null })),
      ...rotation,
    },
  );
const heading = (name: string) => screen.findByRole('heading', { level: 2, name });
const stations = () =>
  within(screen.getByRole('list', { name: 'Rotation progress' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replace(/\d\d:\d\d:\d\d/u, 'then'));
const heard = () => screen.getAllByRole('alert').map(({ textContent }) => textContent);

describe('a rotation on its way', () => {
  it('shows how far it is by what is known, says each stage, and goes on without the dialog', async () => {
    const { becomes, store } = await open(entry({ stage: 'sent' }, { steps: SENT }));
    expect(await screen.findByRole('dialog', { name: 'Rotate password' })).toBeTruthy();
    expect(stations()).toEqual([
      'Prepared, done, then',
      'Sent, done, then',
      'Accepted, running, ',
      'Verified, not yet, ',
    ]);
    expect(screen.getByText('The request is on its way and cannot be called back.')).toBeTruthy();
    const said = screen.getByRole('status', { name: 'Announcements of the rotation' });
    await waitFor(() => {
      expect(said.textContent).toBe('Sent. Waiting for the server.');
    });
    await becomes(entry({ stage: 'accepted' }, { steps: exampleRotationEntry.steps.slice(0, 3) }));
    expect(said.textContent).toBe('The server said yes. Reading the value back.');
    await press('Keep watching in the background');
    expect(store.store.getState().opened).toBeNull();
    expect(store.store.getState().waiting).toBe(1);
  });

  it('shows a change of the account as queued and running', async () => {
    const later = (['queued', 'running'] as const).map((step) => ({ step, at: 1 }));
    const steps = [...exampleRotationEntry.steps.slice(0, 2), ...later];
    await open(entry({ stage: 'running' }, { scope: 'remote', steps }));
    await screen.findByRole('dialog', { name: 'Rotate password' });
    expect(stations()).toEqual([
      'Prepared, done, then',
      'Sent, done, then',
      'Accepted, done, then',
      'Changing, running, then',
      'Verified, not yet, ',
    ]);
    expect(screen.getAllByText('The server is changing the account.').length).toBeGreaterThan(0);
  });

  it('takes the focus to its heading once it is known what became of it', async () => {
    const { becomes, onSettled } = await open(entry({ stage: 'accepted' }));
    await screen.findByRole('dialog', { name: 'Rotate password' });
    await becomes(entry({ stage: 'verified', how: 'read-back' }));
    const focused = await heading('Vault copy changed and verified');
    await waitFor(() => {
      expect(document.activeElement).toBe(focused);
    });
    expect(onSettled).toHaveBeenCalledTimes(1);
  });
});

describe('a vault copy that is verified', () => {
  it('says by what that is known, that the account was not tested, and offers the new password', async () => {
    const copy = vi.fn(() => Promise.resolve(succeed({ clearsAt: null })));
    const { store } = await open(exampleRotationEntry, { copy });
    await heading('Vault copy changed and verified');
    expect(stations().at(-1)).toBe('Verified, done, then');
    const known = within(screen.getByRole('list', { name: 'How we know' })).getAllByRole('listitem');
    expect(known.map(({ textContent }) => textContent).join(' ')).toContain(
      'The value read back equals the value sent',
    );
    expect(known.at(-1)?.textContent).toBe('The account was not tested. You chose the vault copy only.');
    expect(screen.getByText('nas-a.example.test still has its own password.')).toBeTruthy();
    await press('Copy new password');
    expect(copy).toHaveBeenCalledWith({ rotation: 'rotation', which: 'new' });
    expect(await screen.findByText('New password copied.')).toBeTruthy();
    await press('Done');
    expect(store.store.getState().opened).toBeNull();
  });

  it('names the ticket where the audit shows it, and who changed it too', async () => {
    const shown = [
      { fact: 'audit-shows', at: 1, detail: 'CHG-7' },
      { fact: 'audit-others', at: 1, detail: 'eve' },
    ] as const;
    await open(entry({ stage: 'verified', how: 'read-back' }, { evidence: shown }));
    const known = await screen.findByRole('list', { name: 'How we know' });
    expect(known.textContent).toContain('The audit shows this change by adm-ops7, with CHG-7');
    expect(known.textContent).toContain('The audit also shows a change of this field by eve');
  });

  it('saves its evidence', async () => {
    await open(exampleRotationEntry, { saveEvidence: () => Promise.resolve(succeed('saved' as const)) });
    await press('Save evidence');
    expect(await screen.findByText('Evidence saved. It holds no password.')).toBeTruthy();
  });

  it('shows the calls', async () => {
    const { props, store } = await open(exampleRotationEntry);
    await press('Show calls');
    expect(props.onCalls).toHaveBeenCalledTimes(1);
    expect(store.store.getState().opened).toBeNull();
  });

  it('can be put back to what was there before, as a rotation of its own', async () => {
    const putBack = vi.fn(() => Promise.resolve(fail('no-candidate')));
    await open(exampleRotationEntry, { putBack });
    await press('More actions');
    await user.click(await screen.findByRole('menuitem', { name: 'Put the old value back' }));
    expect(await screen.findByRole('dialog', { name: 'Rotate password' })).toBeTruthy();
    await waitFor(() => {
      expect(putBack).toHaveBeenCalledWith({ rotation: 'rotation' });
    });
  });
});

describe('a change of the account', () => {
  it.each([
    ['heartbeat', 'Password changed on nas-a.example.test and verified'],
    ['other-password', 'Password changed on nas-a.example.test, with another password chosen by the server'],
  ] as const)('is told as it went: %s', async (how, name) => {
    await open(entry({ stage: 'verified', how }, { scope: 'remote' }));
    expect(await heading(name)).toBeTruthy();
  });

  it('that failed quotes the server, and can be stopped while it goes on trying', async () => {
    const stopTrying = vi.fn(() => Promise.resolve(succeed(exampleRotationEntry)));
    await open(entry({ stage: 'failed', said: 'Access is denied', isStopped: false }, { scope: 'remote' }), {
      stopTrying,
    });
    await heading('The password was not changed');
    expect(screen.getByText('Server said: “Access is denied”')).toBeTruthy();
    expect(screen.getByText('The server keeps trying.')).toBeTruthy();
    await press('Stop trying');
    expect(stopTrying).toHaveBeenCalledTimes(1);
  });

  it('that was stopped says so', async () => {
    await open(entry({ stage: 'failed', said: null, isStopped: true }, { scope: 'remote' }));
    await heading('The password was not changed');
    expect(
      screen.getByText('The server was told to stop, and says that no change is under way.'),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Stop trying' })).toBeNull();
  });
});

describe('a password that was not changed', () => {
  it.each([
    ['never-sent', 'Keyturn ended before anything was sent.'],
    ['refused', 'The server refused it, and the old value was read after that.'],
    ['kept-old', 'The server said yes, and kept the old value.'],
    ['settled', 'No answer came, and the old value was there when nothing could arrive any more.'],
  ] as const)('says why: %s', async (reason, words) => {
    await open(entry({ stage: 'not-changed', reason, code: null, said: null }));
    await heading('The password was not changed');
    expect(screen.getByText(words)).toBeTruthy();
    expect(heard()).toContain('The password was not changed');
  });

  it('as far as the value tells is not called unchanged', async () => {
    await open(entry({ stage: 'not-changed', reason: 'untold', code: null, said: null }));
    await heading('The old password is in the vault');
    expect(
      screen.getByText(/The audit did not tell whether it was changed and put back in between\.$/u),
    ).toBeTruthy();
  });

  it('but put back is called so, and sends its user to the audit', async () => {
    await open(entry({ stage: 'put-back' }));
    await heading('The password was changed, and someone put the old one back');
    expect(screen.getByText(/The audit tells who put it back\.$/u)).toBeTruthy();
  });

  it('or was, while the audit tells of a change nobody can name, sends its user to the audit', async () => {
    await open(entry({ stage: 'unknown', why: 'edited-since', said: null }));
    await heading('We do not know yet whether the password changed');
    expect(screen.getByText('Look at the audit of the secret.')).toBeTruthy();
  });

  it('quotes the server, and leads to a fresh review', async () => {
    const { store } = await open(
      entry({ stage: 'not-changed', reason: 'refused', code: 'candidate-refused', said: 'Too short' }),
    );
    await heading('The password was not changed');
    expect(screen.getByText('Server said: “Too short”')).toBeTruthy();
    await press('Try with a new password');
    expect(store.store.getState().opened).toEqual({ kind: 'field', field: { id: 7, slug: 'password' } });
  });
});
