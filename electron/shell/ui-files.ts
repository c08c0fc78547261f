import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

export const UI_SCHEME = 'keyturn-ui';
const UI_ORIGIN = `${UI_SCHEME}://app`;
export const UI_PAGE = `${UI_ORIGIN}/index.html`;

export const isUi = (url: string): boolean => url.startsWith(`${UI_ORIGIN}/`);

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

interface UiSource {
  readonly folder: string;
  /** What the page is to look like from its very first paint. */
  readonly theme: () => Promise<string>;
}

/** The head of the answer goes ahead, so that the page's process gets ready while the theme is still being read. */
const dressed = (page: string, theme: UiSource['theme']): ReadableStream =>
  new ReadableStream({
    start: async (body) => {
      const look = `data-theme="${await theme()}" data-platform="${process.platform}"`;
      body.enqueue(Buffer.from(page.replace('data-theme="system"', look)));
      body.close();
    },
  });

const read = async (address: string, { folder, theme }: UiSource): Promise<Response | undefined> => {
  const file = fileFor(address, folder);
  if (file === undefined) return undefined;
  const content = await readFile(file);
  const body = file.endsWith('.html') ? dressed(content.toString('utf8'), theme) : new Uint8Array(content);
  return new Response(body, { headers: { ...HEADERS, 'Content-Type': TYPES[extname(file)] ?? '' } });
};

/** Answers the page's own files and nothing else; whatever cannot be read is simply not there. */
export const answerUi = async (request: Request, source: UiSource): Promise<Response> => {
  const found = request.method === 'GET' ? await read(request.url, source).catch(() => undefined) : undefined;
  return found ?? new Response(null, { status: 404, headers: HEADERS });
};
