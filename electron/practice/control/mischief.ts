import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { Fields } from '../http/fields';
import { invalidRequest } from '../http/refusals';

/** What goes wrong with a request. */
export type Deed =
  | { readonly do: 'delay'; readonly ms: number }
  | {
      readonly do: 'answer';
      readonly status: number;
      readonly body: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly do: 'drop-before' }
  /** What was asked for happens, and the caller never hears. */
  | { readonly do: 'drop-after' }
  /** The line goes dead at once; what was asked for happens that much later. */
  | { readonly do: 'handle-later'; readonly ms: number }
  | { readonly do: 'cut-body' }
  | { readonly do: 'garbage' }
  | { readonly do: 'html'; readonly status: number }
  | { readonly do: 'wrong-content-type' }
  /** One byte a second. */
  | { readonly do: 'trickle' }
  | { readonly do: 'revoke-token' }
  /** Somebody else is quicker, or comes right after. */
  | { readonly do: 'change-field'; readonly when: 'before' | 'after'; readonly edit: FieldEdit }
  | { readonly do: 'maintenance' }
  | { readonly do: 'too-many-requests'; readonly retryAfter: string };

/** What is not named is taken from the address of the request. */
export interface FieldEdit {
  readonly secretId: number | undefined;
  readonly slug: string | undefined;
  readonly value: string;
  /** Who is said to have done it, in the trail; nobody where it is not named. */
  readonly by: string | undefined;
}

interface Plan {
  readonly id: number;
  readonly method: string | undefined;
  readonly path: RegExp;
  readonly deed: Deed;
  /** Requests that fit and are let through first. */
  skip: number;
  left: number;
}

export interface Mischief {
  plan(request: Fields): { readonly id: number };
  /** The deed for this request, if one is planned; it is used up. */
  take(method: string, path: string): Deed | undefined;
  /** @returns how many plans were still open */
  clear(): number;
}

const DEEDS: Readonly<Record<Deed['do'], (request: Fields) => Deed>> = {
  delay: (request) => ({ do: 'delay', ms: atLeast(request, 'ms', { least: 0, otherwise: 1_000 }) }),
  answer: (request) => ({
    do: 'answer',
    status: statusOf(request, 500),
    body: answerBody(request.raw('body')),
    headers: headersOf(request.record('headers')),
  }),
  'drop-before': () => ({ do: 'drop-before' }),
  'drop-after': () => ({ do: 'drop-after' }),
  'handle-later': (request) => ({
    do: 'handle-later',
    ms: atLeast(request, 'ms', { least: 0, otherwise: 2_000 }),
  }),
  'cut-body': () => ({ do: 'cut-body' }),
  garbage: () => ({ do: 'garbage' }),
  html: (request) => ({ do: 'html', status: statusOf(request, 200) }),
  'wrong-content-type': () => ({ do: 'wrong-content-type' }),
  trickle: () => ({ do: 'trickle' }),
  'revoke-token': () => ({ do: 'revoke-token' }),
  'change-field': (request) => ({
    do: 'change-field',
    when: request.text('when') === 'after' ? 'after' : 'before',
    edit: {
      secretId: request.integer('secretId'),
      slug: request.text('slug'),
      value: request.text('value') ?? 'changed behind your back',
      by: request.text('by'),
    },
  }),
  maintenance: () => ({ do: 'maintenance' }),
  'too-many-requests': (request) => ({
    do: 'too-many-requests',
    retryAfter: headerText('retry-after', request.text('retryAfter') ?? '1'),
  }),
};

interface Bounds {
  readonly least: number;
  readonly otherwise: number;
}

function atLeast(request: Fields, name: string, { least, otherwise }: Bounds): number {
  const number = request.integer(name) ?? otherwise;
  if (number < least) throw invalidRequest(name, `No less than ${least}.`);
  return number;
}

/** Said now: when the answer is to go out, nobody could be told any more. */
function headerText(name: string, text: string): string {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, text);
  } catch {
    throw invalidRequest('headers', `No header can be "${name}: ${text}".`);
  }
  return text;
}

function statusOf(request: Fields, otherwise: number): number {
  const status = request.integer('status') ?? otherwise;
  if (status < 200 || status > 599) throw invalidRequest('status', 'A status is between 200 and 599.');
  return status;
}

const answerBody = (body: unknown): string =>
  typeof body === 'string' ? body : JSON.stringify(body ?? null);

function headersOf(record: Fields | undefined): Readonly<Record<string, string>> {
  if (record === undefined) return {};
  return Object.fromEntries(record.names().map((name) => [name, headerText(name, record.text(name) ?? '')]));
}

/** With many of them a path that nearly fits would be tried in all their combinations, and nobody else be answered. */
const MOST_STARS = 4;

/** `*` is a part of a path, `**` any number of them. */
function patternOf(path: string): RegExp {
  if ((path.match(/\*+/gu) ?? []).length > MOST_STARS) {
    throw invalidRequest('path', `No more than ${MOST_STARS} times * or **.`);
  }
  const source = path
    .replace(/[.+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/\*\*|\*/gu, (star) => (star === '**' ? '.*' : '[^/]*'));
  return new RegExp(`^${source}$`, 'iu');
}

function deedOf(request: Fields): Deed {
  const name = request.text('do') ?? '';
  const make = Object.entries(DEEDS).find(([each]) => each === name)?.[1];
  if (make === undefined) throw invalidRequest('do', `One of ${Object.keys(DEEDS).join(', ')}.`);
  return make(request);
}

export function createMischief(): Mischief {
  let plans: Plan[] = [];
  let lastId = 0;
  return {
    plan: (request) => {
      const match = request.record('match');
      lastId += 1;
      plans.push({
        id: lastId,
        method: match?.text('method')?.toUpperCase(),
        path: patternOf(match?.text('path') ?? '/**'),
        deed: deedOf(request),
        skip: atLeast(request, 'skip', { least: 0, otherwise: 0 }),
        left: atLeast(request, 'times', { least: 1, otherwise: 1 }),
      });
      return { id: lastId };
    },
    take: (method, path) => {
      const plan = plans.find(
        (each) => (each.method === undefined || each.method === method) && each.path.test(path),
      );
      if (plan === undefined) return undefined;
      if (plan.skip > 0) {
        plan.skip -= 1;
        return undefined;
      }
      plan.left -= 1;
      plans = plans.filter((each) => each.left > 0);
      return plan.deed;
    },
    clear: () => {
      const open = plans.length;
      plans = [];
      return open;
    },
  };
}
