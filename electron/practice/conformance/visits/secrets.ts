import type { Scene, Visit } from '../scene';
import { openingArguments, type Visits } from './visits';

type Model = Readonly<Record<string, unknown>>;

/** Every filter that a list of secrets knows, each with a value that finds the secrets of the walk. */
const search = ({ folderId }: Scene): string =>
  [
    'filter.searchText=Walked',
    'filter.isExactMatch=false',
    `filter.folderId=${folderId}`,
    'filter.includeSubFolders=true',
    'filter.includeActive=true',
    'filter.includeInactive=true',
    'filter.includeRestricted=true',
    'filter.allowDoubleLocks=true',
    'filter.doNotCalculateTotal=false',
    'filter.permissionRequired=View',
    'filter.scope=All',
    'filter.onlySharedWithMe=false',
    'filter.onlyRPCEnabled=false',
    'skip=0',
    'take=5',
    'sortBy[0].name=name',
    'sortBy[0].direction=desc',
    'sortBy[0].priority=1',
  ].join('&');

const searched = (scene: Scene): Visit => {
  scene.newSecret();
  return { query: search(scene) };
};

const anyOne = ({ newSecret }: Scene): Visit => ({ params: [newSecret().id] });
const opened = ({ newSecret }: Scene): Visit => ({
  params: [newSecret({ guard: { requiresComment: true } }).id],
  body: openingArguments,
});

/** The way of every client: fetch what is there, change it, send it back whole. */
async function fetched(scene: Scene, call: string, visit: Visit): Promise<Model> {
  const { json, text } = await scene.ask(call, visit);
  if (typeof json !== 'object' || json === null) throw new Error(`nothing to send back: ${text}`);
  return json as Model;
}

const SENT = [
  ...['name', 'autoChangeEnabled', 'checkOutChangePasswordEnabled', 'checkOutEnabled'],
  ...['checkOutIntervalMinutes', 'enableInheritPermissions', 'enableInheritSecretPolicy', 'folderId'],
  ...['launcherConnectAsSecretId', 'passwordTypeWebScriptId', 'proxyEnabled', 'requiresComment'],
  ...['secretPolicyId', 'sessionRecordingEnabled', 'siteId', 'webLauncherRequiresIncognitoMode'],
];

const SENT_OF_ITEM = {
  ...{ fieldDescription: '', fieldId: 0, fieldName: '', fileAttachmentId: 0, filename: '', isFile: false },
  ...{ isNotes: false, isPassword: false, itemId: 0, itemValue: '', slug: '' },
};

const pick = (model: Model, names: readonly string[]): Model =>
  Object.fromEntries(names.map((name) => [name, model[name]]));

/** Every documented member, with a value where the server had none. */
function itemsOf(model: Model): readonly Model[] {
  const items = model['items'] as readonly Model[];
  return items.map((item) => {
    const sent = Object.entries(SENT_OF_ITEM).map(([name, unset]) => [name, item[name] ?? unset] as const);
    const value = item['slug'] === 'password' ? 'Walked-again-42' : 'host-2';
    return { ...Object.fromEntries(sent), itemValue: value };
  });
}

const keys = { generatePassphrase: false, generateSshKeys: false };

async function created(scene: Scene): Promise<Visit> {
  const stub = await fetched(scene, 'GET /api/v1/secrets/stub', {
    query: `secretTemplateId=6001&folderId=${scene.folderId}`,
  });
  const body = {
    ...pick(stub, SENT),
    name: 'Walked and made',
    secretTemplateId: 6001,
    items: itemsOf(stub),
    sshKeyArgs: keys,
    delayIndexing: false,
  };
  return { body };
}

async function updated(scene: Scene): Promise<Visit> {
  const { id } = scene.newSecret();
  const known = await fetched(scene, 'GET /api/v1/secrets/:id', { params: [id] });
  const body = {
    ...pick(known, SENT),
    ...pick(known, ['id', 'accessRequestWorkflowMapId', 'active']),
    ...openingArguments,
    autoChangeNextPassword: '',
    items: itemsOf(known),
    sshKeyArgs: keys,
  };
  return { params: [id], body };
}

