import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeyturnDoubles } from '../../../shared/ipc/contract';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { Confirm, Review } from '../../../shared/rotation';
import { exampleCandidate, exampleReview } from '../../app/rotation-double';
import { user } from '../../testing/user';
import { button, FIELD, press, showRotation } from './testing/show-rotation';

afterEach(cleanup);

const reviewed = (change: Partial<Review>): KeyturnDoubles['rotation'] => ({
  prepare: () => Promise.resolve(succeed({ ...exampleReview, ...change })),
});
const dialog = () => screen.findByRole('dialog', { name: 'Rotate password' });
const radio = (name: string) => screen.findByRole('radio', { name });
const change = () => screen.findByRole('button', { name: 'Change vault copy' });
const plan = () =>
  within(screen.getByRole('list', { name: 'Plan' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the review of a rotation', () => {
  it('says where, as whom, which secret and which field', async () => {
    await showRotation(FIELD);
    await radio('Vault copy only');
    const told = (await dialog()).textContent;
    for (const part of ['vault.corp.example', 'adm-ops7', 'NAS-A root', 'ID 7', '\\Infrastructure\\Backup']) {
      expect(told).toContain(part);
    }
    expect(told).toContain('Unix account');
    expect(told).toContain('FieldPassword password');
    expect(told).toContain('Nothing changes on the server until you press the button at the bottom right.');
  });

  it('begins at the vault copy alone, with the focus there', async () => {
    await showRotation(FIELD);
    const focused = await radio('Vault copy only');
    await waitFor(() => {
      expect(document.activeElement).toBe(focused);
    });
    expect((await radio('Vault copy only')) as HTMLInputElement).toHaveProperty('checked', true);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('shows the plan of what was chosen, with its writes told apart and no value in it', async () => {
    await showRotation(FIELD);
    await radio('Vault copy only');
    expect(plan()).toContain('3Store the new value, oncePUT writes  …/secrets/7/fields/password new value');
    expect(screen.getByText('1 write, 3 reads')).toBeTruthy();
    await user.click(await radio('Remote account too'));
    expect(plan().join(' ')).toContain('change-password');
    expect(plan().join(' ')).not.toContain('PUT');
  });

  it('changes the account only where that is agreed to, each time anew', async () => {
    const confirms: Confirm[] = [];
    await showRotation(FIELD, {
      confirm: (asked) => {
        confirms.push(asked);
        return Promise.resolve(succeed({ outcome: 'changed-meanwhile' as const, what: 'value' as const }));
      },
    });
    await user.click(await radio('Remote account too'));
    await user.click(button('Change remote account'));
    expect(button('Change remote account').getAttribute('aria-disabled')).toBe('true');
    expect(confirms).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: 'Change root on nas-a.example.test now' }));
    await user.click(await radio('Vault copy only'));
    await user.click(await radio('Remote account too'));
    expect(button('Change remote account').getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByRole('checkbox'));
    await user.click(button('Change remote account'));
    await waitFor(() => {
      expect(confirms).toEqual([{ ticket: 'ticket', scope: 'remote', consent: true, reason: null }]);
    });
  });

  it.each([
    ['not-set-up', 'Secret Server has no password changing set up for this secret'],
    ['no-permission', 'Needs the permission to change passwords remotely'],
    ['not-the-account-field', 'Only for the field that belongs to the account'],
  ] as const)('says why the account cannot be changed: %s', async (why, reason) => {
    await showRotation(FIELD, reviewed({ remote: { ...exampleReview.remote, isOffered: false, why } }));
    const remote = await radio('Remote account too');
    await user.click(remote);
    expect(remote.getAttribute('aria-disabled')).toBe('true');
    expect(remote).toHaveProperty('checked', false);
    expect(document.getElementById(remote.getAttribute('aria-describedby') ?? '')?.textContent).toBe(reason);
  });

  it('sends nothing by Enter, and leaves by Escape, with the candidate forgotten', async () => {
    const [confirm, leave] = [vi.fn(), vi.fn(() => Promise.resolve(succeed(null)))];
    const { store } = await showRotation(FIELD, { confirm, leave });
    await radio('Vault copy only');
    await user.keyboard('{Enter}');
    await press('Type my own');
    await user.keyboard('a-typed-one{Enter}');
    expect(confirm).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(store.store.getState().opened).toBeNull();
    expect(leave).toHaveBeenCalledWith({ ticket: 'ticket' });
  });

  it('asks for a reason where the secret does, and sends it with the ticket', async () => {
    const confirms: Confirm[] = [];
    await showRotation(FIELD, {
      ...reviewed({ reason: 'required' }),
      confirm: (asked) => {
        confirms.push(asked);
        return Promise.resolve(fail('ticket-refused'));
      },
    });
    await change();
    expect((await change()).getAttribute('aria-disabled')).toBe('true');
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Quarterly');
    await user.type(await screen.findByRole('textbox', { name: 'Ticket number' }), 'CHG-1');
    await user.click(await change());
    await waitFor(() => {
      expect(confirms).toMatchObject([
        { reason: { text: 'Quarterly', ticket: { system: 1, number: 'CHG-1' } } },
      ]);
    });
    const number = screen.getByRole('textbox', { name: 'Ticket number' });
    await waitFor(() => {
      expect(number.getAttribute('aria-invalid')).toBe('true');
    });
  });

  it('tells what else hangs on it, and that only the new value can be sealed where the old one may not be read', async () => {
    await showRotation(
      FIELD,
      reviewed({
        mayRead: false,
        hangs: { ...exampleReview.hangs, isChangePending: true, changesOnCheckIn: true },
      }),
    );
    expect(await screen.findByText('Check-in changes this password again.')).toBeTruthy();
    expect(screen.getByText('A change is already running on this secret.')).toBeTruthy();
    expect(
      screen.getByText('You may not read the present value, so only the new one can be sealed.'),
    ).toBeTruthy();
  });

  it('cannot be sent without a candidate, nor with one that the server refuses', async () => {
    await showRotation(FIELD, reviewed({ candidate: null }));
    expect((await change()).getAttribute('aria-disabled')).toBe('true');
    cleanup();
    await showRotation(
      FIELD,
      reviewed({ candidate: { ...exampleCandidate, verdict: 'refused', broken: ['Too short'] } }),
    );
    expect((await change()).getAttribute('aria-disabled')).toBe('true');
    expect((await screen.findByText('Too short')).closest('[role=alert]')?.textContent).toContain(
      'The server refuses this password.',
    );
  });
});
