import type { Opened, Session } from '../../../shared/session';

/** A session that is there, or was until a moment ago: the frame stays for both. */
export type OpenSession = Extract<Session, { readonly opened: Opened }>;

export const hostOf = ({ server }: Pick<Opened, 'server'>): string =>
  URL.canParse(server) ? new URL(server).host : server;
