import type { Why } from '../../../shared/activity';

/** By what the page asked for: a whole feature, or one call of it. The call goes before its feature. */
const BY_REQUEST: Readonly<Record<string, Why>> = {
  'session.signIn': 'sign-in',
  'lock.unlock': 'unlock',
  'session.extend': 'extend',
  'session.used': 'extend',
  'session.signOut': 'sign-out',
  'session.endToken': 'sign-out',
  'practice.close': 'sign-out',
  profiles: 'sign-in',
  finder: 'look',
  doctor: 'doctor',
  trust: 'certificate',
  secrets: 'list-secrets',
  folders: 'list-folders',
  secret: 'open-secret',
  quit: 'quit',
};

/** What nobody asked for, as a renewal that comes with a read or with the next key, is told by what it does. */
const BY_PATH: readonly (readonly [RegExp, Why])[] = [
  [/\/oauth2\/token$/u, 'extend'],
  [/\/oauth-expiration$/u, 'sign-out'],
];

/** @param request the name of what the user asked for, such as `session.signIn` */
export const whyOf = (request: string | undefined, path: string): Why => {
  const byPath = BY_PATH.find(([pattern]) => pattern.test(path))?.[1];
  if (request === undefined) return byPath ?? 'by-itself';
  const [feature = ''] = request.split('.');
  return BY_REQUEST[request] ?? byPath ?? BY_REQUEST[feature] ?? 'read';
};
