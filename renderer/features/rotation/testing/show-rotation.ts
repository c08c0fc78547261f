import { act, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { vi } from 'vitest';
import type { Access } from '../../../../shared/access';
import type { KeyturnDoubles } from '../../../../shared/ipc/contract';
import type { Rotation } from '../../../../shared/rotation';
import { createClientDouble } from '../../../app/client-double';
import { user } from '../../../testing/user';
import { createSealingStore } from '../../sealing';
import { RotationView } from '../RotationView';
import { createRotationStore, type Opened } from '../store';

export const FIELD: Opened = { kind: 'field', field: { id: 7, slug: 'password' } };

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const press = async (name: string) => {
  await user.click(await screen.findByRole('button', { name }));
};

/** All that there is of rotations in the page, over a main process for tests. */
export const showRotation = async (
  opened: Opened | null,
  rotation: KeyturnDoubles['rotation'] = {},
  sealing: KeyturnDoubles['sealing'] = {},
) => {
  let tell: (known: Rotation) => void = () => undefined;
  const { client } = createClientDouble(
    {},
    {
      sealing,
      rotation: {
        onChanged: (listener) => {
          tell = listener;
          return () => undefined;
        },
        ...rotation,
      },
    },
  );
  const onSettled = vi.fn();
  const [say, alert] = [vi.fn<(text: string) => void>(), vi.fn<(text: string) => void>()];
  const store = createRotationStore({ client: client.rotation, now: () => 0, onSettled });
  store.follow();
  await store.load();
  const props = {
    ...{ rotation: store, say, alert, host: 'vault.corp.example', locale: 'en-GB' },
    sealing: createSealingStore({ ...client.sealing, failed: vi.fn() }),
    tickets: () => Promise.resolve([{ id: 1, name: 'ServiceDesk', isDefault: true }]),
    standingOf: (): Access | undefined => undefined,
    gateOf: (id: number, { gate }: { readonly gate: string }) =>
      createElement('p', {}, `gate of ${id}: ${gate}`),
    ...{ onCalls: vi.fn(), onDoctor: vi.fn(), onGate: vi.fn(), onUnlock: vi.fn() },
  };
  const { rerender } = render(createElement(RotationView, props));
  await act(async () => {
    if (opened) store.open(opened);
    await Promise.resolve();
  });
  return {
    ...{ store, say, alert, onSettled, props },
    show: (change: Partial<typeof props>) => {
      rerender(createElement(RotationView, { ...props, ...change }));
    },
    becomes: async (known: Rotation) => {
      await act(async () => {
        tell(known);
        await Promise.resolve();
      });
    },
  };
};
