import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '../testing/client';
import { fieldOfSlug } from '../world/template';
import { templateIds } from '../worlds/template-plans';

describe('passwords made by the vault', () => {
  let bench: Bench;
  let token: string;
  beforeAll(async () => {
    bench = await openBench();
    token = await bench.signIn();
  });
  afterAll(() => bench.stop());

  const idOf = (start: string): number => {
    const found = [...bench.running.vault.world.secrets.all()].find(({ name }) => name.startsWith(start));
    return found?.id ?? 0;
  };
  const generate = (id: number, slug = 'password') =>
    bench.ask(`/internals/secret-detail/${id}/generate-password/${slug}`, {
      token,
    });
  const validate = (id: number, body: unknown) =>
    bench.ask(`/internals/secret-detail/${id}/validate-password/password`, {
      token,
      body,
    });
  const fieldId = (template: number, slug: string): number => {
    const known = bench.running.vault.world.templates.get(template);
    return (known === undefined ? undefined : fieldOfSlug(known, slug, { slugCase: 'any' }))?.id ?? 0;
  };

  it('are a JSON string, pass the validation, and change nothing', async () => {
    const id = idOf('app01');
    const stored = await bench.ask(`/api/v1/secrets/${id}/fields/password`, {
      token,
    });
    const { status, json } = await generate(id, 'PASSWORD');
    expect(status).toBe(200);
    expect(json).toMatch(/^.{12}$/u);
    expect((await validate(id, { Password: json })).json).toEqual({
      isValid: true,
      message: '',
      errors: [],
    });
    expect((await bench.ask(`/api/v1/secrets/${id}/fields/password`, { token })).json).toBe(stored.json);
  });

  it('are refused by the validation when they break a rule or stand there already', async () => {
    const id = idOf('app01');
    expect((await validate(id, { password: 'short' })).json).toMatchObject({
      isValid: false,
    });
    const stored = await bench.ask(`/api/v1/secrets/${id}/fields/password`, {
      token,
    });
    expect((await validate(id, { password: stored.json })).json).toMatchObject({
      isValid: false,
    });
    expect((await validate(id, { password: '' })).json).toMatchObject({
      isValid: false,
    });
    expect((await validate(id, {})).status).toBe(400);
  });

  it('come from the field of a template too, with quotes and backslashes escaped', async () => {
    const path = `/api/v1/secret-templates/generate-password/${fieldId(templateIds.sqlServer, 'password')}`;
    const texts: string[] = [];
    for (let count = 0; count < 40; count += 1) {
      const { json, text } = await bench.ask(path, { method: 'POST', token });
      expect(json).toMatch(/^[a-z0-9"\\'<>&]{16,32}$/u);
      texts.push(text);
    }
    expect(texts.some((text) => text.includes('\\"') && text.includes('\\\\'))).toBe(true);
  });

  it('are never given for a field that holds none, nor for one that is not there', async () => {
    const user = fieldId(templateIds.windowsAccount, 'username');
    for (const field of [user, 999_999]) {
      const path = `/api/v1/secret-templates/generate-password/${field}`;
      expect((await bench.ask(path, { method: 'POST', token })).status).toBe(400);
    }
    expect((await generate(idOf('app01'), 'username')).status).toBe(400);
    expect((await generate(idOf('app01'), 'nonsense')).status).toBe(400);
  });

  it('are refused for a secret that is not open, and checking out is not done on the way', async () => {
    const id = idOf('dc03');
    expect((await generate(id)).json).toMatchObject({
      errorCode: 'API_CheckOutRequired',
    });
    expect(bench.running.vault.world.secrets.get(id)?.held).toBeNull();
    bench.running.vault.choose('generateBehindGate', 'made');
    expect((await generate(id)).json).toMatch(/^.{12}$/u);
    bench.running.vault.choose('generateBehindGate', 'refused');
  });
});
