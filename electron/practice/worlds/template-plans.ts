import type { FieldKind, Template, TemplateField } from '../world/template';
import { requirementIds } from './password-rules';

export interface FieldPlan extends Partial<Omit<TemplateField, 'id' | 'templateId' | 'kind' | 'slug'>> {
  readonly slug: string;
  readonly kind: FieldKind;
}

export interface TemplatePlan extends Partial<Omit<Template, 'fields'>> {
  readonly id: number;
  readonly name: string;
  readonly fields: readonly FieldPlan[];
}

const text = (slug: string, more: Partial<FieldPlan> = {}): FieldPlan => ({
  slug,
  kind: 'Text',
  isRequired: true,
  isIndexable: true,
  ...more,
});
const password = (more: Partial<FieldPlan> = {}): FieldPlan => ({
  slug: 'password',
  kind: 'Password',
  isRequired: true,
  historyLength: 5,
  passwordRequirementId: requirementIds.default,
  ...more,
});
const url = (slug = 'url'): FieldPlan => ({ slug, kind: 'Url', isIndexable: true });
const notes: FieldPlan = { slug: 'notes', kind: 'Notes' };
const file = (slug: string): FieldPlan => ({ slug, kind: 'File', hideOnView: false });

export const templateIds = {
  password: 2,
  webPassword: 9,
  windowsAccount: 6001,
  activeDirectory: 6003,
  unixSsh: 6007,
  unixRoot: 6010,
  sqlServer: 6016,
  oracle: 6018,
  cisco: 6025,
  pin: 6030,
  creditCard: 6035,
  apiKey: 6040,
  certificate: 6045,
  contact: 6050,
  everything: 6060,
  retired: 6070,
} as const;

export const templatePlans: readonly TemplatePlan[] = [
  {
    id: templateIds.password,
    name: 'Password',
    fields: [text('resource'), text('username'), password(), notes],
  },
  {
    id: templateIds.webPassword,
    name: 'Web Password',
    oneTimePassword: true,
    fields: [url(), text('username'), password(), notes],
  },
  {
    id: templateIds.windowsAccount,
    name: 'Windows Account',
    passwordTypeId: 1,
    expirationDays: 90,
    fields: [text('machine'), text('username'), password({ isExpirationField: true }), notes],
  },
  {
    id: templateIds.activeDirectory,
    name: 'Active Directory Account',
    passwordTypeId: 2,
    validateOnEdit: true,
    fields: [
      text('domain'),
      text('username'),
      password({ passwordRequirementId: requirementIds.strong, historyLength: 10 }),
      notes,
    ],
  },
  {
    id: templateIds.unixSsh,
    name: 'Unix Account (SSH)',
    passwordTypeId: 3,
    fields: [
      text('machine'),
      text('username'),
      password(),
      file('private-key'),
      password({ slug: 'private-key-passphrase', name: 'Private Key Passphrase', isRequired: false }),
      notes,
    ],
  },
  {
    id: templateIds.unixRoot,
    name: 'Unix Root Account (SSH)',
    passwordTypeId: 3,
    validateOnCreate: true,
    validateOnEdit: true,
    fields: [text('machine'), text('username'), password({ editRequires: 'Owner' }), notes],
  },
  {
    id: templateIds.sqlServer,
    name: 'SQL Server Account',
    passwordTypeId: 4,
    fields: [
      text('server'),
      text('username'),
      password({ passwordRequirementId: requirementIds.awkward }),
      notes,
    ],
  },
  {
    id: templateIds.oracle,
    name: 'Oracle Account',
    passwordTypeId: 5,
    validateOnEdit: true,
    fields: [
      text('server'),
      text('port', { isIndexable: false }),
      text('username'),
      password({ passwordRequirementId: requirementIds.startsWithLetter }),
      text('database'),
      notes,
    ],
  },
  {
    id: templateIds.cisco,
    name: 'Cisco Account (SSH)',
    passwordTypeId: 6,
    fields: [
      text('machine'),
      text('username'),
      password(),
      password({ slug: 'enable-password', name: 'Enable Password', isRequired: false }),
      notes,
    ],
  },
  {
    id: templateIds.pin,
    name: 'Pin',
    fields: [
      text('pin-name', { name: 'Name' }),
      password({ slug: 'pin-code', name: 'PIN', passwordRequirementId: requirementIds.pin }),
      notes,
    ],
  },
  {
    id: templateIds.creditCard,
    name: 'Credit Card',
    fields: [
      text('card-type'),
      password({ slug: 'card-number', name: 'Card Number', passwordRequirementId: null }),
      text('full-name', { isIndexable: false }),
      text('expiration-date', { isExpirationField: true, isIndexable: false }),
      notes,
    ],
  },
  {
    id: templateIds.apiKey,
    name: 'API Key',
    fields: [
      text('service', { name: 'Service Name' }),
      { slug: 'endpoints', kind: 'UrlList' },
      password({ slug: 'api-key', name: 'Key', historyLength: 1 }),
      text('issued-by', { editRequires: 'NotEditable', isRequired: false }),
      notes,
    ],
  },
  {
    id: templateIds.certificate,
    name: 'Certificate',
    fields: [
      text('subject'),
      file('certificate'),
      file('key-file'),
      password({ slug: 'passphrase', isRequired: false }),
      notes,
    ],
  },
  {
    id: templateIds.contact,
    name: 'Contact',
    fields: [text('full-name'), text('e-mail', { name: 'E-mail' }), notes],
  },
  {
    id: templateIds.everything,
    name: 'One of every field',
    oneTimePassword: true,
    fields: [
      text('plain-text', { historyLength: 2 }),
      notes,
      url('web-address'),
      password(),
      file('attachment'),
      { slug: 'hosts', kind: 'List' },
      { slug: 'addresses', kind: 'UrlList' },
      text('hidden-text', { hideOnView: true, isRequired: false }),
    ],
  },
  {
    id: templateIds.retired,
    name: 'Retired template',
    active: false,
    fields: [text('username'), password()],
  },
];
