import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { succeed } from '../../shared/ipc/reply';
import { user } from '../testing/user';
import { openedSession } from './client-double';
import { openApp, title } from './testing/open-app';
import { exampleKeyFile } from './ticket-keys-double';

afterEach(cleanup);

const HOUR = 3_600_000;
const aged = (farm: string, hours: number) => ({
  ...exampleKeyFile,
  ...{ id: farm, farm, currentSince: Date.now() - hours * HOUR },
});

describe('ticket keys that are overdue', () => {
  it('are counted among what needs attention, and lead to the oldest of them', async () => {
    const files = [aged('fresh', 2), aged('due', 50), aged('old', 8 * 24), aged('older', 20 * 24)];
    await openApp(
      { session: openedSession() },
      { ticketKeys: { list: () => Promise.resolve(succeed(files)) } },
    );
    await title('Vault');
    await user.click(await screen.findByRole('link', { name: 'Needs attention, 2' }));
    await user.click(await screen.findByRole('button', { name: '2 ticket key files are overdue' }));
    expect(await title('older')).toBeTruthy();
  });

  it('are told nowhere while there are none', async () => {
    const files = [aged('due', 50)];
    await openApp(
      { session: openedSession() },
      { ticketKeys: { list: () => Promise.resolve(succeed(files)) } },
    );
    await title('Vault');
    await user.click(await screen.findByRole('link', { name: 'Needs attention' }));
    expect(await screen.findByRole('button', { name: 'Kept passwords' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /overdue/u })).toBeNull();
  });
});
