/** What can be said of a typed server address without asking the network. */
export type ServerAddress =
  | { readonly state: 'empty' }
  | { readonly state: 'refused'; readonly because: 'notAnAddress' | 'holdsUser' | 'notWeb' | 'notEncrypted' }
  | {
      readonly state: 'usable';
      /** The address of the site itself, without a slash at its end. */
      readonly url: string;
      /** What was cut off because it names a page or a service inside the site. */
      readonly removed: string | undefined;
    };

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * Where the pages and services of the product begin, below the address of the site. A site may well lie in a folder
 * called app, so that one counts only in front of the `#` that its pages have.
 */
const INSIDE_THE_SITE =
  /\/(?:(?:api(?:\/v\d+)?|oauth2|winauthwebservices|[^/]+\.(?:aspx|asmx|ashx))(?:\/.*)?#?|app#)$/i;

const LOOPBACK = /^(?:localhost|(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

const parse = (text: string): URL | undefined => {
  const address = SCHEME.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // Chromium takes a host with blanks and brackets in it and writes them as %20 and the like; no host has such a name.
  return url?.hostname.includes('%') ? undefined : url;
};

const refusal = (url: URL) => {
  if (!['https:', 'http:'].includes(url.protocol)) return 'notWeb';
  if (url.username || url.password) return 'holdsUser';
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) return 'notEncrypted';
  return undefined;
};

const withoutSlash = (path: string) => path.replace(/\/+$/, '');

/** Reads an address as people paste it: a host alone, a page of the product, or the address of its REST services. */
export const readServerAddress = (typed: string): ServerAddress => {
  const text = typed.trim();
  if (text === '') return { state: 'empty' };

  const url = parse(text);
  if (!url) return { state: 'refused', because: 'notAnAddress' };

  const because = refusal(url);
  if (because) return { state: 'refused', because };

  const inside = INSIDE_THE_SITE.exec(withoutSlash(url.pathname) + (url.hash && '#'));
  const site = withoutSlash(url.pathname.slice(0, inside?.index));
  // What follows a question mark is dropped without being shown: it may hold a token.
  const removed = inside?.[0].replace('#', '') ?? (url.search ? '?…' : undefined);
  return { state: 'usable', url: `${url.protocol}//${url.host}${site}`, removed };
};
