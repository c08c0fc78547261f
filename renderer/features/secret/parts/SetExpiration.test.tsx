import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../../shared/ipc/reply';
import { user } from '../../../testing/user';
import type { SecretVerbs } from '../secret-verbs';
import { exampleActs } from '../testing/example-verbs';
import { SetExpiration } from './SetExpiration';

afterEach(cleanup);

const show = (expiration: SecretVerbs['expiration']) => {
  const setExpiration = vi.fn<SecretVerbs['setExpiration']>(() =>
    Promise.resolve(succeed({ outcome: 'done' })),
  );
  const onSaved = vi.fn();
  const verbs = exampleActs({ expiration, setExpiration });
  render(<SetExpiration verbs={verbs} onClose={vi.fn()} onSaved={onSaved} focusAfter={() => undefined} />);
  return { setExpiration, onSaved };
};
const byDays = () =>
  Promise.resolve(succeed({ expiration: { kind: 'days' as const, days: 30 }, template: null }));
const save = () => screen.getByRole('button', { name: 'Save' });

describe('when a secret is to expire', () => {
  it('is said as it is now, and only another one is saved', async () => {
    const { setExpiration, onSaved } = show(byDays);
    await screen.findByText('Now it expires 30 days after each change of the password.');
    expect(save().getAttribute('aria-disabled')).toBe('true');
    const input = screen.getByRole('textbox', { name: 'Days' });
    await user.clear(input);
    await user.type(input, '0');
    expect(save().getAttribute('aria-disabled')).toBe('true');
    await user.clear(input);
    await user.type(input, '14');
    await user.click(save());
    expect(setExpiration.mock.calls).toEqual([
      [
        { kind: 'days', days: 30 },
        { kind: 'days', days: 14 },
      ],
    ]);
    await vi.waitFor(() => {
      expect(onSaved.mock.calls).toHaveLength(1);
    });
  });

  it('can be left to the template', async () => {
    const { setExpiration } = show(byDays);
    await user.click(await screen.findByRole('radio', { name: 'As the template says' }));
    await user.click(save());
    expect(setExpiration.mock.calls).toEqual([[{ kind: 'days', days: 30 }, { kind: 'template' }]]);
  });

  it('is told anew where somebody else has set it meanwhile', async () => {
    const { setExpiration } = show(byDays);
    setExpiration.mockResolvedValueOnce(
      succeed({
        outcome: 'conflict',
        current: { expiration: { kind: 'date', date: '2027-01-02' }, template: null },
      }),
    );
    await user.click(await screen.findByRole('radio', { name: 'As the template says' }));
    await user.click(save());
    await screen.findByText('Now it expires on 2027-01-02.');
    await user.click(save());
    expect(setExpiration.mock.calls[1]).toEqual([{ kind: 'date', date: '2027-01-02' }, { kind: 'template' }]);
  });

  it('cannot be set where it could not be read', async () => {
    show(() => Promise.resolve(fail('access-denied')));
    await screen.findByText('Not saved');
    expect([save().getAttribute('aria-disabled'), screen.queryByRole('radio')]).toEqual(['true', null]);
  });
});
