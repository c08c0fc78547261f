import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { succeed } from '../../shared/ipc/reply';
import { user } from '../testing/user';
import { openedSession } from './client-double';
import { exampleLooked } from './secret-double';
import { button, openApp, title } from './testing/open-app';

afterEach(cleanup);

it('the row of a secret that is renamed beside the list says so without a refresh', async () => {
  let { name } = exampleLooked;
  await openApp(
    { session: openedSession() },
    {
      secret: {
        look: () => Promise.resolve(succeed({ ...exampleLooked, name, heartbeat: 'Failed' })),
        change: (change) => {
          name = change.name ?? name;
          return Promise.resolve(succeed({ outcome: 'done' }));
        },
      },
    },
  );
  await user.click(await screen.findByRole('option', { name: /^NAS-A root/u }));
  await title('NAS-A root');
  await screen.findByRole('option', { name: /Heartbeat failed/u });
  await user.click(button('More actions'));
  await user.click(await screen.findByRole('menuitem', { name: 'Edit secret' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Edit secret' }));
  await user.clear(dialog.getByRole('textbox', { name: 'Secret name' }));
  await user.paste('NAS-B root');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await title('NAS-B root');
  expect(screen.getAllByRole('option').map((row) => row.getAttribute('aria-label'))).toEqual([
    expect.stringMatching(/^NAS-B root/u),
  ]);
});
