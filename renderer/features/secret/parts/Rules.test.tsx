import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed, type Reply } from '../../../../shared/ipc/reply';
import type { FieldKind, PasswordRules, SecretField } from '../../../../shared/secret';
import { exampleVerbs } from '../testing/example-verbs';
import { EditField } from './EditField';

afterEach(cleanup);

const LIST = { name: 'Rules of the template' };
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const LETTERS = LOWER + LOWER.toUpperCase();
const none: PasswordRules = {
  shortest: 0,
  longest: 0,
  allowed: '',
  parts: [],
  noUserName: false,
  noWords: false,
  noSequences: false,
  noNeighbours: false,
};

const show = async (reply: Reply<PasswordRules | null>, kind: FieldKind = 'password') => {
  const field: SecretField = {
    slug: 'password',
    name: 'Password',
    kind,
    isRequired: true,
    editing: 'editors',
  };
  const rules = vi.fn(() => Promise.resolve(reply));
  render(<EditField field={field} verbs={exampleVerbs({ rules })} onClose={vi.fn()} onSaved={vi.fn()} />);
  await screen.findByLabelText(/^(?:New )?Password$/u);
  await act(async () => {
    await Promise.resolve();
  });
  return rules;
};

const lines = async () =>
  within(await screen.findByRole('list', LIST))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the rules of a password that is edited', () => {
  it('are told in plain words', async () => {
    const rules = await show(
      succeed({
        shortest: 14,
        longest: 30,
        allowed: `${LETTERS}0123456789`,
        parts: [
          { kind: 'start', count: 1, characters: LETTERS },
          { kind: 'minimum', count: 2, characters: '0123456789' },
          { kind: 'minimum', count: 2, characters: '0123456789' },
          { kind: 'end', count: 1, characters: 'x{{count}}<&"\\$t(a)' },
        ],
        noUserName: true,
        noWords: true,
        noSequences: true,
        noNeighbours: true,
      }),
    );
    expect(await lines()).toEqual([
      '14 to 30 characters',
      'Begins with 1 of: a–z A–Z',
      'At least 2 of: 0–9',
      'Ends with 1 of: x { c o u n t } < & " \\ $ ( a )',
      'Only these: a–z A–Z 0–9',
      'Not the user name',
      'No common words',
      'No sequences such as abc or 123',
      'No keys side by side such as qwerty',
    ]);
    expect(rules.mock.calls).toEqual([['password']]);
  });

  it.each([
    [{ shortest: 6, longest: 6 }, 'Exactly 6 characters'],
    [{ shortest: 1 }, 'At least 1 character'],
    [{ longest: 8 }, 'At most 8 characters'],
    [{ shortest: 9, longest: 8 }, 'At least 9 characters'],
    [{ allowed: `${LETTERS}0123456789!#$%()*+,-./:;=?@[]^_{|}~` }, 'None of these: (space) " & \' < > \\ `'],
  ])('say what is known, and no more: %j', async (known, line) => {
    await show(succeed({ ...none, ...known }));
    expect(await lines()).toEqual([line]);
  });

  it.each([
    ['nothing is known', succeed(null)],
    ['nothing is asked for', succeed(none)],
    ['nobody answers', fail('no-answer')],
  ])('are not there where %s', async (_, reply) => {
    await show(reply);
    expect(screen.queryByRole('list', LIST)).toBeNull();
    expect(document.body.textContent).not.toContain('did not answer');
  });

  it('are those of passwords alone', async () => {
    const rules = await show(succeed({ ...none, shortest: 3 }), 'text');
    expect(rules).not.toHaveBeenCalled();
  });
});
