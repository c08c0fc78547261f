import { later, oneOf, type Endpoints, type Members } from '../shape';
import { shown } from './shared-shapes';

/** Without credentials, at both addresses that a client tries. */
export const health: Members = {
  databaseMismatch: 'flag',
  healthy: 'flag',
  now: 'date',
  readOnlyMode: 'flag',
  utcNow: 'date',
  ...later({
    databaseHealthy: 'flag',
    serviceBusHealthy: 'flag',
    storageAccountHealthy: 'flag',
    scheduledForDeletion: 'flag',
    provisionDeletionDateTime: 'date?',
  }),
};

const vault: Members = {
  vaultId: 'text',
  name: 'text',
  type: oneOf('SecretServerCloud'),
  isDefault: 'flag',
  isGlobalDefault: 'flag',
  isActive: 'flag',
  connection: { url: 'text', oAuthProfileId: 'text' },
};

export const platformEndpoints: Endpoints = {
  'GET /platform/health': { gives: health },
  'POST /platform/identity/api/oauth2/token/xpmplatform': {
    takes: { grant_type: 'text', client_id: 'text', client_secret: 'text', scope: 'text' },
    gives: {
      access_token: 'text',
      token_type: oneOf('bearer', 'Bearer'),
      expires_in: 'int',
      'refresh_token+': 'text',
      'id_token+': 'text',
      'session_expires_in+': 'int',
      'scope+': 'text',
    },
  },
  'GET /platform/vaultbroker/api/vaults': { gives: { vaults: [vault] } },
};

const generated = { gives: { generatedToken: shown('text') } } as const;

export const generatedTokenEndpoints: Endpoints = {
  'GET /api/v1/-token/generate-token': generated,
  'GET /api/v1/api-token/generate-token': generated,
};
