import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PasswordRules } from '../../shared/secret';
import { passwordOf } from '../domain/ticket-keys/file-password';
import { createPasswordVault } from '../domain/ticket-keys/password-vault';
import { openBench } from '../practice/testing/client';
import { askedVault, must } from './testing/asked-vault';

const PASSWORD = 'correct horse battery';

const openVault = async () => askedVault(await openBench());

let vault: Awaited<ReturnType<typeof openVault>>;
let keeper: ReturnType<typeof createPasswordVault>;
let server = '';
beforeAll(async () => {
  vault = await openVault();
  const session = await vault.signedIn();
  server = 'https://vault.test';
  keeper = createPasswordVault({
    ...session,
    current: () => ({
      state: 'active',
      isExtending: false,
      opened: {
        ...{ method: 'credentials', server, user: 'admin', endsAt: null },
        ...{ refreshesLeft: 3, refreshesAllowed: 3, isAllowanceAssumed: true },
      },
    }),
  });
});
afterAll(() => vault.stop());

/** A folder in which secrets of any template may be made. */
const anyFolder = () => {
  for (const { folderId } of vault.world.secrets.all()) if (folderId > 0) return folderId;
  throw new Error('there is no folder');
};
const templateCalled = async (name: RegExp) => {
  const found = must(await keeper.templates()).find((template) => name.test(template.name));
  if (!found) throw new Error('there is no such template');
  return found.id;
};
const store = async (template: number, password = PASSWORD) =>
  keeper.store({
    ...{ folder: anyFolder(), template, password },
    ...{ name: 'TLS ticket keys: edge', notes: 'Opens the ticket key file /keys/edge.age' },
  });

describe('the password of a file of ticket keys', () => {
  it('is stored as a secret with the field that the template has for it, and is fetched from there', async () => {
    const kept = must(await store(await templateCalled(/^Password$/u)));
    expect(kept).toEqual({ server, id: kept.id, name: 'TLS ticket keys: edge' });
    expect(must(await keeper.fetch(kept.id))).toEqual({ secret: kept, value: PASSWORD });
  });

  it('is replaced in its secret, and nothing else of that', async () => {
    const kept = must(await store(await templateCalled(/^Password$/u)));
    must(await keeper.update(kept.id, 'another long password'));
    expect(must(await keeper.fetch(kept.id)).value).toBe('another long password');
    const writes = (await vault.requests(`/secrets/${kept.id}/`)).filter(({ method }) => method !== 'GET');
    expect(writes.map(({ method }) => method)).toEqual(['PUT']);
  });

  it('is made by the rules of its template, which refuses another one', async () => {
    const template = await templateCalled(/^Unix Root Account/u);
    const random = { bytes: (length: number) => randomBytes(length) };
    const generated = (rules: () => Promise<PasswordRules | null>) =>
      passwordOf({ kind: 'generate' }, { random, rules });
    const unruled = must(await generated(() => Promise.resolve(null)));
    expect(await store(template, unruled)).toMatchObject({ ok: false });
    const kept = must(await store(template, must(await generated(() => keeper.rules({ template })))));
    must(await keeper.update(kept.id, must(await generated(() => keeper.rules({ secret: kept.id })))));
    expect(await keeper.update(kept.id, unruled)).toMatchObject({ ok: false });
  });

  it('is made by no rules where those are not told', async () => {
    expect(await keeper.rules({ template: 987_654 })).toBeNull();
    expect(await keeper.rules({ secret: 987_654 })).toBeNull();
  });

  it('is stored in no secret of a template that has no field for one', async () => {
    const templates = must(await keeper.templates());
    const codes: string[] = [];
    for (const { id } of templates) {
      const stored = await store(id);
      codes.push(stored.ok ? 'stored' : stored.failure.code);
    }
    expect(new Set(codes)).toContain('stored');
    expect(new Set(codes)).toContain('key-secret-no-field');
  });

  it('is not told where the server refuses to make the secret', async () => {
    const body = { message: `The secret ${PASSWORD} was refused.` };
    const match = { method: 'POST', path: '/api/v1/secrets' };
    await vault.mischief({ match, do: 'answer', status: 400, body });
    const refused = await store(await templateCalled(/^Password$/u));
    expect(refused.ok).toBe(false);
    expect(JSON.stringify(refused)).not.toContain(PASSWORD);
  });
});
