import { member } from '../../testing/client';
import type { Scene } from '../scene';
import { plainly, type Visits } from './visits';

const TOTP_KEY = 'JBSWY3DPEHPK3PXP';

export const siteVisits: Visits = {
  'POST /oauth2/token': () => ({
    form: { grant_type: 'password', username: 'admin', password: 'Practice-1' },
  }),
  'GET /api/v1/healthcheck': plainly,
  'GET /healthcheck.aspx': plainly,
  'GET /': plainly,
  'GET /login.aspx': plainly,
  'GET /api/v1/version': plainly,
  'POST /api/v1/oauth-expiration': async ({ bench }) => ({ token: await bench.signIn() }),
  'GET /api/v1/users/current': plainly,
};

export const platformVisits: Visits = {
  'GET /platform/health': plainly,
  'POST /platform/identity/api/oauth2/token/xpmplatform': () => ({
    form: {
      grant_type: 'client_credentials',
      client_id: 'program',
      client_secret: 'Practice-1',
      scope: 'xpmheadless',
    },
  }),
  'GET /platform/vaultbroker/api/vaults': plainly,
};

export const generatedTokenVisits: Visits = {
  'GET /api/v1/-token/generate-token': plainly,
  'GET /api/v1/api-token/generate-token': plainly,
};

export const templateVisits: Visits = {
  'GET /api/v1/secret-templates': () => ({
    query: 'filter.includeInactive=true&filter.includeSecretCount=true&filter.searchText=account',
  }),
  'GET /api/v1/secret-templates/:id': () => ({ params: [6001] }),
  'GET /api/v2/secret-templates/:id': () => ({ params: [6001] }),
  'GET /api/v1/secret-templates/fields/search': () => ({ query: 'filter.secretTemplateId=6001&take=50' }),
  'GET /api/v1/secret-templates/fields/:id': ({ newSecret }) => ({
    params: [newSecret().items[0]?.fieldId ?? 0],
  }),
  'GET /api/v1/password-requirements': plainly,
  'GET /api/v1/password-requirements/:id': ({ world }) => ({
    params: [[...world.requirements.keys()][0] ?? 0],
  }),
};

export const ticketVisits: Visits = {
  'GET /api/v1/ticket-systems': plainly,
  'GET /api/v1/ticket-systems/:id': ({ ticketSystem }) => ({ params: [ticketSystem.id] }),
};

export const codeVisits: Visits = {
  'GET /api/v1/one-time-password-code/:id': ({ newSecret }) => ({
    params: [newSecret({ template: 'webPassword', secret: { totpKey: TOTP_KEY } }).id],
  }),
};

/** The one session of somebody who has just come, so that nobody else's ends. */
async function newcomer({ bench, newPerson }: Scene): Promise<{ token: string; id: unknown }> {
  const token = await bench.signIn(newPerson(), 'Practice-1');
  const { json } = await bench.ask('/api/v1/users/sessions', { token });
  const records = member(json, 'records');
  return { token, id: member(Array.isArray(records) ? records[0] : undefined, 'id') };
}

export const sessionVisits: Visits = {
  'GET /api/v1/users/sessions': plainly,
  'POST /api/v1/users/sessions/terminate': async (scene) => {
    const { token, id } = await newcomer(scene);
    return { token, body: { id } };
  },
};
