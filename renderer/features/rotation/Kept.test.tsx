import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeyturnDoubles } from '../../../shared/ipc/contract';
import { succeed } from '../../../shared/ipc/reply';
import type { Rotation } from '../../../shared/rotation';
import { exampleRotationEntry } from '../../app/rotation-double';
import { user } from '../../testing/user';
import { KeptBar } from './KeptBar';
import type { Opened } from './store';
import { press, showRotation } from './testing/show-rotation';

afterEach(cleanup);

const lost: Rotation = {
  ...exampleRotationEntry,
  ...{ id: 'lost', secret: { id: 8, name: 'NAS-B root' }, keptUntil: null },
  stage: { stage: 'unknown', why: 'no-answer', said: null },
  steps: exampleRotationEntry.steps.slice(0, 2),
};
const running: Rotation = { ...lost, stage: { stage: 'sent' } };

const show = (
  opened: Opened | null,
  rotations: readonly Rotation[],
  { locked = 0, ...rotation }: KeyturnDoubles['rotation'] & { readonly locked?: number } = {},
) =>
  showRotation(opened, {
    all: () => Promise.resolve(succeed({ rotations, locked, unseenSince: null })),
    ...rotation,
  });
const listed = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map((row) => within(row).getByText(/^NAS-/u).textContent);

describe('the kept passwords', () => {
  it('are those that were sent and not proven, and those that were replaced', async () => {
    await show({ kind: 'kept' }, [exampleRotationEntry, lost]);
    expect(await screen.findByRole('dialog', { name: 'Kept passwords' })).toBeTruthy();
    expect(listed('Sent and not proven')).toEqual(['NAS-B root, Password']);
    expect(listed('Replaced')).toEqual(['NAS-A root, Password']);
  });

  it('are revealed and copied one by one', async () => {
    const copy = vi.fn(() => Promise.resolve(succeed({ clearsAt: null })));
    await show({ kind: 'kept' }, [exampleRotationEntry, lost], { copy });
    await press('Show old password, NAS-A root, Password');
    expect((await screen.findByRole('definition')).textContent).toBe('the old value');
    await press('Copy old password, NAS-B root, Password');
    expect(copy).toHaveBeenCalledWith({ rotation: 'lost', which: 'old' });
  });

  it('put back only what is proven to have been replaced', async () => {
    const { store } = await show({ kind: 'kept' }, [exampleRotationEntry, lost]);
    await screen.findByRole('dialog', { name: 'Kept passwords' });
    expect(screen.queryByRole('button', { name: 'Put the old value back, NAS-B root, Password' })).toBeNull();
    await press('Put the old value back, NAS-A root, Password');
    expect(store.store.getState().opened).toEqual({ kind: 'put-back', rotation: 'rotation' });
  });

  it('are dismissed by the name of the secret', async () => {
    const dismiss = vi.fn(() => Promise.resolve(succeed('dismissed' as const)));
    await show({ kind: 'kept' }, [lost], { dismiss });
    await press('Dismiss, NAS-B root, Password');
    const asked = await screen.findByRole('dialog', { name: 'Discard both sealed passwords?' });
    await user.type(within(asked).getByRole('textbox', { name: 'Name of the secret' }), 'NAS-B root{Enter}');
    await waitFor(() => {
      expect(dismiss).toHaveBeenCalledWith({ rotation: 'lost', nameTyped: 'NAS-B root' });
    });
  });

  it('lead to what is known of each', async () => {
    const { store } = await show({ kind: 'kept' }, [lost]);
    await press('Show how it stands, NAS-B root, Password');
    expect(store.store.getState().opened).toEqual({ kind: 'rotation', rotation: 'lost' });
  });

  it('are said to be locked where a passphrase is missing', async () => {
    const { props } = await show({ kind: 'kept' }, [], { locked: 2 });
    expect(await screen.findByText('2 kept changes cannot be opened yet')).toBeTruthy();
    await press('Enter passphrase');
    expect(props.onUnlock).toHaveBeenCalledTimes(1);
  });

  it('are none where there are none', async () => {
    await show({ kind: 'kept' }, []);
    expect(await screen.findByText('Nothing is kept.')).toBeTruthy();
  });
});

describe('what waits for proof', () => {
  it('is told at the start, and leads to it', async () => {
    const { store } = await show(null, [lost]);
    expect(await screen.findByText('1 change waits for proof')).toBeTruthy();
    await press('Show');
    expect(store.store.getState().opened).toEqual({ kind: 'rotation', rotation: 'lost' });
    await screen.findByRole('dialog');
    await press('Close and keep both');
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(screen.queryByText('1 change waits for proof')).toBeNull();
  });

  it('leads to all of them where there are several', async () => {
    const { store } = await show(null, [lost, { ...lost, id: 'other' }]);
    expect(await screen.findByText('2 changes wait for proof')).toBeTruthy();
    await press('Show');
    expect(store.store.getState().opened).toEqual({ kind: 'kept' });
  });

  it('can be left for later', async () => {
    await show(null, [lost]);
    await press('Dismiss');
    expect(screen.queryByText('1 change waits for proof')).toBeNull();
  });

  it('is told when it becomes known while nobody watches, a failure at once', async () => {
    const { becomes, say, alert } = await show(null, [running]);
    await becomes({ ...lost, stage: { stage: 'verified', how: 'read-back' } });
    expect(say).toHaveBeenCalledWith('Vault copy changed and verified: NAS-B root, field Password');
    expect(screen.getByText('Vault copy changed and verified')).toBeTruthy();
    expect(alert).not.toHaveBeenCalled();
    cleanup();
    const next = await show(null, [running]);
    await next.becomes(lost);
    expect(next.alert).toHaveBeenCalledWith(
      'We do not know yet whether the password changed: NAS-B root, field Password',
    );
  });

  it('is gone once nothing of it is kept', async () => {
    const { store } = await show(null, [lost]);
    expect(store.store.getState().waiting).toBe(1);
    store.forget();
    expect(store.store.getState()).toMatchObject({ rotations: [], waiting: 0, opened: null });
  });

  it('has its way in the list of what needs attention', async () => {
    const { store } = await show(null, [exampleRotationEntry, lost]);
    render(<KeptBar rotation={store} />);
    await user.click(screen.getByRole('button', { name: '1 change waits for proof' }));
    expect(store.store.getState().opened).toEqual({ kind: 'rotation', rotation: 'lost' });
    store.close();
    await press('Kept passwords');
    expect(store.store.getState().opened).toEqual({ kind: 'kept' });
  });
});
