import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createValueHistory } from '../domain/secret/value-history';
import { openBench } from '../practice/testing/client';
import { dependenciesIn } from './dependencies-wire';
import { askedVault, must } from './testing/asked-vault';

const openVault = async () => askedVault(await openBench());

let vault: Awaited<ReturnType<typeof openVault>>;
beforeEach(async () => {
  vault = await openVault();
});
afterEach(() => vault.stop());

const open = async (userName?: string) => {
  const { id } = vault.called('app01');
  const session = await vault.signedIn(userName);
  return { id, session, ...createValueHistory(session) };
};

describe('the history of a secret', () => {
  it('is read from its audit with the changes that the server made itself, and reads no value', async () => {
    const { id, session, history } = await open();
    await session.read((server, pass, cancel) => server.secret.value(pass, { id, slug: 'password' }, cancel));
    const { readers, entries, isCut } = must(await history(id));
    expect(readers).toMatchObject([{ how: ['Password displayed'], count: 1 }]);
    expect([entries > 0, isCut]).toEqual([true, false]);
    expect(await vault.requests('/audits')).toMatchObject([
      { query: { 'filter.includePasswordChangeLog': 'true' } },
    ]);
    expect(vault.audits(id, 'PASSWORD DISPLAYED')).toBe(1);
  });
});

describe('what depends on a secret', () => {
  it('is told with its kind and its last result, what is switched off as well', async () => {
    const { id, dependencies } = await open();
    expect(must(await dependencies(id))).toMatchObject({
      total: 3,
      records: [
        { name: 'PracticeAgent', type: 'Windows Service', result: 'Success', isEnabled: true },
        { name: 'Nightly copy', result: 'Failed' },
        { name: 'Intranet', result: 'NotRun', isEnabled: false },
      ],
    });
  });

  it('is denied to whoever may not see the secret', async () => {
    const { dependencies } = await open();
    expect(await dependencies(999_999)).toMatchObject({ failure: { code: 'access-denied' } });
  });

  it('is taken as far as it is understood, and the rest is counted', () => {
    const body = JSON.stringify({ records: [{ id: 1, typeName: 7 }, 'odd'], total: 2 });
    const one = { id: 1, type: '', name: '', machine: '', isEnabled: true, result: '' };
    expect(dependenciesIn(body)).toEqual({ records: [one], total: 2 });
    expect([dependenciesIn('null'), dependenciesIn('[]')]).toEqual([undefined, undefined]);
  });
});
