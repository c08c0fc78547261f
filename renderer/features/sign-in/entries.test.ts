import { describe, expect, it } from 'vitest';
import { EMPTY_ENTRIES, errorsOf, signInOf, type Entries } from './entries';

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

  it('is a client and its secret at a tenant, who asks nothing else of the other methods', () => {
    const isTenant = true;
    expect(errors({ isTenant, userName: 'adm', password: 'x' })).toEqual(
      ['clientId', 'clientSecret'].map(missing),
    );
    expect(errors({ isTenant, clientId: 'program', clientSecret: ' ' })).toEqual([]);
    expect(errors({ isTenant, method: 'token' })).toEqual([missing('token')]);
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

describe('a token that was entered', () => {
  const token = (text: string) => errors({ method: 'token', token: text });
  const wrong = [{ field: 'token', problem: 'notAToken' }];

  it('is refused before it is sent when it cannot be one', () => {
    expect([token('two words'), token('a\nb'), token('tök')]).toEqual([wrong, wrong, wrong]);
  });

  it('is missing when there is nothing but the word in front of it', () => {
    expect(token('Bearer ')).toEqual([missing('token')]);
  });

  it('may have blanks around it, and the word that stands in front of it in a header', () => {
    expect(token(' Bearer tok-1\n')).toEqual([]);
    expect(signInOf({ ...EMPTY_ENTRIES, method: 'token', token: ' Bearer tok-1\n' })).toMatchObject({
      method: 'token',
      token: 'tok-1',
    });
  });
});

describe('a program that was entered', () => {
  const program = (path: string) => errors({ method: 'token', tokenFrom: 'command', program: path });

  it.each(['/opt/tss', 'C:\\tss\\tss.exe', 'c:/tss.exe', '\\\\server\\share\\tss.exe', '  /opt/tss '])(
    'is named by its full path, of whatever system: %s',
    (path) => {
      expect(program(path)).toEqual([]);
    },
  );

  it.each(['tss', './tss', '~/tss', 'bin\\tss.exe', 'C:tss.exe'])(
    'is refused by its name alone: %s',
    (path) => {
      expect(program(path)).toEqual([{ field: 'program', problem: 'notAPath' }]);
    },
  );
});

describe('what is sent', () => {
  const ALL: Entries = {
    ...EMPTY_ENTRIES,
    serverUrl: 'https://vault.corp.example',
    userName: 'adm-ops7',
    domain: 'CORP',
    password: 'pass',
    code: '012345',
    token: 'tok-1',
    program: ' /opt/tss ',
    arguments: 'token\r\n\n  \n --name=a b \n',
  };
  const server = 'https://vault.corp.example';

  it.each([
    ['credentials', { userName: 'adm-ops7', domain: 'CORP', password: 'pass', code: '012345' }, {}],
    ['token', { token: 'tok-1' }, {}],
    [
      'command',
      { program: '/opt/tss', arguments: ['token', ' --name=a b '] },
      { method: 'token', tokenFrom: 'command' },
    ],
    ['windows', {}, {}],
  ] as const)(
    'by %s is what that takes, and nothing that was typed for another way',
    (method, own, change) => {
      const entries = { ...ALL, ...(method === 'command' ? {} : { method }), ...change };
      expect(signInOf(entries)).toEqual({ method, server, remember: true, refreshesAllowed: null, ...own });
    },
  );
});
