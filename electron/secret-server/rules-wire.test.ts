import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBench } from '../practice/testing/client';
import { rulesIn } from './rules-wire';
import { askedVault, must } from './testing/asked-vault';

const openVault = async () => askedVault(await openBench());

let vault: Awaited<ReturnType<typeof openVault>>;
beforeEach(async () => {
  vault = await openVault();
});
afterEach(() => vault.stop());

const read = async (id: number) => {
  const session = await vault.signedIn();
  return session.read((server, pass, cancel) => server.secret.rules(pass, id, cancel));
};

describe('the rules of a password', () => {
  it('are what the server names under their number', async () => {
    expect(must(await read(5))).toEqual({
      shortest: 14,
      longest: 30,
      allowed: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
      parts: [
        { kind: 'start', count: 1, characters: 'abcdefghijklmnopqrstuvwxyz' },
        { kind: 'end', count: 1, characters: '0123456789' },
        { kind: 'minimum', count: 2, characters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' },
      ],
      noUserName: false,
      noWords: false,
      noSequences: false,
      noNeighbours: false,
    });
    expect(must(await read(2))).toMatchObject({ shortest: 24, noUserName: true, noSequences: true });
  });

  it('are refused where there are none', async () => {
    expect((await read(999)).ok).toBe(false);
  });

  it('are as much as is understood of them', () => {
    const odd = {
      passwordRequirementType: 'Sometimes',
      minCharactersRequired: 1,
      characterSet: { value: 'a' },
    };
    const good = { ...odd, passwordRequirementType: 'MinimumOf' };
    expect(
      rulesIn(
        JSON.stringify({
          passwordRequirementId: 1,
          minPasswordLength: -3,
          maxPasswordLength: 'many',
          allowedCharacterSet: null,
          passwordRequirementRules: [odd, null, good],
        }),
      ),
    ).toMatchObject({
      shortest: 0,
      longest: 0,
      allowed: '',
      parts: [{ kind: 'minimum', count: 1, characters: 'a' }],
    });
    expect(rulesIn('<html></html>')).toBeUndefined();
    expect(rulesIn('{}')).toBeUndefined();
  });
});
