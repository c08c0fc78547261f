import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { SessionKeeper } from '../session/session-keeper';
import type { SecretTemplate } from '../vault-secret';
import type { PasswordVault, StoredPassword } from './key-ports';

type Session = Pick<SessionKeeper, 'current' | 'read' | 'write'>;

const fieldIn = ({ fields }: SecretTemplate) => fields.find(({ kind }) => kind === 'password');

/** What goes into which field; nothing where there is none for the password, or more is asked for than there is to say. */
const valuesFor = (
  template: SecretTemplate,
  { name, password, notes }: Omit<StoredPassword, 'folder' | 'template'>,
): Readonly<Record<string, string>> | undefined => {
  const { fields } = template;
  const field = fieldIn(template);
  if (!field) return undefined;
  const note = fields.find(({ kind }) => kind === 'notes');
  const others = fields.filter((each) => each.isRequired && each !== field && each !== note);
  if (others.some(({ kind }) => kind !== 'text')) return undefined;
  return {
    ...Object.fromEntries(others.map(({ slug }) => [slug, name])),
    ...(note && { [note.slug]: notes }),
    [field.slug]: password,
  };
};

/** What the template of a secret asks of the password in there. */
const createTemplateRules = ({ read }: Pick<Session, 'read'>): PasswordVault['rules'] => {
  const templateOf = async (id: number): Promise<number | null> => {
    const summary = await read((vault, pass, cancel) => vault.secret.summary(pass, id, cancel));
    return summary.ok ? summary.value.template.id : null;
  };

  return async (of) => {
    const template = 'template' in of ? of.template : await templateOf(of.secret);
    if (template === null) return null;
    const told = await read((vault, pass, cancel) => vault.secret.template(pass, template, cancel));
    const requirement = told.ok ? (fieldIn(told.value)?.requirement ?? null) : null;
    if (requirement === null) return null;
    const rules = await read((vault, pass, cancel) => vault.secret.rules(pass, requirement, cancel));
    return rules.ok ? rules.value : null;
  };
};

/** Keeps the passwords of files in secrets of the server that somebody is signed in to. */
export const createPasswordVault = ({ current, read, write }: Session): PasswordVault => {
  const server = () => {
    const session = current();
    return session.state === 'active' ? session.opened.server : null;
  };

  const summaryOf = (id: number) => read((vault, pass, cancel) => vault.secret.summary(pass, id, cancel));
  const passwordSlug = async (template: number): Promise<Reply<string>> => {
    const told = await read((vault, pass, cancel) => vault.secret.template(pass, template, cancel));
    if (!told.ok) return told;
    const field = fieldIn(told.value);
    return field ? succeed(field.slug) : fail('key-secret-no-field');
  };

  return {
    server,
    fetch: async (id) => {
      const summary = await summaryOf(id);
      if (!summary.ok) return summary;
      const slug = await passwordSlug(summary.value.template.id);
      if (!slug.ok) return slug;
      const place = { id, slug: slug.value };
      const value = await read((vault, pass, cancel) => vault.secret.value(pass, place, cancel));
      if (!value.ok) return value;
      if (value.value === '') return fail('key-password-none');
      const secret = { server: server() ?? '', id, name: summary.value.name };
      return succeed({ secret, value: value.value });
    },
    update: async (id, password) => {
      const summary = await summaryOf(id);
      if (!summary.ok) return summary;
      const slug = await passwordSlug(summary.value.template.id);
      if (!slug.ok) return slug;
      const put = { id, slug: slug.value, value: password };
      return write((vault, pass, cancel) => vault.secret.put(pass, put, cancel));
    },
    rules: createTemplateRules({ read }),
    templates: () => read((vault, pass, cancel) => vault.secret.anew.templates(pass, cancel)),
    store: async ({ folder, template, ...wanted }) => {
      const at = server();
      if (at === null) return fail('session-ended');
      const told = await read((vault, pass, cancel) => vault.secret.template(pass, template, cancel));
      if (!told.ok) return told;
      const values = valuesFor(told.value, wanted);
      if (!values) return fail('key-secret-no-field');
      const place = { folder, template };
      const form = await read((vault, pass, cancel) => vault.secret.anew.form(pass, place, cancel));
      if (!form.ok) return form;
      const filled = { form: form.value, name: wanted.name, values };
      const made = await write((vault, pass, cancel) => vault.secret.anew.make(pass, filled, cancel));
      return made.ok ? succeed({ server: at, id: made.value, name: wanted.name }) : made;
    },
  };
};
