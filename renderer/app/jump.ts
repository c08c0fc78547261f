import { readSecretId } from '../../shared/secret-id';
import { isSameServer } from '../../shared/same-server';
import { isOfOurScheme, readSecretLink, readServer } from '../../shared/secret-link';
import { idsInScript } from './script-line';

/** What somebody wants to go to, and need not look for. */
export type Jump =
  | { readonly kind: 'secret'; readonly id: number }
  | { readonly kind: 'folder'; readonly path: string }
  /** It names a secret of another server, or a link that is none. */
  | { readonly kind: 'elsewhere'; readonly server: string }
  | { readonly kind: 'not-understood' };

const LONGEST_PATH = 4000;

const secret = (digits: string | undefined): Jump | undefined => {
  const id = readSecretId(digits ?? '');
  return id === undefined ? undefined : { kind: 'secret', id };
};

/** Where the pages of a server stop being its address. */
const PAGES = /\/(?:app|api|secretview\.aspx|secret\.aspx|secretdetail\.aspx)(?=[/?#]|$)/iu;
const PAGE = new RegExp(`^(?:${PAGES.source}|/[^/]*\\.aspx)`, 'iu');
const IN_ADDRESS = [
  /\/secrets?\/(?:view\/|summaries\/)?(\d{1,10})(?=[/?#]|$)/iu,
  /[?&]secretid=(\d{1,10})(?=[&#]|$)/iu,
];

/** The folder of a site may be called what its pages are. */
const isPageOf = (text: string, server: string): boolean =>
  isSameServer(text.slice(0, server.length), server) && PAGE.test(text.slice(server.length));

const byAddress = (text: string, servers: readonly string[]): Jump | undefined => {
  if (!/^https?:\/\/\S+$/iu.test(text)) return undefined;
  const digits = IN_ADDRESS.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  const found = secret(digits);
  if (found && servers.some((here) => isPageOf(text, here))) return found;
  const [base = ''] = text.split(PAGES);
  const server = readServer(base.replace(/\/[^/]*\.aspx.*$/iu, ''));
  if (!found || server === undefined) return { kind: 'not-understood' };
  return servers.some((here) => isSameServer(here, server)) ? found : { kind: 'elsewhere', server };
};

const byLink = (text: string, servers: readonly string[]): Jump | undefined => {
  if (!isOfOurScheme(text)) return undefined;
  const link = readSecretLink(text);
  if (!link) return { kind: 'not-understood' };
  const { id, server } = link;
  if (server === null || servers.some((here) => isSameServer(here, server))) return { kind: 'secret', id };
  return { kind: 'elsewhere', server };
};

const byPath = (text: string): Jump | undefined => {
  const names = text.split(/[\\/]+/u).filter((name) => name.trim() !== '');
  const isPath = /^[\\/]/u.test(text) ? names.length > 0 : names.length > 1;
  return isPath && text.length <= LONGEST_PATH ? { kind: 'folder', path: text } : undefined;
};

/**
 * @param servers the addresses of where one is signed in
 * @returns undefined for what can only be looked for
 */
export const readJump = (written: string, servers: readonly string[]): Jump | undefined => {
  const text = written.trim();
  return (
    secret(/^#?(\d{1,10})$/u.exec(text)?.[1] ?? idsInScript(text)) ??
    byLink(text, servers) ??
    byAddress(text, servers) ??
    byPath(text)
  );
};
