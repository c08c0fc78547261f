import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { member, openBench, type Bench } from '../../testing/client';
import { addSecret } from '../../world/new-secret';
import { UNGUARDED, type Secret } from '../../world/secret';
import { addFolder, openTo, templateOf } from '../../worlds/foundation';
import { templateIds } from '../../worlds/template-plans';

describe('writing a secret', () => {
  let bench: Bench;
  let token: string;
  let folderId: number;
  beforeAll(async () => {
    bench = await openBench({ world: 'empty' });
    folderId = addFolder(bench.running.vault.world, { name: 'Shelf', grants: openTo.operations }).id;
    token = await bench.signIn();
  });
  afterAll(() => bench.stop());

  const at = (path: string) => `/api/v1/secrets/${path}`;
  const send = (method: string, path: string, body?: unknown) =>
    bench.ask(path, body === undefined ? { method, token } : { method, token, body });
  const make = (templateId: number, values: Record<string, string>, more: Partial<Secret> = {}) => {
    const { world } = bench.running.vault;
    const template = templateOf(world, templateId);
    return addSecret(world, { name: 'Made', folderId, template, values, secret: more });
  };
  const windows = (more: Partial<Secret> = {}) =>
    make(templateIds.windowsAccount, { machine: 'm', username: 'u', password: 'First-1' }, more);
  const password = (secret: Secret) => secret.items[2]?.value;
  const put = (secret: Secret, slug: string, body: unknown) =>
    send('PUT', at(`${secret.id}/fields/${slug}`), body);

  it('answers the new value as a JSON string, null when cleared, and remembers the old one', async () => {
    const secret = windows();
    const awkward = 'q"\\\n😀';
    expect((await put(secret, 'password', { value: awkward })).json).toBe(awkward);
    expect(password(secret)).toBe(awkward);
    expect(secret.items[2]?.history.map(({ value }) => value)).toEqual(['First-1']);
    expect((await put(secret, 'notes', { Value: 'n' })).json).toBe('n');
    expect((await put(secret, 'notes', { value: '' })).text).toBe('null');
  });

  it('refuses a bare string, a body that says nothing, and a field that is not there', async () => {
    const secret = windows();
    for (const body of ['bare', {}, { value: {} }]) {
      expect((await put(secret, 'password', body)).status).toBe(400);
    }
    expect((await put(secret, 'nothing', { value: 'x' })).status).toBe(400);
    expect(password(secret)).toBe('First-1');
  });

  it('takes no password a second time that the field remembers, and the present one again', async () => {
    const secret = windows();
    await put(secret, 'password', { value: 'Second-2' });
    const again = await put(secret, 'password', { value: 'First-1' });
    expect(again.status).toBe(400);
    expect(member(again.json, 'modelState')).toHaveProperty('password');
    expect((await put(secret, 'password', { value: 'Second-2' })).status).toBe(200);
    expect(password(secret)).toBe('Second-2');
  });

  it('enforces the rules on edit where the template says so, and nowhere else', async () => {
    const values = { domain: 'd', username: 'svc', password: 'anything' };
    const strict = make(templateIds.activeDirectory, values);
    expect((await put(strict, 'password', { value: 'short' })).status).toBe(400);
    expect((await put(strict, 'password', { value: 'xK9!'.repeat(8) })).status).toBe(200);
    expect((await put(strict, 'password', { value: `svc${'xK9!'.repeat(8)}` })).status).toBe(400);
    expect((await put(windows(), 'password', { value: 'short' })).status).toBe(200);
  });

  it('takes the comment in the same body, and changes nothing without it', async () => {
    const secret = windows({ guard: { ...UNGUARDED, requiresComment: true } });
    expect((await put(secret, 'password', { value: 'New-1' })).status).toBe(400);
    expect(password(secret)).toBe('First-1');
    expect((await put(secret, 'password', { value: 'New-1', comment: 'Rotation' })).json).toBe('New-1');
    expect(bench.running.vault.world.audits.of(secret.id).map(({ notes }) => notes)).toContain('Rotation');
  });

  it('patches nothing that needs a comment, and fails there as if something had gone wrong', async () => {
    const secret = windows({ guard: { ...UNGUARDED, requiresComment: true } });
    const body = { data: { name: { dirty: true, value: 'New name' } } };
    const { status, json } = await send('PATCH', at(`${secret.id}/general`), body);
    expect([status, member(json, 'exceptionMessage')]).toEqual([
      500,
      'The requested Secret requires a comment when viewed.',
    ]);
    expect(secret.name).toBe('Made');
  });

  it('takes a file as numbers, as base64 and as a form, gives its bytes back and removes it by a patch', async () => {
    const secret = make(templateIds.certificate, { subject: 's' });
    const bytes = Buffer.from([0, 255, 13, 10, 45, 45]);
    const form = new FormData();
    form.append('file', new Blob([bytes]), 'c.bin');
    const byForm = await fetch(`${bench.running.url}${at(`${secret.id}/fields/certificate`)}`, {
      method: 'PUT',
      body: form,
      headers: { authorization: `Bearer ${token}` },
    });
    expect([byForm.status, await byForm.text()]).toEqual([200, 'true']);
    for (const fileAttachment of [[...bytes], bytes.toString('base64')]) {
      const sent = await put(secret, 'certificate', { fileName: 'a.bin', fileAttachment });
      expect(sent.json).toBe(true);
      const read = await fetch(`${bench.running.url}${at(`${secret.id}/fields/certificate`)}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(read.headers.get('content-type')).toBe('application/octet-stream');
      expect(Buffer.from(await read.arrayBuffer())).toEqual(bytes);
    }
    expect((await send('GET', at(String(secret.id)))).text).toContain('*** Not Valid For Display ***');
    const removal = { Data: { SecretFields: [{ Slug: 'certificate', Dirty: true, Value: null }] } };
    expect((await send('PATCH', at(`${secret.id}/general`), removal)).status).toBe(200);
    expect(secret.items[1]?.file).toBeNull();
  });

  it('makes a secret of the stub that is sent back whole, and of nothing less', async () => {
    const address = at(`stub?secretTemplateId=${templateIds.windowsAccount}&folderId=${folderId}`);
    const stub = (await send('GET', address)).json as { items: object[] };
    const items = stub.items.map((item) => ({ ...item, itemValue: String(member(item, 'slug')) }));
    const { status, json } = await send('POST', at(''), { ...stub, name: 'New one', items });
    expect(status).toBe(200);
    expect(json).toMatchObject({ name: 'New one', folderId, active: true });
    const partial = await send('POST', at(''), { name: 'x', items });
    expect([partial.status, member(partial.json, 'message')]).toEqual([400, 'The request is invalid.']);
    expect((await send('GET', at('stub?secretTemplateId=6001'))).status).toBe(400);
  });

  it('writes the whole secret, the number in the body being that of the address', async () => {
    const secret = windows();
    const model = (await send('GET', at(String(secret.id)))).json as { items: object[] };
    const items = model.items.map((item) =>
      member(item, 'slug') === 'password' ? { ...item, itemValue: 'Whole-1' } : item,
    );
    const wrong = await send('PUT', at(String(secret.id)), { ...model, id: secret.id + 1 });
    expect(wrong.status).toBe(400);
    const whole = { ...model, name: 'Renamed', items };
    expect((await send('PUT', at(String(secret.id)), whole)).json).toMatchObject({ name: 'Renamed' });
    expect(password(secret)).toBe('Whole-1');
    const found = await send('GET', '/api/v1/secrets?filter.searchText=renamed');
    expect(member(found.json, 'total')).toBe(1);
  });

  it('wraps what it patched into views in version 1 and leaves it plain in version 2', async () => {
    const secret = windows();
    const name = (value: string) => ({ data: { name: { dirty: true, value } } });
    const one = await send('PATCH', at(`${secret.id}/general`), name('One'));
    expect(one.json).toMatchObject({ id: secret.id, name: { value: 'One' } });
    const two = await send('PATCH', `/api/v2/secrets/${secret.id}/general`, name('Two'));
    expect(two.json).toMatchObject({ id: secret.id, name: 'Two' });
    const clean = { data: { name: { dirty: false, value: 'Three' } } };
    await send('PATCH', at(`${secret.id}/general`), clean);
    expect(secret.name).toBe('Two');
  });

  it('deletes by making inactive, and brings it back', async () => {
    const secret = windows();
    const gone = await send('DELETE', at(String(secret.id)));
    expect(gone.json).toEqual({ id: secret.id, objectType: 'Secret', responseCodes: [] });
    expect((await send('GET', at(String(secret.id)))).status).toBe(400);
    const back = await send('PUT', at(`${secret.id}/undelete`));
    expect(back.json).toMatchObject({ active: { value: true } });
    expect((await send('GET', at(String(secret.id)))).status).toBe(200);
  });
});
