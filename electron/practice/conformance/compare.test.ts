import { describe, expect, it } from 'vitest';
import { compare, namesIn, namesSent } from './compare';
import { replaced } from './replace-part';
import { later, oneOf, orNull, type Shape } from './shape';

const account: Shape = {
  id: 'int',
  name: 'text',
  seen: 'date?',
  kind: oneOf('Person', 'Program'),
  groups: orNull([{ id: 'int' }]),
  ...later({ locked: 'flag' }),
};
const fine = { id: 1, name: 'ada', seen: '2026-11-03T16:20:34.917', kind: 'Person', groups: [{ id: 2 }] };

describe('the comparison that the walk relies on', () => {
  it('finds nothing wrong with what is as documented, nulls and later members included', () => {
    expect(compare(fine, account)).toEqual([]);
    expect(compare({ ...fine, seen: null, groups: null, locked: true }, account)).toEqual([]);
  });

  it.each([
    ['a member that is missing', { ...fine, name: undefined }, 'name'],
    ['a member that is not documented', { ...fine, Name: 'ada' }, 'Name'],
    ['a number sent as text', { ...fine, id: '1' }, 'id'],
    ['a fraction where a whole number belongs', { ...fine, id: 1.5 }, 'id'],
    ['a null where there must be a value', { ...fine, name: null }, 'name'],
    ['a date with a zone', { ...fine, seen: '2026-11-03T16:20:34Z' }, 'seen'],
    ['a date that is no day', { ...fine, seen: '2026-13-03T16:20:34' }, 'seen'],
    ['a word in another case', { ...fine, kind: 'person' }, 'kind'],
    ['something wrong deep in a list', { ...fine, groups: [{ id: 1 }, { id: 'x' }] }, 'groups[].id'],
    ['an object where a list belongs', { ...fine, groups: {} }, 'groups'],
    ['a later member of the wrong type', { ...fine, locked: 'no' }, 'locked'],
  ])('finds %s', (_, value, at) => {
    expect(compare(value, account).map((difference) => difference.at)).toEqual([at]);
  });

  it('never repeats a value: it may be a password', () => {
    const secret = 'never-told-1234';
    expect(
      JSON.stringify(compare({ ...fine, id: secret, kind: secret, seen: secret }, account)),
    ).not.toContain(secret);
  });

  it('puts another shape in one place and leaves the rest', () => {
    const shape = replaced({ records: [{ id: 'int', name: 'text' }], total: 'int' }, 'records[].id', 'text');
    expect(shape).toEqual({ records: [{ id: 'text', name: 'text' }], total: 'int' });
    expect(replaced(shape, 'total', 'absent')).toMatchObject({ total: 'absent' });
    expect(replaced({ 'seen+': 'date' }, 'seen', 'text')).toEqual({ 'seen+': 'text' });
  });

  it('names every member of a shape and of a body alike', () => {
    expect(namesIn({ data: { name: { dirty: 'flag' } }, items: [{ slug: 'text' }] })).toEqual([
      'data.name.dirty',
      'items[].slug',
    ]);
    expect(namesSent({ data: { name: { dirty: true } }, items: [{ slug: 'a' }] })).toEqual([
      'data.name.dirty',
      'items[].slug',
    ]);
  });
});
