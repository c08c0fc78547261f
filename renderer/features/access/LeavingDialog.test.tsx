import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { succeed } from '../../../shared/ipc/reply';
import { createClientDouble } from '../../app/client-double';
import { user } from '../../testing/user';
import { LeavingDialog } from './LeavingDialog';
import { createLeaving } from './leaving';

afterEach(cleanup);

const show = async (count: number, lefts: number[] = []) => {
  const held = Array.from({ length: count }, (_, index) => ({
    ...{ id: index + 1, endsAt: null, changesPassword: null },
  }));
  const { client } = createClientDouble(
    {},
    {
      access: {
        held: () => Promise.resolve(succeed(held)),
        checkInAll: () => Promise.resolve(succeed({ left: lefts.shift() ?? 0 })),
      },
    },
  );
  const access = createLeaving(client.access);
  const answers: boolean[] = [];
  render(<LeavingDialog access={access} />);
  await act(async () => {
    void access.mayLeave().then((answer) => answers.push(answer));
    await Promise.resolve();
  });
  return { access, answers };
};
const press = (name: string) => user.click(screen.getByRole('button', { name }));

describe('leaving with secrets that are out', () => {
  it('asks nothing where none is', async () => {
    const { answers } = await show(0);
    await expect.poll(() => answers).toEqual([true]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    ['Sign out', true],
    ['Cancel', false],
    ['Check in all and sign out', true],
  ])('does what %s says', async (name, answer) => {
    const { answers } = await show(2);
    expect(await screen.findByRole('dialog', { name: 'You hold 2 checkouts.' })).toBeTruthy();
    await press(name);
    await expect.poll(() => answers).toEqual([answer]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stays, and says how many are left, where not all could be given back', async () => {
    const { answers } = await show(2, [1, 0]);
    await screen.findByRole('dialog');
    await press('Check in all and sign out');
    expect(await screen.findByText('1 checkout could not be checked in')).toBeTruthy();
    expect(answers).toEqual([]);
    await press('Check in all and sign out');
    await expect.poll(() => answers).toEqual([true]);
  });
});
