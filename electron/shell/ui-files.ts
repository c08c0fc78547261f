import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Speech } from '../../shared/language';

export const UI_SCHEME = 'keyturn-ui';

/**
 * The page, the same page while the app is locked, and that of quick access. A page of another origin has a process of its own: whoever goes
 * from one to the other leaves nothing behind of what the first had in memory.
 */
export type UiPage = 'app' | 'locked' | 'quick';

const originOf = (page: UiPage): string => `${UI_SCHEME}://${page}`;
const PAGES: readonly UiPage[] = ['app', 'locked', 'quick'];

export const addressOf = (page: UiPage): string => `${originOf(page)}/index.html`;

export const isOf = (page: UiPage, url: string): boolean => url.startsWith(`${originOf(page)}/`);

export const isUi = (url: string): boolean => PAGES.some((page) => isOf(page, url));

export const isSamePage = (one: string, other: string): boolean =>
  PAGES.some((page) => isOf(page, one) && isOf(page, other));

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

const fileFor = (address: string, folder: string): string | undefined => {
  if (!isUi(address)) return undefined;
  const pathname = decodeURIComponent(new URL(address).pathname);
  const file = normalize(join(folder, pathname));
  return file.startsWith(folder + sep) && extname(file) in TYPES ? file : undefined;
};

/** What the page is to look like, and to speak, from its very first paint. */
export interface PageLook extends Speech {
  readonly theme: string;
  readonly isNew: boolean;
}

interface UiSource {
  readonly folder: string;
  readonly look: () => PageLook | Promise<PageLook>;
}

/** A line that asks for the words of a language ahead of the script. */
const WORDS = /<link[^>]* data-words="(?<language>[a-z]+)"[^>]*>/gu;

const withWordsOf = (page: string, language: string): string =>
  page.replaceAll(WORDS, (line, named: string) => (named === language ? line : ''));

/** A line that asks for what one page alone is made of. */
const PARTS = /<link[^>]* data-page="(?<page>[a-z]+)"[^>]*>/gu;

const withPartsOf = (html: string, page: string): string =>
  html.replaceAll(PARTS, (line, named: string) => (named === page ? line : ''));

const dressed = (page: string, { theme, language, locale, isNew }: PageLook): string =>
  withWordsOf(page, language).replace(
    'lang="en" data-theme="system"',
    `lang="${language}" data-theme="${theme}" data-platform="${process.platform}" data-locale="${locale}"${isNew ? ' data-new' : ''}`,
  );

const contentOf = async (file: string, host: string, source: UiSource): Promise<Buffer> => {
  if (!file.endsWith('.html')) return readFile(file);
  const [page, look] = await Promise.all([readFile(file, 'utf8'), source.look()]);
  return Buffer.from(dressed(withPartsOf(page, host), look));
};

/** As the scheme hands it on. */
export interface UiAnswer {
  readonly statusCode: 200 | 404;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

const read = async (address: string, source: UiSource): Promise<UiAnswer | undefined> => {
  const file = fileFor(address, source.folder);
  if (file === undefined) return undefined;
  const data = await contentOf(file, new URL(address).host, source);
  return { statusCode: 200, headers: { ...HEADERS, 'Content-Type': TYPES[extname(file)] ?? '' }, data };
};

/** Answers the page's own files and nothing else; whatever cannot be read is simply not there. */
export const answerUi = async (
  { method, url }: { readonly method: string; readonly url: string },
  source: UiSource,
): Promise<UiAnswer> => {
  const found = method === 'GET' ? await read(url, source).catch(() => undefined) : undefined;
  return found ?? { statusCode: 404, headers: { ...HEADERS }, data: Buffer.alloc(0) };
};
