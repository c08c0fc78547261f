import { describe, expect, it } from 'vitest';
import type { PasswordRules } from '../../../shared/secret';
import type { Answered } from '../ports';
import { createFieldRules } from './field-rules';
import { createKnownFields } from './known-fields';
import { ledVault, no, yes } from './testing/led-vault';

const told: PasswordRules = {
  shortest: 12,
  longest: 64,
  allowed: 'abc',
  parts: [],
  noUserName: true,
  noWords: false,
  noSequences: false,
  noNeighbours: false,
};

const leadRules = (answer: Answered<PasswordRules>) => {
  const asked: number[] = [];
  const known = createKnownFields();
  const field = { name: 'A', kind: 'password', isRequired: false, editing: 'editors' } as const;
  known.learn(7, [
    { ...field, slug: 'password', requirement: 3 },
    { ...field, slug: 'other', requirement: null },
  ]);
  const { read } = ledVault({
    secret: {
      rules: (_pass, id) => {
        asked.push(id);
        return Promise.resolve(answer);
      },
    },
  });
  return { ...createFieldRules({ read, known }), asked };
};

describe('what is asked of a password', () => {
  it('is what its template names', async () => {
    const { rules, asked } = leadRules(yes(told));
    expect(await rules({ id: 7, slug: 'password' })).toEqual(yes(told));
    expect(asked).toEqual([3]);
  });

  it.each([
    [7, 'other'],
    [8, 'password'],
  ])('is not asked for where no template names it: %d %s', async (id, slug) => {
    const { rules, asked } = leadRules(yes(told));
    expect(await rules({ id, slug })).toEqual(yes(null));
    expect(asked).toEqual([]);
  });

  it('is not known where its server does not say, and that is no failure', async () => {
    const { rules } = leadRules(no('access-denied'));
    expect(await rules({ id: 7, slug: 'password' })).toEqual(yes(null));
  });
});
