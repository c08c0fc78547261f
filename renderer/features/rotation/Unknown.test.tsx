import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeyturnDoubles } from '../../../shared/ipc/contract';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { Rotation, Stage } from '../../../shared/rotation';
import { exampleRotationEntry } from '../../app/rotation-double';
import { user } from '../../testing/user';
import { button, press, showRotation } from './testing/show-rotation';

afterEach(cleanup);

const entry = (stage: Stage, change: Partial<Rotation> = {}): Rotation => ({
  ...exampleRotationEntry,
  stage,
  ...change,
});
const SENT = exampleRotationEntry.steps.slice(0, 2);
const lost = entry({ stage: 'unknown', why: 'no-answer', said: null }, { steps: SENT, keptUntil: null });

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

describe('a rotation of which nobody knows', () => {
  it('says what is known and what is not, that both are safe, and what to do next', async () => {
    await open(lost);
    const focused = await heading('We do not know yet whether the password changed');
    await waitFor(() => {
      expect(document.activeElement).toBe(focused);
    });
    expect(heard()).toContain('We do not know yet whether the password changed');
    expect(stations()).toEqual([
      'Prepared, done, then',
      'Sent, done, then',
      'Accepted, not known, no reply',
      'Verified, not yet, not possible yet',
    ]);
    const unknown = within(screen.getByRole('list', { name: 'What we do not know' })).getAllByRole(
      'listitem',
    );
    expect(unknown.map(({ textContent }) => textContent)).toEqual([
      'Whether the server stored the new value',
      'Which of the two values is in the vault',
    ]);
    expect(screen.getByText('Both passwords are safe')).toBeTruthy();
    expect(screen.getByText('Next: check again when the network is back.')).toBeTruthy();
  });

  it('is looked at again, which sends no password', async () => {
    const check = vi.fn(() => Promise.resolve(succeed(exampleRotationEntry)));
    const { becomes } = await open(lost, { check });
    await press('Check again');
    expect(check).toHaveBeenCalledWith({ rotation: 'rotation' });
    await becomes(entry({ stage: 'verified', how: 'read-back' }));
    expect(await heading('Vault copy changed and verified')).toBeTruthy();
  });

  it('says why it could not be looked at', async () => {
    await open(lost, { check: () => Promise.resolve(fail('no-answer')) });
    await press('Check again');
    expect(await screen.findByText('That was not done')).toBeTruthy();
    expect(button('Check again').getAttribute('aria-disabled')).toBeNull();
  });

  it('shows either password when asked, one at a time, and nothing before', async () => {
    const revealed: string[] = [];
    await open(lost, {
      reveal: ({ which }) => {
        revealed.push(which);
        return Promise.resolve(succeed({ value: `the ${which} one` }));
      },
    });
    await heading('We do not know yet whether the password changed');
    expect(revealed).toEqual([]);
    await press('Show old password');
    expect((await screen.findByRole('definition')).textContent).toBe('the old one');
    await press('Show new password');
    await waitFor(() => {
      expect(screen.getByRole('definition').textContent).toBe('the new one');
    });
    await press('Hide new password');
    expect(screen.queryByRole('definition')).toBeNull();
  });

  it('is discarded only by somebody who types the name of the secret', async () => {
    const dismiss = vi.fn(() => Promise.resolve(succeed('dismissed' as const)));
    const { store } = await open(lost, { dismiss });
    await press('More actions');
    await user.click(await screen.findByRole('menuitem', { name: 'Discard both passwords' }));
    const asked = await screen.findByRole('dialog', { name: 'Discard both sealed passwords?' });
    const name = within(asked).getByRole('textbox', { name: 'Name of the secret' });
    await user.type(name, 'NAS-B root');
    await user.click(within(asked).getByRole('button', { name: 'Discard' }));
    expect(await within(asked).findByText('That is not the name of the secret.')).toBeTruthy();
    expect(dismiss).not.toHaveBeenCalled();
    await user.clear(name);
    await user.type(name, 'NAS-A root{Enter}');
    await waitFor(() => {
      expect(dismiss).toHaveBeenCalledWith({ rotation: 'rotation', nameTyped: 'NAS-A root' });
    });
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(store.store.getState().waiting).toBe(0);
  });

  it.each([
    [
      entry({ stage: 'not-changed-so-far', until: 0 }),
      'We do not know yet whether the password changed',
      'Not changed so far.',
    ],
    [
      entry({ stage: 'changed-by-other' }),
      'Someone else changed this password too',
      'Look at the audit of the secret.',
    ],
    [
      entry({ stage: 'unknown', why: 'not-readable', said: null }),
      'Stored, but not proven',
      'Next: check again when the network is back.',
    ],
    [
      entry({ stage: 'unknown', why: 'session-ended', said: null }),
      'We do not know yet whether the password changed',
      'Next: sign in again, then check again.',
    ],
    [
      entry({ stage: 'unknown', why: 'still-queued', said: null }),
      'The server is still trying',
      'It will go on until it works or is stopped.',
    ],
    [
      entry({ stage: 'unknown', why: 'not-tested', said: null }),
      'Stored, but not proven',
      'Next: check again when the network is back.',
    ],
    [
      entry({ stage: 'unknown', why: 'heartbeat-failed', said: null }),
      'The account does not accept the stored password',
      'Try the old password at the account, or have the server test it again.',
    ],
    [
      { ...lost, isElsewhere: true },
      'We do not know yet whether the password changed',
      'This belongs to another sign-in.',
    ],
  ] as const)('has words for each reason %#', async (known, name, next) => {
    await open(known);
    expect(await heading(name)).toBeTruthy();
    expect(screen.getByText(next)).toBeTruthy();
  });
});
