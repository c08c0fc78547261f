import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { member, openBench, type Bench, type Reply } from '../testing/client';

let bench: Bench;
let token: string;
beforeAll(async () => {
  bench = await openBench();
  token = await bench.signIn('reader');
});
afterAll(() => bench.stop());

const get = (path: string): Promise<Reply> => bench.ask(`/api${path}`, { token });
const records = async (path: string): Promise<readonly { readonly id: number; readonly name: string }[]> =>
  member((await get(path)).json, 'records') as never;

describe('templates', () => {
  it('are listed without the retired ones, unless those are asked for', async () => {
    const names = (await records('/v1/secret-templates?take=100')).map(({ name }) => name);
    expect(names).toContain('Windows Account');
    expect(names).not.toContain('Retired template');
    expect(
      await records('/v1/secret-templates?filter.includeInactive=true&filter.searchText=retired'),
    ).toHaveLength(1);
  });

  it('count their secrets when asked', async () => {
    const [pin] = await records('/v1/secret-templates?filter.searchText=pin&filter.includeSecretCount=True');
    expect(pin).toMatchObject({ name: 'Pin', secretCount: 3 });
  });

  it('call the slug of a field fieldSlugName in the old endpoint and slugName in the field endpoints', async () => {
    const [windows] = await records('/v1/secret-templates?filter.searchText=windows');
    const template = (await get(`/v1/secret-templates/${windows?.id ?? 0}`)).json;
    const fields = member(template, 'fields') as readonly { readonly secretTemplateFieldId: number }[];
    const password = fields.find((field) => member(field, 'isPassword') === true);
    expect(password).toMatchObject({ fieldSlugName: 'password', historyLength: 5, passwordRequirementId: 1 });
    const one = await get(`/v1/secret-templates/fields/${password?.secretTemplateFieldId ?? 0}`);
    expect(one.json).toMatchObject({ slugName: 'password', dataType: 'Password', passwordRequirement: 1 });
    const search = await records(
      `/v1/secret-templates/fields/search?filter.secretTemplateId=${windows?.id ?? 0}`,
    );
    expect(search.map((field) => member(field, 'slugName'))).toEqual([
      'machine',
      'username',
      'password',
      'notes',
    ]);
  });

  it('say in version 2 whether rules hold on an edit', async () => {
    const [directory] = await records('/v1/secret-templates?filter.searchText=active+directory');
    const details = (await get(`/v2/secret-templates/${directory?.id ?? 0}`)).json;
    expect(details).toMatchObject({ validatePasswordRequirementsOnEdit: true });
    expect(member(details, 'fields')).toBeUndefined();
  });

  it('that are not there are denied', async () => {
    for (const path of [
      '/v1/secret-templates/1',
      '/v2/secret-templates/1',
      '/v1/secret-templates/fields/99999',
    ]) {
      expect((await get(path)).json).toMatchObject({ errorCode: 'API_AccessDenied' });
    }
  });
});

describe('password requirements', () => {
  it('tell their rules, their characters and an example that obeys them', async () => {
    const list = member((await get('/v1/password-requirements')).json, 'records') as readonly object[];
    const first = list.find((each) => member(each, 'isDefault') === true);
    const one = (await get(`/v1/password-requirements/${String(member(first, 'passwordRequirementId'))}`))
      .json;
    expect(one).toMatchObject({
      minPasswordLength: 12,
      allowedCharacterSet: { isStandard: true },
      passwordRequirementRules: [
        { passwordRequirementType: 'MinimumOf', minCharactersRequired: 1 },
        { characterSet: { value: expect.stringMatching(/^[A-Z]+$/u) as string } },
        {},
        {},
      ],
    });
    expect(String(member(one, 'example'))).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^\w]).{12}$/u);
  });
});

describe('ticket systems', () => {
  it('come as a plain array', async () => {
    const { json } = await get('/v1/ticket-systems?includeInactive=true');
    expect(json).toMatchObject([{ ticketSystemId: 1, isDefault: true }]);
    expect((await get('/v1/ticket-systems/1')).json).toEqual((json as readonly object[])[0]);
  });
});
