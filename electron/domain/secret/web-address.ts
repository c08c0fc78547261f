import { fail, succeed, type Reply } from '../../../shared/ipc/reply';

export interface WebAddress {
  /** As it is opened: in the letters that every program reads alike. */
  readonly address: string;
  readonly host: string;
  readonly isEncrypted: boolean;
}

/** As much as is needed here of what is part of every engine. */
declare const URL: { readonly canParse: (text: string) => boolean } & (new (
  text: string,
) => Readonly<Record<'protocol' | 'username' | 'password' | 'host' | 'hostname' | 'href', string>>);

/** No name that can be looked up is longer; a port and brackets come on top. */
const LONGEST_HOST = 270;

/** What a field holds, as a page of the web and nothing else: no file, no program, no mail. */
export const readWebAddress = (value: string): Reply<WebAddress> => {
  if (value.trim() === '') return fail('link-empty');
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !['https:', 'http:'].includes(url.protocol)) return fail('link-not-web');
  // Node and the browser need not agree on a name that none can have.
  if (url.host.length > LONGEST_HOST || url.hostname.includes('%')) return fail('link-not-web');
  if (url.username !== '' || url.password !== '') return fail('link-with-password');
  return succeed({ address: url.href, host: url.host, isEncrypted: url.protocol === 'https:' });
};
