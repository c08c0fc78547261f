import type { Scene, Visit } from '../scene';
import { openingArguments, type Visits } from './visits';

const anyOne = ({ newSecret }: Scene): Visit => ({ params: [newSecret().id] });
const password = ({ newSecret }: Scene): Visit => ({ params: [newSecret().id, 'password'] });
const changeable = { remote: { heartbeatEnabled: true, autoChangeEnabled: true } } as const;
const checkOut = { minutes: 30, changeOnCheckIn: false };

const held = async (scene: Scene): Promise<number> => {
  const { id } = scene.newSecret({ guard: { checkOut } });
  await scene.ask('POST /api/v1/secrets/:id/check-out', { params: [id] });
  return id;
};

export const fieldVisits: Visits = {
  'GET /api/v1/secrets/:id/fields/:slug': password,
  'PUT /api/v1/secrets/:id/fields/:slug': ({ newSecret }) => ({
    params: [newSecret({ guard: { requiresComment: true } }).id, 'notes'],
    body: { ...openingArguments, value: 'Walked "and" put\n' },
  }),
  'POST /api/v1/secrets/:id/restricted/fields/:slug': ({ newSecret }) => ({
    params: [newSecret({ guard: { requiresComment: true } }).id, 'password'],
    body: openingArguments,
  }),
};

export const generatorVisits: Visits = {
  'POST /api/v1/secret-templates/generate-password/:secretfieldId': ({ newSecret, world }) => {
    const item = newSecret().items.find(({ fieldId }) => world.field(fieldId)?.kind === 'Password');
    return { params: [item?.fieldId ?? 0] };
  },
  'GET /internals/secret-detail/:id/generate-password/:slug': password,
  'POST /internals/secret-detail/:id/validate-password/:slug': (scene) => ({
    ...password(scene),
    body: { password: 'Walked-1234567' },
  }),
};

export const requestVisits: Visits = {
  'GET /api/v1/secret-access-requests': async (scene) => {
    await scene.newRequest();
    return { query: 'filter.status=Pending&filter.isMyRequest=true', token: scene.operator };
  },
  'POST /api/v1/secret-access-requests': ({ newSecret, operator, ticketSystem }) => {
    const approval = { approverIds: [902], editorsToo: true, ownersToo: true };
    const body = {
      secretId: newSecret({ guard: { approval } }).id,
      startDate: '2030-01-02T03:04:05',
      expirationDate: '2030-01-02T04:04:05',
      requestComment: 'Walking by',
      ticketNumber: 'WALK-1',
      ticketSystemId: ticketSystem.id,
    };
    return { body, token: operator };
  },
  'PUT /api/v1/secret-access-requests': async ({ newRequest, approver }) => {
    const body = {
      secretAccessRequestId: await newRequest(),
      status: 'Approved',
      responseComment: 'Walk on',
      startDate: '2030-01-02T03:04:05',
      expirationDate: '2030-01-02T04:04:05',
    };
    return { body, token: approver };
  },
  'GET /api/v1/secret-access-requests/:id': async ({ newRequest, operator }) => ({
    params: [await newRequest()],
    token: operator,
  }),
  'GET /api/v1/secret-access-requests/:id/pending': async ({ newRequest, approver }) => ({
    params: [await newRequest()],
    token: approver,
  }),
  'GET /api/v1/secret-access-requests/:id/history': async ({ newRequest, operator }) => ({
    params: [await newRequest()],
    token: operator,
  }),
  'GET /api/v1/secret-access-requests/secrets/:id': async ({ newRequest, operator, world }) => {
    const secretId = world.accessRequests.get(await newRequest())?.secretId ?? 0;
    return { params: [secretId], token: operator };
  },
  'GET /api/v1/secret-access-requests/secrets/:id/options': ({ newSecret }) => ({
    params: [newSecret({ guard: { checkOut, requiresComment: true } }).id],
  }),
  'POST /api/v1/secret-access-requests/secrets/:id/view-comment': ({ newSecret, ticketSystem }) => ({
    params: [newSecret({ guard: { requiresComment: true } }).id],
    body: { comment: 'Walking by', ticketNumber: 'WALK-1', ticketSystemId: ticketSystem.id },
  }),
};

export const checkOutVisits: Visits = {
  'GET /api/v1/secrets/:id/state': async (scene) => [
    anyOne(scene),
    { params: [await held(scene)] },
    { params: [scene.newSecret({ guard: { checkOut, requiresComment: true } }).id], token: scene.operator },
  ],
  'GET /api/v1/secrets/:id/state/flags': async (scene) => [anyOne(scene), { params: [await held(scene)] }],
  'GET /api/v1/secrets/:id/audits': async (scene) => {
    const visit = anyOne(scene);
    await scene.ask('GET /api/v1/secrets/:id', visit);
    return { ...visit, query: 'skip=0&take=10&filter.includePasswordChangeLog=true' };
  },
  'POST /api/v1/secrets/:id/check-out': ({ newSecret }) => ({
    params: [newSecret({ guard: { checkOut } }).id],
  }),
  'POST /api/v1/secrets/:id/check-in': async (scene) => ({
    params: [await held(scene)],
    body: openingArguments,
  }),
  'POST /api/v1/secrets/:id/extend-check-out': async (scene) => ({
    params: [await held(scene)],
    body: { data: { minutesToAdd: 10, notes: 'Still walking' } },
  }),
  'POST /api/v1/secrets/:id/expire': (scene) => ({ ...anyOne(scene), body: openingArguments }),
};

export const changeVisits: Visits = {
  'POST /api/v1/secrets/:id/heartbeat': ({ newSecret }) => ({ params: [newSecret(changeable).id] }),
  'POST /api/v1/secrets/:id/change-password': ({ newSecret }) => {
    const sshKeyArgs = { generatePassphrase: false, generateSshKeys: false, passphrase: '', privateKey: '' };
    const body = { ...openingArguments, newPassword: 'Walk!away#43', sshKeyArgs };
    return { params: [newSecret(changeable).id], body };
  },
  'POST /api/v1/secrets/:id/stop-password-change': async (scene) => {
    const { id } = scene.newSecret(changeable);
    await scene.ask('POST /api/v1/secrets/:id/change-password', { params: [id], body: {} });
    return { params: [id] };
  },
  'GET /internals/secret-detail/:id/heartbeat-status': anyOne,
  'GET /internals/secret-detail/:id/password-status': anyOne,
  'POST /internals/secret-detail/:id/change-password-now': ({ newSecret }) => ({
    params: [newSecret(changeable).id],
    body: { data: { NextPassword: 'Walk!away#44', PasswordType: 1 } },
  }),
};
