import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../../shared/ipc/reply';
import { user } from '../../../testing/user';
import type { SecretVerbs } from '../secret-verbs';
import { exampleActs } from '../testing/example-verbs';
import { DependenciesPanel } from './DependenciesPanel';
import { HistoryPanel } from './HistoryPanel';

afterEach(cleanup);

const button = (name: string) => screen.getByRole('button', { name });
const told = {
  lifetimes: [
    {
      ...{ from: '2026-11-03T16:20:34.917', until: null, by: 'Bob', how: 'Edit' },
      ...{ proof: 'none' as const, unclear: 2, reads: 1 },
    },
  ],
  readers: [{ who: 'Ada', how: ['Password displayed'], lastAt: '2026-11-04T10:00:00', count: 2 }],
  entries: 5,
  isCut: true,
};

describe('the history of a secret', () => {
  it('is read once somebody asks for it, and told as far as the audit goes', async () => {
    const history = vi.fn<SecretVerbs['history']>(() => Promise.resolve(succeed(told)));
    render(<HistoryPanel verbs={exampleActs({ history })} />);
    expect(history.mock.calls).toEqual([]);
    await user.click(button('Show timeline'));
    const table = await screen.findByRole('table', { name: 'Lifetimes of values' });
    const cells = within(table).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual([
      '2026-11-03 16:20:34',
      'Now',
      'Bob · Edit',
      'Nobody verified it. 2 edits that do not say of which field',
    ]);
    screen.getByText(/The audit goes back further than was read\.$/u);
    await user.click(button('Who could know it?'));
    const people = screen.getByRole('list', { name: 'Accounts that could know the present value' });
    expect(people.textContent).toBe('Ada · Password displayed, 2 times, last 2026-11-04 10:00:00');
    expect(history.mock.calls).toHaveLength(1);
  });

  it('that cannot be read says why, and is asked for again', async () => {
    const history = vi.fn<SecretVerbs['history']>(() => Promise.resolve(fail('access-denied')));
    render(<HistoryPanel verbs={exampleActs({ history })} />);
    await user.click(button('Show timeline'));
    await screen.findByText('The history could not be read');
    await user.click(button('Show timeline'));
    expect(history.mock.calls).toHaveLength(2);
  });
});

describe('what depends on a secret', () => {
  it('is told in the words of the server', async () => {
    const record = {
      id: 1,
      type: 'Windows Service',
      name: 'Agent',
      machine: 'web01',
      isEnabled: false,
      result: '',
    };
    const dependencies = () => Promise.resolve(succeed({ records: [record], total: 2 }));
    render(<DependenciesPanel verbs={exampleActs({ dependencies })} />);
    const table = await screen.findByRole('table', { name: 'Dependencies' });
    expect(
      within(table)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['Agent (switched off)', 'Windows Service', 'web01', 'Not told']);
    screen.getByText('There are more than these.');
  });

  it('that cannot be read says why, and can be tried again', async () => {
    const dependencies = vi
      .fn<SecretVerbs['dependencies']>(() => Promise.resolve(succeed({ records: [], total: 0 })))
      .mockResolvedValueOnce(fail('no-answer'));
    render(<DependenciesPanel verbs={exampleActs({ dependencies })} />);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await screen.findByText('Nothing is known to depend on this secret.');
    expect(screen.queryByText('The dependencies could not be read')).toBeNull();
  });
});
