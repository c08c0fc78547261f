import { serverKeyOf } from './same-server';

/** How a saved sign-in gets in. Nothing in it is secret, and no secret has a place in it. */
export type Account =
  | { readonly method: 'credentials'; readonly userName: string; readonly domain: string }
  | { readonly method: 'token' }
  | { readonly method: 'command'; readonly program: string; readonly arguments: readonly string[] }
  | { readonly method: 'windows' }
  | { readonly method: 'client'; readonly clientId: string };

/** In characters. Apart from the schema, so that the page can name it without carrying zod. */
export const MAX_PROFILE_NAME = 80;

const partsOf = (account: Account): readonly string[] => {
  switch (account.method) {
    case 'credentials':
      // Neither a directory nor the vault tells large letters from small ones in the name of a user.
      return [account.userName.trim().toLowerCase(), account.domain.trim().toLowerCase()];
    case 'client':
      return [account.clientId.trim()];
    case 'command':
      return [account.program, ...account.arguments];
    case 'token':
    case 'windows':
      return [];
  }
};

/** The same for two sign-ins that are one: the same server, reached in the same way as the same user. */
export const identityOf = (server: string, account: Account): string =>
  JSON.stringify([serverKeyOf(server), account.method, ...partsOf(account)]);

/** The same for two names that look alike. */
export const nameKeyOf = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
