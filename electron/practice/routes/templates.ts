import { taken } from '../choices';
import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import { listed } from '../http/paging';
import { accessDenied } from '../http/refusals';
import type { Template, TemplateField } from '../world/template';
import type { World } from '../world/world';

const listTypes = { List: 'Generic', UrlList: 'URL' } as const;

function listTypeOf({ kind }: TemplateField): 'None' | 'Generic' | 'URL' {
  return kind === 'List' || kind === 'UrlList' ? listTypes[kind] : 'None';
}

function fieldOf(field: TemplateField): object {
  return {
    secretTemplateFieldId: field.id,
    name: field.name,
    displayName: field.name,
    fieldSlugName: field.slug,
    description: field.description,
    isPassword: field.kind === 'Password',
    isFile: field.kind === 'File',
    isNotes: field.kind === 'Notes',
    isUrl: field.kind === 'Url',
    isList: listTypeOf(field) !== 'None',
    listType: listTypeOf(field),
    isRequired: field.isRequired,
    isIndexable: field.isIndexable,
    isExpirationField: field.isExpirationField,
    hideOnView: field.hideOnView,
    mustEncrypt: true,
    editRequires: field.editRequires,
    editablePermission: taken.editablePermission[field.editRequires],
    historyLength: field.historyLength,
    passwordRequirementId: field.passwordRequirementId ?? 0,
    passwordTypeFieldId: 0,
    sortOrder: field.sortOrder,
    generatePasswordCharacterSet: '',
    generatePasswordLength: 0,
  };
}

/** The shape of the field endpoints, which have names of their own. */
function fieldDetails(field: TemplateField): object {
  return {
    id: field.id,
    secretTemplateId: field.templateId,
    name: field.name,
    slugName: field.slug,
    description: field.description,
    type: field.kind,
    dataType: field.kind,
    listType: listTypeOf(field),
    required: field.isRequired,
    searchable: field.isIndexable,
    hideOnView: field.hideOnView,
    isExpirationField: field.isExpirationField,
    editRequiresPermission: field.editRequires,
    viewingRequiresEdit: false,
    historyLength: field.historyLength,
    passwordRequirement: field.passwordRequirementId,
    sortOrder: field.sortOrder,
  };
}

/** Nobody needs a permission to read a template; what is not there is denied as everything is. */
function templateOf({ world, vault, params }: UserCall): Template {
  const template = world.templates.get(params.id('id'));
  if (template === undefined) throw accessDenied(vault.chosen.deniedStatus);
  return template;
}

function countSecrets(world: World): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { templateId } of world.secrets.all()) counts.set(templateId, (counts.get(templateId) ?? 0) + 1);
  return counts;
}

function list({ world, vault, query }: UserCall): Answer {
  const text = query.text('filter.searchText')?.toLowerCase() ?? '';
  const types = query.every('filter.passwordTypeIds').map(Number);
  const withInactive = query.flag('filter.includeInactive') === true;
  const counts = query.flag('filter.includeSecretCount') === true ? countSecrets(world) : undefined;
  const templates = [...world.templates.values()]
    .filter(({ active }) => withInactive || active)
    .filter(({ name }) => name.toLowerCase().includes(text))
    .filter(({ passwordTypeId }) => types.length === 0 || types.includes(passwordTypeId))
    .map(({ id, name, active, passwordTypeId }) => ({
      id,
      name,
      active,
      passwordTypeId,
      secretCount: counts === undefined ? null : (counts.get(id) ?? 0),
    }));
  return json(listed(query, templates, vault.chosen));
}

function one(call: UserCall): Answer {
  const { id, name, passwordTypeId, fields } = templateOf(call);
  return json({ id, name, passwordTypeId, fields: fields.map(fieldOf) });
}

function details(call: UserCall): Answer {
  const template = templateOf(call);
  return json({
    id: template.id,
    name: template.name,
    active: template.active,
    passwordTypeId: template.passwordTypeId,
    namePattern: '',
    namePatternErrorMessage: '',
    expirationDays: template.expirationDays,
    validatePasswordRequirementsOnCreate: template.validateOnCreate,
    validatePasswordRequirementsOnEdit: template.validateOnEdit,
    oneTimePasswordEnabled: template.oneTimePassword,
    oneTimePasswordCodeDuration: 30,
    oneTimePasswordCodeLength: 6,
    oneTimePasswordHashMode: 'SHA1',
  });
}

function searchFields({ world, vault, query }: UserCall): Answer {
  const templateId = query.integer('filter.secretTemplateId');
  const text = query.text('filter.searchText')?.toLowerCase() ?? '';
  const fields = [...world.templates.values()]
    .filter(({ id }) => templateId === undefined || id === templateId)
    .flatMap((template) => template.fields)
    .filter(({ name }) => name.toLowerCase().includes(text));
  return json(listed(query, fields.map(fieldDetails), vault.chosen));
}

function oneField({ world, vault, params }: UserCall): Answer {
  const field = world.field(params.id('fieldId'));
  if (field === undefined) throw accessDenied(vault.chosen.deniedStatus);
  return json(fieldDetails(field));
}

export const templateRoutes: readonly Route[] = [
  on('GET', '/api/v1/secret-templates', list),
  on('GET', '/api/v1/secret-templates/:id', one),
  on('GET', '/api/v2/secret-templates/:id', details),
  on('GET', '/api/v1/secret-templates/fields/search', searchFields),
  on('GET', '/api/v1/secret-templates/fields/:fieldId', oneField),
];
