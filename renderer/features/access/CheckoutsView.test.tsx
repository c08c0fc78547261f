import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MyCheckout } from '../../../shared/access';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { createClientDouble } from '../../app/client-double';
import { user } from '../../testing/user';
import { CheckoutsView } from './CheckoutsView';
import { createAccessStore } from './store';

afterEach(cleanup);

const MINUTE = 60_000;
const checkout = (id: number, name: string, change: Partial<MyCheckout> = {}): MyCheckout => ({
  id,
  name,
  endsAt: Date.now() + 24 * MINUTE,
  changesPassword: false,
  ...change,
});

const show = async (first: Reply<readonly MyCheckout[]>, later = first) => {
  const asked: string[] = [];
  const answers = [first];
  const done = succeed({
    outcome: 'done' as const,
    failure: null,
    access: { gate: 'open' as const, checkout: null },
  });
  const order = (what: string) => (given: object) => {
    asked.push(`${what} ${JSON.stringify(given)}`);
    return Promise.resolve(done);
  };
  const { client, events } = createClientDouble(
    {},
    {
      access: {
        mine: () => Promise.resolve(answers.shift() ?? later),
        extend: order('extend'),
        checkIn: order('checkIn'),
      },
    },
  );
  const acts = createAccessStore({ client: client.access, onStands: vi.fn() });
  const said: string[] = [];
  const onOpen = vi.fn();
  const verbs = { say: said.push.bind(said), alert: vi.fn(), onOpen };
  render(<CheckoutsView acts={acts} isLive locale="en-GB" open={null} {...verbs} />);
  await act(() => Promise.resolve());
  return { asked, said, onOpen, events };
};

const rows = () =>
  within(screen.getByRole('list', { name: 'Secrets in My checkouts' })).getAllByRole('listitem');
const button = (name: string) => screen.getByRole('button', { name });

describe('what one has taken out', () => {
  it('is listed with the time left and with what its check-in does, and opened from there', async () => {
    const { onOpen, said } = await show(
      succeed([checkout(7, 'dc03', { changesPassword: true }), checkout(8, 'dc05')]),
    );
    expect(rows()).toHaveLength(2);
    expect(rows()[0]?.textContent).toContain('Check-in changes the password');
    expect(rows()[1]?.textContent).not.toContain('password');
    expect(rows()[0]?.textContent).toMatch(/2[34] minutes left/u);
    expect(said).toEqual(['2 checkouts']);
    await user.click(button('dc05'));
    expect(onOpen).toHaveBeenCalledWith(8);
  });

  it('is listed by its number where it has no name: a number, and no quantity', async () => {
    await show(succeed([checkout(12345, '')]));
    expect(button('Secret 12345')).toBeTruthy();
  });

  it('is read anew once something was ordered elsewhere', async () => {
    const { events } = await show(
      succeed([checkout(7, 'dc03'), checkout(8, 'dc05')]),
      succeed([checkout(8, 'dc05')]),
    );
    await act(() => {
      events.acted.send({ id: 7 });
      return Promise.resolve();
    });
    expect(rows()).toHaveLength(1);
  });

  it('is extended and given back in its row, and what the server says then is shown', async () => {
    const { asked } = await show(
      succeed([checkout(7, 'dc03'), checkout(8, 'dc05')]),
      succeed([checkout(8, 'dc05')]),
    );
    await user.click(button('Extend, dc05'));
    expect(asked).toEqual(['extend {"id":8,"minutes":30}']);
    expect(rows()).toHaveLength(1);
    await user.click(button('Check in, dc05'));
    expect(asked.at(-1)).toBe('checkIn {"id":8,"isForced":false}');
  });

  it('is nothing, and said to be', async () => {
    await show(succeed([]));
    expect(screen.getByText('You hold no checkouts.')).toBeTruthy();
  });

  it('is not said to be nothing where nobody could be asked', async () => {
    await show(fail('no-answer'), succeed([checkout(7, 'dc03')]));
    expect(screen.getByText('Your checkouts could not be read')).toBeTruthy();
    expect(screen.queryByText('You hold no checkouts.')).toBeNull();
    await user.click(button('Try again'));
    expect(rows()).toHaveLength(1);
  });
});
