import { oneOf, type Endpoints } from '../shape';
import { health } from './platform';
import { paged } from './shared-shapes';

const link = { link: 'text', name: 'text' } as const;

/** Token, health, version, users. */
export const siteEndpoints: Endpoints = {
  'POST /oauth2/token': {
    takes: { username: 'text', password: 'text', grant_type: 'text' },
    gives: {
      access_token: 'text',
      token_type: oneOf('bearer', 'Bearer'),
      expires_in: 'int',
      'refresh_token+': 'text',
    },
  },
  'GET /api/v1/healthcheck': { gives: health },
  'GET /healthcheck.aspx': { gives: 'page' },
  'GET /': { gives: 'page' },
  'GET /login.aspx': { gives: 'page' },
  'GET /api/v1/version': { gives: { version: 'text', 'model+': { version: 'text' } } },
  'POST /api/v1/oauth-expiration': { gives: 'flag' },
  'GET /api/v1/users/current': {
    gives: {
      adminLinks: [link],
      dateOptionId: 'int',
      displayName: 'text',
      emailAddress: 'text',
      id: 'int',
      permissions: [{ name: 'text' }],
      profileLinks: [link],
      timeOptionId: 'int',
      userLcid: 'int',
      userName: 'text',
      userTheme: 'text?',
    },
  },
};

export const sessionEndpoints: Endpoints = {
  'GET /api/v1/users/sessions': {
    gives: paged({
      id: 'int',
      userId: 'int',
      userName: 'text',
      displayName: 'text',
      startDateTime: 'date',
      expirationDateTime: 'date?',
      isCurrentSession: 'flag',
    }),
  },
  'POST /api/v1/users/sessions/terminate': { takes: { id: 'int' }, gives: 'flag' },
};

const ticketSystem = {
  active: 'flag',
  description: 'text?',
  displayMessage: 'text?',
  forceRequireTicketNumber: 'int',
  isDefault: 'flag',
  name: 'text',
  ticketSystemId: 'int',
  ticketSystemTypeId: 'int',
  viewTicketUrl: 'text?',
} as const;

export const ticketEndpoints: Endpoints = {
  'GET /api/v1/ticket-systems': { gives: [ticketSystem] },
  'GET /api/v1/ticket-systems/:id': { gives: ticketSystem },
};

export const favouriteEndpoints: Endpoints = {
  'POST /api/v1/secrets/:id/favorite': { takes: { isFavorite: 'flag' }, gives: 'flag' },
  'GET /api/v1/secrets/favorite': {
    gives: [{ folderId: 'int', folderPath: 'text?', id: 'int', secretName: 'text' }],
  },
};

export const codeEndpoints: Endpoints = {
  'GET /api/v1/one-time-password-code/:id': {
    gives: [{ code: 'text', durationSeconds: 'int', remainingSeconds: 'int' }],
  },
};
