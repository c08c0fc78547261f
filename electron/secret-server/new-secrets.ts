import * as z from 'zod/mini';
import type { SecretTemplates } from '../../shared/ticket-keys';
import type { SecretForm, VaultNewSecrets } from '../domain/vault-new-secrets';
import type { Calls } from './calls';
import type { Reading } from './reading';
import { orderRequest } from './requests';
import { parsed } from './wire';

const MOST = 1_000;
const LONGEST_NAME = 1_000;

const pageSchema = z.object({ records: z.array(z.unknown()) });
const templateSchema = z.object({
  id: z.int().check(z.gte(1)),
  name: z.string(),
  active: z.catch(z.boolean(), true),
});
const record = z.record(z.string(), z.unknown());
const formSchema = z.catchall(z.object({ items: z.array(record) }), z.unknown());
const madeSchema = z.object({ id: z.int().check(z.gte(1)) });

const templatesIn = (body: string): SecretTemplates | undefined => {
  const { data } = z.safeParse(pageSchema, parsed(body));
  return data?.records.slice(0, MOST).flatMap((each) => {
    const { data: template } = z.safeParse(templateSchema, each);
    if (!template) return [];
    return [{ id: template.id, name: template.name.slice(0, LONGEST_NAME), isActive: template.active }];
  });
};

const formIn = (body: string): SecretForm | undefined => {
  const { data } = z.safeParse(formSchema, parsed(body));
  if (!data) return undefined;
  const { items, ...members } = data;
  return { members, items };
};

const slugOf = (item: Readonly<Record<string, unknown>>): string =>
  typeof item['slug'] === 'string' ? item['slug'] : '';

/** Secrets that are not there yet, over HTTP. */
export const createVaultNewSecrets = (call: Calls, base: string, read: Reading): VaultNewSecrets => ({
  templates: (pass, cancel) =>
    read({ path: `secret-templates?take=${MOST}`, read: templatesIn }, pass, cancel),
  form: (pass, { folder, template }, cancel) =>
    read(
      { path: `secrets/stub?secretTemplateId=${template}&folderId=${folder}`, read: formIn },
      pass,
      cancel,
    ),
  make: (pass, { form, name, values }, cancel) => {
    const items = form.items.map((item) => ({
      ...item,
      itemValue: values[slugOf(item)] ?? item['itemValue'] ?? '',
    }));
    const body = { ...form.members, name, items };
    const request = orderRequest(base, { method: 'POST', path: 'secrets', body }, pass);
    const secrets = [...(pass.kind === 'token' ? [pass.token] : []), ...Object.values(values)];
    const asked = { call: 'write', hadCode: false, isByWindows: pass.kind === 'windows', secrets } as const;
    // The answer holds the whole secret: its number is all that is taken of it.
    const idIn = (answer: string) => z.safeParse(madeSchema, parsed(answer)).data?.id;
    return call({ request, asked, read: idIn, cancel });
  },
});
