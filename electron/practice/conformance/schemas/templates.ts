import { later, oneOf, orNull, type Endpoints, type Members } from '../shape';
import { paged } from './shared-shapes';

const editRequires = oneOf('Edit', 'Owner', 'NotEditable');

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
  ...later({ isList: 'flag', listType: oneOf('None', 'Generic', 'URL') }),
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

export const templateEndpoints: Endpoints = {
  'GET /api/v1/secret-templates': {
    gives: paged({ active: 'flag', id: 'int', name: 'text', secretCount: 'int', 'passwordTypeId+': 'int' }),
  },
  'GET /api/v1/secret-templates/:id': {
    gives: { fields: [field], id: 'int', name: 'text', passwordTypeId: 'int' },
  },
  'POST /api/v1/secret-templates/generate-password/:secretfieldId': { gives: 'text' },
  'GET /api/v1/password-requirements': { gives: paged(requirement) },
  'GET /api/v1/password-requirements/:id': { gives: requirementDetails },
};
