import { describe, expect, it, vi } from 'vitest';
import { succeed } from '../../../shared/ipc/reply';
import type { Rotation } from '../../../shared/rotation';
import { createBridge } from '../../app/bridge';
import { createClientDouble } from '../../app/client-double';
import { exampleRotationEntry } from '../../app/rotation-double';
import { createRotationStore } from './store';

describe('what is known of rotations', () => {
  it('tells of what was settled while nobody was signed in, though it was seen when nobody knew', async () => {
    const unknown = {
      ...exampleRotationEntry,
      stage: { stage: 'unknown', why: 'session-ended', said: null },
    } as const;
    const settled = {
      ...exampleRotationEntry,
      steps: [{ step: 'settled', at: 1 }],
      stage: { stage: 'not-changed', reason: 'refused', code: null, said: null },
    } as const;
    const all = vi.fn(() =>
      Promise.resolve(succeed({ rotations: [unknown] as readonly Rotation[], locked: 0, unseenSince: null })),
    );
    const { client } = createClientDouble({}, { rotation: { all } });
    const { store, load, see, forget } = createRotationStore({
      client: client.rotation,
      now: () => 0,
      onSettled: vi.fn(),
    });
    await load();
    see([unknown.id]);
    forget();
    all.mockResolvedValue(succeed({ rotations: [settled], locked: 0, unseenSince: null }));
    await load();
    expect([...store.getState().unseen]).toEqual([settled.id]);
    see([settled.id]);
    await load();
    expect([...store.getState().unseen]).toEqual([]);
  });

  it('tells of what was settled behind the lock, by which the page before was ended, and of nothing older', async () => {
    const settledAt = (id: string, at: number): Rotation => ({
      ...exampleRotationEntry,
      id,
      steps: [{ step: 'settled', at }],
    });
    const rotations = [settledAt('before', 4), settledAt('behind', 6)];
    const all = () => Promise.resolve(succeed({ rotations, locked: 0, unseenSince: 5 }));
    const { client } = createClientDouble({}, { rotation: { all } });
    const known = createRotationStore({ client: client.rotation, now: () => 9, onSettled: vi.fn() });
    await known.load();
    expect([...known.store.getState().unseen]).toEqual(['behind']);
  });

  it('hands on every verb that comes over the bridge', async () => {
    const { client } = createClientDouble();
    const { verbs } = createRotationStore({
      client: createBridge(client).rotation,
      now: () => 0,
      onSettled: vi.fn(),
    });
    await expect(verbs.prepare({ id: 7, slug: 'password' })).resolves.toMatchObject({ ok: true });
    await expect(verbs.inspect({ ticket: 't' })).resolves.toMatchObject({ ok: true });
  });

  it('is told once: whoever signs in again has seen what became of it, and waits for the rest', async () => {
    const lost = { ...exampleRotationEntry, id: 'lost', stage: { stage: 'sent' as const } };
    const all = () =>
      Promise.resolve(succeed({ rotations: [exampleRotationEntry, lost], locked: 0, unseenSince: null }));
    const { client } = createClientDouble({}, { rotation: { all } });
    const known = createRotationStore({ client: client.rotation, now: () => 0, onSettled: vi.fn() });
    await known.load();
    expect([...known.store.getState().unseen]).toEqual(['rotation', 'lost']);
    known.see(['rotation', 'lost']);
    expect([...known.store.getState().unseen]).toEqual([]);
    known.forget();
    await known.load();
    expect([...known.store.getState().unseen]).toEqual(['lost']);
  });
});
