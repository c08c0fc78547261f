import { render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { vi } from 'vitest';
import type { KeyturnClient } from '../../../../shared/ipc/contract';
import { succeed } from '../../../../shared/ipc/reply';
import type { TicketKeyFile } from '../../../../shared/ticket-keys';
import { createClientDouble } from '../../../app/client-double';
import { user } from '../../../testing/user';
import { createFoldersStore } from '../../folders';
import { KeysView } from '../KeysView';
import { createKeysStore } from '../store';

type Keys = KeyturnClient['ticketKeys'];

interface Shown {
  readonly files?: readonly TicketKeyFile[];
  readonly server?: string | undefined;
  readonly keys?: Partial<Keys>;
  readonly folders?: Partial<KeyturnClient['folders']>;
}

/** The view over a main process for tests. */
export const showKeys = async ({ files = [], server, keys = {}, folders = {} }: Shown = {}) => {
  const { client, events } = createClientDouble(
    {},
    { folders, ticketKeys: { list: () => Promise.resolve(succeed(files)), ...keys } },
  );
  const store = createKeysStore(client.ticketKeys);
  store.follow();
  const say = vi.fn<(text: string) => void>();
  const alert = vi.fn<(text: string) => void>();
  const onOpenSecret = vi.fn<(id: number) => void>();
  render(
    createElement(KeysView, {
      ...{ keys: store, server, say, alert, onOpenSecret },
      folders: createFoldersStore(client.folders),
      dates: { format: 'iso', locale: 'en-GB' },
    }),
  );
  await vi.waitFor(() => {
    if (screen.getByRole('main').getAttribute('aria-busy') === 'true') throw new Error('still reading');
  });
  return { events, store, say, alert, onOpenSecret };
};

export const press = (name: string) => user.click(screen.getByRole('button', { name }));
export const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
export const write = async (name: string, text: string) => {
  await user.clear(field(name));
  await user.click(field(name));
  await user.paste(text);
};
