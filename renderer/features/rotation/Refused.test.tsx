import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { exampleReview, exampleRotationEntry } from '../../app/rotation-double';
import { user } from '../../testing/user';
import { FIELD, press, showRotation } from './testing/show-rotation';

afterEach(cleanup);

const radio = (name: string) => screen.findByRole('radio', { name });
const change = () => screen.findByRole('button', { name: 'Change vault copy' });

describe('a rotation that does not begin', () => {
  it('looks once, and not over and over, where the secret behind it is still said to be open', async () => {
    const shut = succeed({ ...exampleReview, access: { gate: 'approval' as const } });
    const prepare = vi.fn(() => Promise.resolve(shut));
    const { show, props, store } = await showRotation(null, { prepare });
    show({ standingOf: () => ({ gate: 'open', checkout: null }) });
    act(() => {
      store.open(FIELD);
    });
    expect(await screen.findByText('gate of 7: approval')).toBeTruthy();
    expect(props.onGate).toHaveBeenCalledOnce();
    show({ standingOf: () => ({ gate: 'open', checkout: null }) });
    expect(prepare).toHaveBeenCalledOnce();
    show({ standingOf: () => ({ gate: 'approval' }) });
    show({ standingOf: () => ({ gate: 'open', checkout: null }) });
    await waitFor(() => {
      expect(prepare).toHaveBeenCalledTimes(2);
    });
  });

  it('shows the gate that it cannot see to itself, and goes on once that is open', async () => {
    const { show } = await showRotation(FIELD, {
      prepare: vi
        .fn()
        .mockResolvedValueOnce(succeed({ ...exampleReview, access: { gate: 'approval' as const } }))
        .mockResolvedValueOnce(succeed(exampleReview)),
    });
    expect(await screen.findByText('gate of 7: approval')).toBeTruthy();
    show({ standingOf: () => ({ gate: 'open', checkout: null }) });
    const focused = await radio('Vault copy only');
    await waitFor(() => {
      expect(document.activeElement).toBe(focused);
    });
  });

  it.each([
    ['value', 'Somebody else has set another value'],
    ['change-pending', 'A change of this password has begun on the server'],
    ['access', 'Something stands before the secret now'],
    ['name', 'is called otherwise now'],
  ] as const)('stops where it changed meanwhile (%s), and looks again', async (what, words) => {
    const prepare = vi.fn(() => Promise.resolve(succeed(exampleReview)));
    await showRotation(FIELD, {
      prepare,
      confirm: () => Promise.resolve(succeed({ outcome: 'changed-meanwhile' as const, what })),
    });
    await user.click(await change());
    const alert = await screen.findByText('This secret changed meanwhile. Look again.', {
      selector: 'strong',
    });
    expect(alert.closest('[role=alert]')?.textContent).toContain(words);
    expect((await change()).getAttribute('aria-disabled')).toBe('true');
    await press('Look again');
    await waitFor(() => {
      expect(prepare).toHaveBeenCalledTimes(2);
    });
    await waitFor(async () => {
      expect((await change()).getAttribute('aria-disabled')).toBeNull();
    });
  });

  it('says before anything is pressed that a change of the same field waits for proof, and leads to it', async () => {
    const waiting = {
      ...exampleRotationEntry,
      stage: { stage: 'unknown' as const, why: 'not-read' as const, said: null },
    };
    const { store, becomes } = await showRotation(FIELD);
    await change();
    expect(screen.queryByText('A change of this field waits for proof.')).toBeNull();
    await becomes({
      ...waiting,
      secret: { ...waiting.secret, id: 7 },
      field: { ...waiting.field, slug: 'other' },
    });
    expect(screen.queryByText('A change of this field waits for proof.')).toBeNull();
    await becomes({
      ...waiting,
      secret: { ...waiting.secret, id: 7 },
      field: { ...waiting.field, slug: 'password' },
    });
    expect(await screen.findByText('A change of this field waits for proof.')).toBeTruthy();
    await press('Show');
    expect(store.store.getState().opened).toEqual({ kind: 'rotation', rotation: waiting.id });
  });

  it('says that nothing was started where the safety copy could not be written', async () => {
    await showRotation(FIELD, { confirm: () => Promise.resolve(fail('rotation-not-sealed')) });
    await user.click(await change());
    const alert = await screen.findByText(/^Not started: the safety copy could not be written/u);
    expect(alert.closest('[role=alert]')?.textContent).toContain('The password was not touched');
  });

  it('says why it cannot be rotated now, and tries again', async () => {
    await showRotation(FIELD, {
      prepare: vi
        .fn()
        .mockResolvedValueOnce(fail('server-busy'))
        .mockResolvedValueOnce(succeed(exampleReview)),
    });
    expect(await screen.findByText('This password cannot be rotated now')).toBeTruthy();
    await press('Try again');
    expect(await radio('Vault copy only')).toBeTruthy();
  });

  it('copies the plan of what is chosen', async () => {
    const copyPlan = vi.fn(() => Promise.resolve(succeed({ clearsAt: null })));
    await showRotation(FIELD, { copyPlan });
    await press('Copy plan as PowerShell');
    expect(copyPlan).toHaveBeenCalledWith({ ticket: 'ticket', scope: 'vault' });
    expect(await screen.findByText('Plan copied. It holds no password.')).toBeTruthy();
  });

  it('asks for a passphrase where nothing protects the safety copy, and goes on after it', async () => {
    const confirm = vi
      .fn()
      .mockResolvedValueOnce(fail('passphrase-needed'))
      .mockResolvedValueOnce(succeed({ outcome: 'begun', rotation: 'rotation' }));
    const { store } = await showRotation(
      FIELD,
      { confirm },
      {
        ask: () => Promise.resolve(succeed({ by: 'none' as const, passphrase: 'not-chosen' as const })),
        givePassphrase: () => Promise.resolve(succeed({ by: 'passphrase' as const })),
      },
    );
    await user.click(await change());
    const asked = await screen.findByRole('dialog', { name: 'Seal with a passphrase' });
    await user.type(within(asked).getByLabelText('Passphrase'), 'correct horse battery');
    await user.type(within(asked).getByLabelText('Repeat passphrase'), 'correct horse battery');
    await user.click(within(asked).getByRole('button', { name: 'Seal with this passphrase' }));
    await waitFor(() => {
      expect(store.store.getState().opened).toEqual({ kind: 'rotation', rotation: 'rotation' });
    });
    expect(confirm).toHaveBeenCalledTimes(2);
  });

  it('sends nothing where no passphrase is given', async () => {
    const confirm = vi.fn(() => Promise.resolve(fail('no-key-store')));
    await showRotation(
      FIELD,
      { confirm },
      { ask: () => Promise.resolve(succeed({ by: 'none' as const, passphrase: 'not-chosen' as const })) },
    );
    await user.click(await change());
    const asked = await screen.findByRole('dialog', { name: 'Seal with a passphrase' });
    await user.click(within(asked).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => {
      expect(screen.queryByRole('dialog', { name: 'Seal with a passphrase' })).toBeNull();
    });
    expect(confirm).toHaveBeenCalledTimes(1);
    expect(await change()).toBeTruthy();
  });
});
