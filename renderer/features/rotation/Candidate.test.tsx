import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeyturnDoubles } from '../../../shared/ipc/contract';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { Review } from '../../../shared/rotation';
import type { PasswordRules } from '../../../shared/secret';
import { exampleCandidate, exampleReview } from '../../app/rotation-double';
import { user } from '../../testing/user';
import { button, FIELD, press, showRotation } from './testing/show-rotation';

afterEach(cleanup);

const RULES: PasswordRules = {
  ...{ shortest: 4, longest: 6, allowed: '' },
  parts: [{ kind: 'minimum', count: 1, characters: '0123456789' }],
  ...{ noUserName: false, noWords: true, noSequences: false, noNeighbours: false },
};
const reviewed = (change: Partial<Review>): KeyturnDoubles['rotation'] => ({
  prepare: () => Promise.resolve(succeed({ ...exampleReview, ...change })),
});
const group = () => screen.findByRole('group', { name: 'New password' });
const cells = () => screen.queryByRole('img', { name: 'Candidate, character by character' });
const rules = () =>
  within(screen.getByRole('list', { name: 'Rules' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const isBlocked = () => button('Change vault copy').getAttribute('aria-disabled') === 'true';

describe('the candidate', () => {
  it('is covered whatever its length, and shown with positions when inspected', async () => {
    await showRotation(FIELD, { inspect: () => Promise.resolve(succeed({ value: 'aB3 $' })) });
    expect((await group()).textContent).toContain('••••••••••');
    expect((await group()).textContent).not.toContain('aB3');
    await press('Inspect');
    await waitFor(() => {
      expect(cells()?.textContent).toBe('a1B233␣4$5');
    });
    await press('Hide');
    expect(cells()).toBeNull();
  });

  it('is read out one by one by the arrow keys, and not before', async () => {
    await showRotation(FIELD, { inspect: () => Promise.resolve(succeed({ value: 'aB3$' })) });
    await press('Inspect');
    await screen.findByRole('img', { name: 'Candidate, character by character' });
    const said = screen.getByRole('status', { name: 'Announcements of the rotation' });
    expect(said.textContent).toBe('');
    cells()?.focus();
    const heard: (string | null)[] = [];
    for (const key of ['{ArrowRight}', '{ArrowRight}', '{End}', '{ArrowLeft}', '{Home}']) {
      await user.keyboard(key);
      heard.push(said.textContent);
    }
    expect(heard).toEqual(['1: small a', '2: capital B', '4: symbol $', '3: digit 3', '1: small a']);
  });

  it('covers itself when the window loses the focus', async () => {
    await showRotation(FIELD);
    await press('Inspect');
    await screen.findByRole('img', { name: 'Candidate, character by character' });
    act(() => {
      window.dispatchEvent(new Event('blur'));
    });
    expect(cells()).toBeNull();
  });

  it('is another one after Regenerate, and covered', async () => {
    const regenerate = vi.fn(() => Promise.resolve(succeed({ ...exampleCandidate, length: 31 })));
    await showRotation(FIELD, { regenerate });
    await press('Inspect');
    await screen.findByRole('img', { name: 'Candidate, character by character' });
    await press('Regenerate');
    expect(await screen.findByText('31 characters')).toBeTruthy();
    expect(cells()).toBeNull();
  });

  it('says why there is none, and blocks the change', async () => {
    await showRotation(FIELD, { regenerate: () => Promise.resolve(fail('server-busy')) });
    await press('Regenerate');
    expect(await screen.findByText(/^There is no new candidate\. /u)).toBeTruthy();
    expect(isBlocked()).toBe(true);
  });

  it.each([
    [{ verdict: 'accepted', origin: 'server-field' }, 'Server accepts it'],
    [{ verdict: 'not-validated', origin: 'server-field' }, 'Made by the server. Not checked again.'],
    [{ verdict: 'checked-here', origin: 'typed' }, "Checked here against the template's rules"],
    [{ verdict: 'not-validated', origin: 'typed' }, 'Not checked by the server'],
    [{ verdict: 'not-validated', origin: 'put-back' }, 'This is the password that was there before.'],
  ] as const)('says who has checked it: %o', async (change, words) => {
    await showRotation(FIELD, reviewed({ candidate: { ...exampleCandidate, ...change } }));
    expect(await screen.findByText(words)).toBeTruthy();
  });
});

describe('a password of its user’s own', () => {
  const type = async (text: string, rotation: KeyturnDoubles['rotation'] = {}) => {
    const shown = await showRotation(FIELD, { ...reviewed({ rules: RULES }), ...rotation });
    await press('Type my own');
    const field = screen.getByLabelText('New password', { selector: 'input' });
    await waitFor(() => {
      expect(document.activeElement).toBe(field);
    });
    await user.type(field, text);
    return { ...shown, field };
  };

  it('shows each rule as met or not while it is typed', async () => {
    await type('ab');
    const words = 'No common words: the server checks this';
    expect(rules()).toEqual(['4 to 6 characters: not met', 'At least 1 of: 0–9: not met', words]);
    await user.keyboard('cd');
    expect(rules()).toEqual(['4 to 6 characters: met', 'At least 1 of: 0–9: not met', words]);
    await user.keyboard('5');
    expect(rules()).toEqual(['4 to 6 characters: met', 'At least 1 of: 0–9: met', words]);
  });

  it('is asked about once it keeps the rules that are known, and not key by key', async () => {
    const asked: string[] = [];
    await type('abcd', {
      type: ({ value }) => {
        asked.push(value);
        return Promise.resolve(
          succeed({ ...exampleCandidate, origin: 'typed' as const, length: value.length }),
        );
      },
    });
    expect(isBlocked()).toBe(true);
    await user.keyboard('5');
    expect(isBlocked()).toBe(true);
    expect(await screen.findByText('Server accepts it')).toBeTruthy();
    expect(asked).toEqual(['abcd5']);
    expect(isBlocked()).toBe(false);
    await user.keyboard('6');
    expect(isBlocked()).toBe(true);
  });

  it('is asked about at once when the field is left', async () => {
    const { field } = await type('abcd5');
    fireEvent.blur(field);
    expect(await screen.findByText('Server accepts it')).toBeTruthy();
  });

  it('cannot be sent where the server refuses it, in the words of the server', async () => {
    await type('abcd5', {
      type: () =>
        Promise.resolve(
          succeed({
            ...exampleCandidate,
            origin: 'typed' as const,
            verdict: 'refused' as const,
            broken: ['Used before'],
          }),
        ),
    });
    expect(await screen.findByText('Used before')).toBeTruthy();
    expect(isBlocked()).toBe(true);
  });

  it('gives way to one of the server', async () => {
    await type('abcd5');
    await press('Let the server choose');
    expect(await screen.findByText('24 characters')).toBeTruthy();
    expect(screen.queryByLabelText('New password', { selector: 'input' })).toBeNull();
    expect(isBlocked()).toBe(false);
  });

  it('stands nowhere in the page but in its field', async () => {
    await type('Zq7xyz');
    expect(document.documentElement.outerHTML).not.toContain('Zq7xyz');
  });
});

describe('a password made here', () => {
  it('is as long as wished and of what is wished, where the server has no rule', async () => {
    const made: unknown[] = [];
    await showRotation(FIELD, {
      make: (wish) => {
        made.push(wish);
        return Promise.resolve(succeed({ ...exampleCandidate, origin: 'made-here' as const, length: 30 }));
      },
    });
    await press('Choose length and characters');
    const length = screen.getByRole('textbox', { name: 'Length' });
    await user.clear(length);
    await user.type(length, '7');
    expect(button('Make one here').getAttribute('aria-disabled')).toBe('true');
    await user.clear(length);
    await user.type(length, '30');
    await user.click(screen.getByRole('checkbox', { name: 'Symbols' }));
    await press('Make one here');
    expect(await screen.findByText('30 characters')).toBeTruthy();
    expect(made).toEqual([{ ticket: 'ticket', length: 30, classes: ['lower', 'upper', 'digits'] }]);
  });

  it('is not offered where the server has rules', async () => {
    await showRotation(FIELD, reviewed({ rules: RULES }));
    await group();
    expect(screen.queryByRole('button', { name: 'Choose length and characters' })).toBeNull();
  });
});
