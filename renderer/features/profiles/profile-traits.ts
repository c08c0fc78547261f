import type { Profile } from '../../../shared/profiles';

/** Only what a password has opened is extended at the server's grace. */
export const hasAllowance = ({ account }: Profile): boolean => account.method === 'credentials';

/** A server on this computer may do without a certificate. */
export const isEncrypted = ({ server }: Profile): boolean => server.startsWith('https:');

export const hostOf = ({ server }: Profile): string => (URL.canParse(server) ? new URL(server).host : server);
