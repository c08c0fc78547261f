import type { Scene } from '../scene';
import { plainly, type Visits } from './visits';

export const folderVisits: Visits = {
  'GET /api/v1/folders': ({ newFolder }) => {
    newFolder();
    return { query: 'filter.searchText=Walked&take=5&sortBy[0].name=folderName&sortBy[0].direction=asc' };
  },
  'POST /api/v1/folders': ({ folderId }) => ({ body: folderBody(folderId) }),
  'GET /api/v1/folders/:id': ({ folderId, newFolder }) => {
    newFolder();
    return { params: [folderId], query: 'getAllChildren=true&includeAssociatedTemplates=true' };
  },
  'PUT /api/v1/folders/:id': ({ folderId, newFolder }) => {
    const id = newFolder();
    return { params: [id], body: { ...folderBody(folderId), folderName: 'Walked and renamed', id } };
  },
  'PATCH /api/v1/folder/:id': ({ newFolder }) => {
    const data = {
      allowedTemplates: [6001],
      allowRemoveOwner: false,
      enableInheritPermissions: marked(false),
      enableInheritSecretPolicy: marked(true),
      folderName: marked('Walked and patched'),
      permissons: [{ folderAccessRoleId: 4, groupId: 2, secretAccessRoleId: 4 }],
      secretPolicy: { dirty: false, value: -1 },
    };
    return { params: [newFolder()], body: { data } };
  },
  'GET /api/v1/folders/:id/audit': async (scene) => {
    const { id, body } = associated(scene);
    await scene.ask('POST /api/v1/folders/:id/templates', { params: [id], body });
    return { params: [id], query: 'take=5' };
  },
  'POST /api/v1/folders/:id/templates': (scene) => {
    const { id, body } = associated(scene);
    return { params: [id], body };
  },
  'DELETE /api/v1/folders/:id/templates/:templateId': async (scene) => {
    const { id, body } = associated(scene);
    await scene.ask('POST /api/v1/folders/:id/templates', { params: [id], body });
    return { params: [id, body.templateId] };
  },
  'DELETE /api/v1/folders/:id': ({ newFolder }) => ({ params: [newFolder()] }),
  'GET /api/v1/folders/lookup': () => ({ query: 'filter.searchText=Walked' }),
  'GET /api/v1/folders/stub': plainly,
  'GET /api/v1/folder-details/:id': ({ folderId }) => ({ params: [folderId] }),
};

const marked = (value: unknown): object => ({ dirty: true, value });

interface Associated {
  readonly id: number;
  readonly body: { readonly folderId: number; readonly templateId: number };
}

function associated({ newFolder }: Scene): Associated {
  const folderId = newFolder();
  return { id: folderId, body: { folderId, templateId: 6001 } };
}

function folderBody(parentFolderId: number): object {
  return {
    folderName: 'Walked and made',
    folderTypeId: 1,
    parentFolderId,
    inheritPermissions: true,
    inheritSecretPolicy: true,
    secretPolicyId: -1,
  };
}
