import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fail, succeed } from '../../../../shared/ipc/reply';
import { createLicenceStore } from '../licence-store';
import { Licences } from './Licences';

const list = [
  { name: 'react', version: '19.0.0', licence: 'MIT', text: 'Permission is hereby granted' },
  { name: 'zod', version: '4.0.0', licence: 'MIT', text: 'Another one' },
];

it('each package of others is named with its terms, whose text is a click away', async () => {
  render(<Licences licences={createLicenceStore(() => Promise.resolve(succeed(list)))} />);
  await userEvent.click(
    await screen.findByRole('button', { name: '2 packages of others are part of Keyturn' }),
  );
  expect(screen.queryByText('Permission is hereby granted')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'react 19.0.0, MIT' }));
  expect(screen.getByLabelText('Licence of react').textContent).toBe('Permission is hereby granted');
});

it('they are asked for once, and again only where no answer came', async () => {
  let asked = 0;
  const store = createLicenceStore(() => {
    asked += 1;
    return Promise.resolve(asked === 1 ? fail('internal') : succeed(list));
  });
  for (const expected of [1, 2, 2]) {
    await store.look();
    expect(asked).toBe(expected);
  }
});
