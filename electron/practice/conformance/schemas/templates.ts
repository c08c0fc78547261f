import { later, oneOf, orNull, type Endpoints, type Members } from '../shape';
import { paged } from './shared-shapes';

const editRequires = oneOf('Edit', 'Owner', 'NotEditable');

const listType = oneOf('None', 'Generic', 'URL');

const field: Members = {
  description: 'text?',
  displayName: 'text',
  editablePermission: 'int',
  editRequires,
  fieldSlugName: 'text',
  generatePasswordCharacterSet: 'text?',
  generatePasswordLength: 'int?',
  hideOnView: 'flag',
  historyLength: 'int',
  isExpirationField: 'flag',
  isFile: 'flag',
  isIndexable: 'flag',
  isNotes: 'flag',
  isPassword: 'flag',
  isRequired: 'flag',
  isUrl: 'flag',
  mustEncrypt: 'flag',
  name: 'text',
  passwordRequirementId: 'int',
  passwordTypeFieldId: 'int?',
  secretTemplateFieldId: 'int',
  sortOrder: 'int',
  ...later({ isList: 'flag', listType }),
};

const characterSet: Members = {
  characterSetId: 'int',
  name: 'text',
  description: 'text?',
  abbreviation: 'text?',
  value: 'text',
  active: 'flag',
  isStandard: 'flag',
};

const requirement: Members = {
  passwordRequirementId: 'int',
  name: 'text',
  description: 'text?',
  isDefault: 'flag',
};

const requirementDetails: Members = {
  ...requirement,
  example: 'text?',
  minPasswordLength: 'int',
  maxPasswordLength: 'int',
  allowedCharacterSet: characterSet,
  passwordRequirementRules: [
    {
      passwordRequirementRuleId: 'int',
      passwordRequirementId: 'int',
      minCharactersRequired: 'int',
      characterSet,
      passwordRequirementType: oneOf('MinimumOf', 'StartsWith', 'EndsWith'),
    },
  ],
  preventDictionaryWords: 'flag',
  preventSequentialPattern: 'flag',
  preventSpatialPattern: 'flag',
  preventUsername: 'flag',
  passwordDictionaries: orNull(['anything']),
  secretUsage: 'int',
  typeUsage: orNull(['anything']),
};

const fieldKind = oneOf('Text', 'Notes', 'Url', 'Password', 'File', 'List', 'UrlList');

/** Later servers describe a field at addresses of its own, with other names. */
const fieldDetails: Members = {
  id: 'int',
  name: 'text',
  slugName: 'text',
  dataType: fieldKind,
  passwordRequirement: 'int?',
  required: 'flag',
  editRequiresPermission: editRequires,
  viewingRequiresEdit: 'flag',
  historyLength: 'int',
  ...later({
    secretTemplateId: 'int',
    description: 'text?',
    type: fieldKind,
    listType,
    searchable: 'flag',
    hideOnView: 'flag',
    isExpirationField: 'flag',
    sortOrder: 'int',
  }),
};

/** Of a template without its fields. */
const details: Members = {
  id: 'int',
  name: 'text',
  active: 'flag',
  passwordTypeId: 'int',
  validatePasswordRequirementsOnCreate: 'flag',
  validatePasswordRequirementsOnEdit: 'flag',
  oneTimePasswordEnabled: 'flag',
  ...later({
    namePattern: 'text?',
    namePatternErrorMessage: 'text?',
    expirationDays: 'int?',
    oneTimePasswordCodeDuration: 'int',
    oneTimePasswordCodeLength: 'int',
    oneTimePasswordHashMode: 'text',
  }),
};

export const templateEndpoints: Endpoints = {
  'GET /api/v1/secret-templates': {
    gives: paged({ active: 'flag', id: 'int', name: 'text', secretCount: 'int', 'passwordTypeId+': 'int' }),
  },
  'GET /api/v1/secret-templates/:id': {
    gives: { fields: [field], id: 'int', name: 'text', passwordTypeId: 'int' },
  },
  'GET /api/v2/secret-templates/:id': { gives: details },
  'GET /api/v1/secret-templates/fields/search': { gives: paged(fieldDetails) },
  'GET /api/v1/secret-templates/fields/:id': { gives: fieldDetails },
};

export const requirementEndpoints: Endpoints = {
  'GET /api/v1/password-requirements': { gives: paged(requirement) },
  'GET /api/v1/password-requirements/:id': { gives: requirementDetails },
};
