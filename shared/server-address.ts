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

/** As much as is needed here of what the page and the main process both have, and nothing else of theirs. */
interface WebAddress {
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
declare const URL: { readonly canParse: (text: string) => boolean } & (new (text: string) => WebAddress);

/** The slashes are left out by slip more often than a host is called https. */
const SCHEME = /^(?:https?:|[a-z][a-z0-9+.-]*:\/\/)/i;

/** What crosses between the processes; mending writes letters out as %xx and so makes an address longer. */
const LONGEST = 2000;

/**
 * Where the pages and services of the product begin, below the address of the site. A site may well lie in a folder
 * called app, so that one counts only in front of the `#` that its pages have.
 */
const INSIDE_THE_SITE =
  /\/(?:(?:api(?:\/v\d+)?|oauth2|winauthwebservices|login|[^/]+\.(?:aspx|asmx|ashx))(?:\/.*)?#?|app#)$/i;

/** A name below localhost is not among them: it may be asked of a name server, and that answers what it likes. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const parse = (text: string): WebAddress | undefined => {
  const address = SCHEME.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // Chromium takes a host with blanks and brackets in it and writes them as %20 and the like; no host has such a name.
  return url?.hostname.includes('%') ? undefined : url;
};

const refusal = (url: WebAddress) => {
  if (!['https:', 'http:'].includes(url.protocol)) return 'notWeb';
  if (url.username || url.password) return 'holdsUser';
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) return 'notEncrypted';
  return undefined;
};

const withoutSlash = (path: string) => path.replace(/\/+$/, '');

/** What follows these marks is dropped without being shown: it may hold a token. */
const unshown = ({ search, hash }: WebAddress): string | undefined => {
  if (search) return '?…';
  return hash ? '#…' : undefined;
};

/** Reads an address as people paste it: a host alone, a page of the product, or the address of its REST services. */
export const readServerAddress = (typed: string): ServerAddress => {
  const text = typed.trim();
  if (text === '') return { state: 'empty' };

  const url = parse(text);
  if (!url) return { state: 'refused', because: 'notAnAddress' };

  const because = refusal(url);
  if (because) return { state: 'refused', because };

  const inside = INSIDE_THE_SITE.exec(withoutSlash(url.pathname) + (url.hash && '#'));
  const site = `${url.protocol}//${url.host}${withoutSlash(url.pathname.slice(0, inside?.index))}`;
  if (site.length > LONGEST) return { state: 'refused', because: 'notAnAddress' };
  return { state: 'usable', url: site, removed: inside?.[0].replace('#', '') ?? unshown(url) };
};