export const searchVisits: Visits = {
  'GET /api/v1/secrets': searched,
  'GET /api/v2/secrets': searched,
  'GET /api/v1/secrets/lookup': searched,
  'GET /api/v1/secrets/lookup/:id': anyOne,
  'GET /api/v1/secrets/search-total': searched,
  'GET /api/v2/secrets/search-total': searched,
  'GET /api/v1/secrets/search-for-ids': searched,
  'GET /api/v2/secrets/search-for-ids': searched,
};

export const secretVisits: Visits = {
  'GET /api/v1/secrets/stub': ({ folderId }) => ({ query: `secretTemplateId=6001&folderId=${folderId}` }),
  'GET /api/v1/secrets/:id': anyOne,
  'GET /api/v2/secrets/:id': anyOne,
  'POST /api/v1/secrets/:id/restricted': opened,
  'GET /api/v1/secrets/:id/summary': anyOne,
  'GET /api/v1/secrets/:id/preview': anyOne,
};

const marked = (value: unknown): object => ({ dirty: true, value });

const general = ({ newSecret, newFolder }: Scene): Visit => {
  const data = {
    active: marked(true),
    enableInheritSecretPolicy: marked(true),
    folder: marked(newFolder()),
    generateSshKeys: false,
    heartbeatEnabled: marked(true),
    isOutOfSync: marked(false),
    name: marked('Walked and patched'),
    secretFields: [{ dirty: true, slug: 'notes', value: 'patched' }],
    secretPolicy: { dirty: false, value: -1 },
    site: marked(1),
    template: { dirty: false, value: 6001 },
  };
  return { params: [newSecret().id], body: { data } };
};

const gone = ({ newSecret }: Scene): Visit => ({ params: [newSecret({ secret: { active: false } }).id] });

const edits = ['', '/:isEditMode', '/:isEditMode/:loadReadOnlyFlags'].flatMap((more) =>
  ['v1', 'v2'].map((version) => `GET /api/${version}/secrets/secret-detail/:id/general${more}`),
);

const viewed = ({ newSecret }: Scene): Visit => ({
  params: [newSecret({ template: 'unixSsh' }).id, 'true', 'true'],
});

export const viewVisits: Visits = {
  ...Object.fromEntries(edits.map((call) => [call, viewed])),
  'GET /api/v1/secrets/:id/settings': anyOne,
};

export const patchVisits: Visits = {
  'PATCH /api/v1/secrets/:id/general': general,
  'PATCH /api/v2/secrets/:id/general': general,
  'PUT /api/v1/secrets/:id/undelete': gone,
  'PUT /api/v1/secrets/:id/activate': gone,
  'PUT /api/v2/secrets/:id/activate': gone,
  'PUT /api/v3/secrets/:id/activate': gone,
};

export const expirationVisits: Visits = {
  'PUT /api/v1/secrets/:id/expiration': ({ newSecret }) => {
    const data = {
      expirationDate: marked('2030-01-02T03:04:05'),
      expirationDayInterval: marked(30),
      expirationType: marked('DayInterval'),
    };
    return { params: [newSecret().id], body: { data } };
  },
};

export const favouriteVisits: Visits = {
  'POST /api/v1/secrets/:id/favorite': ({ newSecret }) => {
    const { id } = newSecret();
    return [true, false].map((isFavorite) => ({ params: [id], body: { isFavorite } }));
  },
  'GET /api/v1/secrets/favorite': async (scene) => {
    const { id } = scene.newSecret();
    await scene.ask('POST /api/v1/secrets/:id/favorite', { params: [id], body: { isFavorite: true } });
    return {};
  },
};

export const writeVisits: Visits = {
  'POST /api/v1/secrets': created,
  'PUT /api/v1/secrets/:id': updated,
  'DELETE /api/v1/secrets/:id': anyOne,
};
