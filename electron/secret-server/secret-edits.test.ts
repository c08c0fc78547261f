import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fail, succeed } from '../../shared/ipc/reply';
import { createFieldEdits } from '../domain/secret/field-edits';
import { createGeneralEdits } from '../domain/secret/general-edits';
import { createKnownFields } from '../domain/secret/known-fields';
import { createSecretValues } from '../domain/secret/secret-values';
import { openBench } from '../practice/testing/client';
import { askedVault, must } from './testing/asked-vault';

const PUT = { method: 'PUT', path: '/api/v1/secrets/*/fields/*' };

const openVault = async () => askedVault(await openBench());

let vault: Awaited<ReturnType<typeof openVault>>;
let session: Awaited<ReturnType<typeof vault.signedIn>>;
beforeAll(async () => {
  vault = await openVault();
  session = await vault.signedIn();
});
afterAll(() => vault.stop());

const known = createKnownFields();
const secret = vaultSecret();
function vaultSecret() {
  const taken = new Set<number>();
  return (name = /^(?:web|file|hyperv)\d\d local administrator$| root$/u) => {
    for (const { id, name: called } of vault.world.secrets.all()) {
      if (!name.test(called) || taken.has(id)) continue;
      taken.add(id);
      return id;
    }
    throw new Error('there is none left');
  };
}
const edits = () => createFieldEdits({ ...session, known });
const values = () =>
  createSecretValues({
    ...session,
    known,
    clock: { now: () => 0 },
    clipboard: { copy: () => Promise.resolve(succeed({ clearsAt: null })) },
  });
const valueAt = async (place: { readonly id: number; readonly slug: string }) =>
  must(await values().reveal(place)).value;
const writes = async (id: number) =>
  (await vault.requests(`/secrets/${id}/`)).filter(({ method }) => method !== 'GET');

describe('a field that is edited', () => {
  it('is written alone, once, and nothing else of the secret goes along', async () => {
    const place = { id: secret(), slug: 'notes' };
    const { edit, put } = edits();
    const { value } = must(await edit(place));
    expect(value).toBe(await valueAt(place));
    expect(await put({ ...place, value: 'another' })).toEqual(succeed({ outcome: 'done' }));
    expect(await valueAt(place)).toBe('another');
    expect(await writes(place.id)).toMatchObject([
      { method: 'PUT', path: expect.stringMatching(/\/fields\/notes$/u) as string },
    ]);
  });

  it('is not sent where it is what it was', async () => {
    const place = { id: secret(), slug: 'notes' };
    const { edit, put } = edits();
    const { value } = must(await edit(place));
    must(await put({ ...place, value: value ?? '' }));
    expect(await writes(place.id)).toEqual([]);
  });

  it('that somebody else has changed meanwhile is left alone and told; who knows of it may write over it', async () => {
    const place = { id: secret(), slug: 'notes' };
    const { edit, put } = edits();
    must(await edit(place));
    await vault.control('fields', { secretId: place.id, slug: 'notes', value: 'theirs' });
    expect(await put({ ...place, value: 'mine' })).toEqual(
      succeed({ outcome: 'conflict', current: 'theirs' }),
    );
    expect(await valueAt(place)).toBe('theirs');
    expect(await put({ ...place, value: 'mine' })).toEqual(succeed({ outcome: 'done' }));
    expect(await valueAt(place)).toBe('mine');
  });

  it('keeps a password to the main process, before it is edited and where it has changed', async () => {
    const place = { id: secret(), slug: 'password' };
    known.learn(place.id, [
      {
        slug: 'password',
        name: 'P',
        kind: 'password',
        isRequired: true,
        editing: 'editors',
        requirement: null,
      },
    ]);
    const { edit, put } = edits();
    expect(must(await edit(place))).toEqual({ value: null, isBlind: false });
    await vault.control('fields', { secretId: place.id, slug: 'password', value: 'theirs' });
    expect(must(await put({ ...place, value: 'mine' }))).toEqual({ outcome: 'conflict', current: null });
  });

  it('is not written unless it was begun, or after it was given up', async () => {
    const place = { id: secret(), slug: 'notes' };
    const { edit, put, stopEdit } = edits();
    expect(await put({ ...place, value: 'x' })).toEqual(fail('bad-request', 'edit'));
    must(await edit(place));
    stopEdit();
    expect(await put({ ...place, value: 'x' })).toEqual(fail('bad-request', 'edit'));
    expect(await writes(place.id)).toEqual([]);
  });

  it.each([
    ['was written', 'drop-after', { outcome: 'done' }],
    ['was not written', 'drop-before', { outcome: 'not-done' }],
  ])('of which nobody says whether it %s is not sent again, but looked at', async (_, deed, outcome) => {
    const place = { id: secret(), slug: 'notes' };
    const { edit, put, lookAtEdit } = edits();
    must(await edit(place));
    await vault.mischief({ match: PUT, do: deed });
    const answer = await put({ ...place, value: 'another' });
    expect(answer.ok ? '' : answer.failure.code).toBe('outcome-unknown');
    expect(must(await lookAtEdit(place))).toEqual(outcome);
    expect(await writes(place.id)).toHaveLength(1);
  });

  it('may be written blindly by whoever may not read it, and that is said', async () => {
    const place = { id: secret(), slug: 'notes' };
    const { edit, put } = edits();
    const denied = { errorCode: 'API_AccessDenied', message: 'Access Denied' };
    await vault.mischief({ match: { ...PUT, method: 'GET' }, do: 'answer', status: 400, body: denied });
    expect(must(await edit(place))).toEqual({ value: null, isBlind: true });
    must(await put({ ...place, value: 'blind' }));
    expect(await valueAt(place)).toBe('blind');
  });

  it('repeats nothing that was typed in what it says of a refusal', async () => {
    const place = { id: secret(/^backup01/u), slug: 'password' };
    const { edit, put } = edits();
    must(await edit(place));
    await vault.mischief({
      match: PUT,
      do: 'answer',
      status: 400,
      body: { message: 'Not Tr0ub4dor&3 again' },
    });
    expect(await put({ ...place, value: 'Tr0ub4dor&3' })).toEqual(fail('request-refused'));
  });
});

