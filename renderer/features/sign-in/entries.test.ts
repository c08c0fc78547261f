import { describe, expect, it } from 'vitest';
import { EMPTY_ENTRIES, errorsOf, type Entries } from './entries';

const errors = (change: Partial<Entries>) =>
  errorsOf({ ...EMPTY_ENTRIES, serverUrl: 'https://vault.corp.example', ...change });

const missing = (field: string) => ({ field, problem: 'missing' });

describe('what a sign-in needs', () => {
  it.each([
    ['user name and password', {}, ['userName', 'password']],
    ['a token', { method: 'token' }, ['token']],
    ['a program', { method: 'token', tokenFrom: 'command' }, ['program']],
    ['nothing more', { method: 'windows' }, []],
  ] as const)('is %s beside the address, by its method', (_, change, fields) => {
    expect(errors(change)).toEqual(fields.map(missing));
  });

  it('is there when all fields of the method are filled, whatever those of the others hold', () => {
    expect(errors({ userName: 'adm-ops7', password: 'x', token: '', program: '' })).toEqual([]);
  });

  it('names the address first, with the reason why it is refused', () => {
    expect(errors({ serverUrl: 'http://vault.corp.example', userName: 'adm-ops7' })).toEqual([
      { field: 'serverUrl', problem: 'notEncrypted' },
      missing('password'),
    ]);
  });

  it('is not a user name of blanks, but may be a password of blanks', () => {
    expect(errors({ userName: '  ', password: '  ' })).toEqual([missing('userName')]);
  });
});
