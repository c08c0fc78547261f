import type { SecretLink } from './links';
import { readSecretId } from './secret-id';
import { readServerAddress } from './server-address';

/** Anybody can write one, on any page: it says where to look, and nothing that is to be done there. */
const LINK = /^keyturn:\/\/secret\/(\d{1,10})\/?(?:\?server=([^?&#\s]{1,3000}))?$/i;

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** The address of a server that one may sign in to, however it was written. */
export const readServer = (text: string | undefined): string | undefined => {
  const address = readServerAddress(text ?? '');
  return address.state === 'usable' ? address.url : undefined;
};

export const isOfOurScheme = (text: string): boolean => /^keyturn:/i.test(text);

/** @returns undefined unless every letter of it is understood: half a link could lead to a secret of another server */
export const readSecretLink = (text: string): SecretLink | undefined => {
  const [, digits = '', named] = LINK.exec(text) ?? [];
  const id = readSecretId(digits);
  if (id === undefined) return undefined;
  if (named === undefined) return { kind: 'secret', id, server: null };
  const server = readServer(decoded(named));
  return server === undefined ? undefined : { kind: 'secret', id, server };
};