describe('a secret that is changed', () => {
  it('gets another name, and nothing else is marked as changed', async () => {
    const id = secret(/^term0/u);
    const nameBefore = vault.world.secrets.get(id)?.name ?? '';
    const { change } = createGeneralEdits(session);
    expect(await change({ id, nameBefore, name: 'another name' })).toEqual(succeed({ outcome: 'done' }));
    expect(vault.world.secrets.get(id)?.name).toBe('another name');
    const [sent] = await writes(id);
    expect(sent?.body).toEqual({ data: { name: { dirty: true, value: 'another name' } } });
    expect(await change({ id, nameBefore, name: 'mine' })).toEqual(
      succeed({ outcome: 'conflict', current: 'another name' }),
    );
  });

  it('is moved, and switched off', async () => {
    const id = secret(/^term0/u);
    const elsewhere = vault.world.secrets.get(secret(/^proxy/u))?.folderId ?? 0;
    const nameBefore = vault.world.secrets.get(id)?.name ?? '';
    const { change } = createGeneralEdits(session);
    must(await change({ id, nameBefore, folder: elsewhere, isActive: false }));
    expect(vault.world.secrets.get(id)).toMatchObject({ folderId: elsewhere, active: false });
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('"', '\\', '\\u0041', '\r\n', '\0', ' lead and trail ', 'null', '0012', '\ufeff', '🗝️👩‍👩‍👧'),
  fc.string({ unit: 'binary', minLength: 8 * 1024, maxLength: 8 * 1024 }),
);
const brokenText = fc
  .tuple(fc.string({ maxLength: 5 }), fc.integer({ min: 0xd800, max: 0xdfff }), fc.string({ maxLength: 5 }))
  .map(([before, half, after]) => before + String.fromCharCode(half) + after)
  .filter((text) => /\p{Surrogate}/u.test(text));

describe('any text', () => {
  const roundTrip = async (text: string) => {
    const place = { id: vault.called('print01').id, slug: 'notes' };
    const { edit, put } = edits();
    must(await edit(place));
    const answer = await put({ ...place, value: text });
    return { answer, found: await valueAt(place) };
  };

  it('comes out of a field as it was put into it', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { answer, found } = await roundTrip(text);
        expect([answer.ok, found]).toEqual([true, text]);
      }),
      { numRuns: 60 },
    );
  });

  it('that has half of a character comes out as it was put in, or is refused: it never becomes another', async () => {
    await fc.assert(
      fc.asyncProperty(brokenText, async (text) => {
        const { answer, found } = await roundTrip(text);
        expect(answer.ok ? found === text : found !== text).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
