import { expect, it } from 'vitest';
import type { Http } from '../secret-server/http';
import { composeVaultServers } from './vault-server';

const http: Http = {
  ask: () => Promise.resolve({ kind: 'nothing', because: 'failed', name: 'nobody is there' }),
};
const base = 'https://vault.example.test';

it('speaks to a server once it has been read in how to, and to none before that', async () => {
  const { readIn, serverAt } = composeVaultServers(http);
  expect(() => serverAt(base)).toThrow('before a sign-in');
  await readIn();
  expect(serverAt(base).tenant.address).toBe(base);
});
