import { orNull, type Endpoints, type Members } from '../shape';
import { deleted, edited, lookup, paged } from './shared-shapes';

const summary: Members = {
  folderName: 'text?',
  folderPath: 'text?',
  folderTypeId: 'int',
  id: 'int',
  inheritPermissions: 'flag',
  inheritSecretPolicy: 'flag',
  parentFolderId: 'int',
  secretPolicyId: 'int',
};

const template: Members = { active: 'flag', id: 'int', name: 'text', secretCount: 'int' };

/** It holds itself; two levels down is as far as the walk looks. */
const child: Members = { ...summary, childFolders: 'anything', secretTemplates: orNull([template]) };
const folder: Members = { ...summary, childFolders: orNull([child]), secretTemplates: orNull([template]) };

const written: Members = {
  folderName: 'text',
  folderTypeId: 'int',
  parentFolderId: 'int',
  inheritPermissions: 'flag',
  inheritSecretPolicy: 'flag',
  secretPolicyId: 'int',
};

const policy: Members = {
  active: 'flag',
  secretPolicyDescription: 'text?',
  secretPolicyId: 'int',
  secretPolicyName: 'text',
};

const patched: Members = {
  allowedTemplates: ['int'],
  enableInheritPermissions: 'flag',
  enableInheritSecretPolicy: 'flag',
  folderName: 'text',
  hasEdit: 'flag',
  hasOwner: 'flag',
  isPersonalFolder: 'flag',
  parentFolderId: 'int',
  parentFolderPolicyName: 'text?',
  secretPolicies: [policy],
  secretPolicy: 'int?',
  secretTemplates: [{ id: 'int', name: 'text' }],
};

const patch: Members = {
  allowedTemplates: ['int'],
  allowRemoveOwner: 'flag',
  enableInheritPermissions: edited('flag'),
  enableInheritSecretPolicy: edited('flag'),
  folderName: edited('text'),
  permissons: [{ folderAccessRoleId: 'int', groupId: 'int', secretAccessRoleId: 'int' }],
  secretPolicy: edited('int'),
};

export const folderEndpoints: Endpoints = {
  'GET /api/v1/folders': { gives: paged(summary) },
  'POST /api/v1/folders': { takes: written, gives: folder },
  'GET /api/v1/folders/:id': { gives: folder },
  'PUT /api/v1/folders/:id': { takes: { id: 'int', ...written }, gives: folder },
  'DELETE /api/v1/folders/:id': { gives: deleted },
  'PATCH /api/v1/folder/:id': { takes: { data: patch }, gives: patched },
  'GET /api/v1/folders/:id/audit': {
    gives: paged({
      action: 'text',
      auditFolderId: 'int',
      dateRecorded: 'date',
      displayName: 'text',
      notes: 'text?',
    }),
  },
  'POST /api/v1/folders/:id/templates': {
    takes: { folderId: 'int', templateId: 'int' },
    gives: { associated: 'flag', folderId: 'int', templateId: 'int' },
  },
  'DELETE /api/v1/folders/:id/templates/:templateId': { gives: deleted },
  'GET /api/v1/folders/lookup': { gives: paged(lookup) },
  'GET /api/v1/folders/stub': { gives: folder },
  'GET /api/v1/folder-details/:id': {
    gives: {
      id: 'int',
      name: 'text',
      actions: ['text'],
      allowedTemplates: [{ id: 'int', name: 'text' }],
      folderWarning: 'text?',
    },
  },
};
