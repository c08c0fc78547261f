import * as z from 'zod/mini';
import type { AccessRequest, TicketSystem } from '../../shared/access';
import { dateIn } from './dates';
import { parsed } from './wire';

const LONGEST_NAME = 300;
const LONGEST_WORDS = 2_000;
const MOST_SYSTEMS = 200;

const text = z.catch(z.string(), '');
const number = z.int().check(z.gte(0));

const systemSchema = z.object({
  ticketSystemId: number,
  name: text,
  active: z.catch(z.boolean(), true),
  isDefault: z.catch(z.boolean(), false),
});

const requestSchema = z.object({
  secretAccessRequestId: number,
  secretId: number,
  status: text,
  requestDate: text,
  startDate: text,
  expirationDate: text,
  approverDisplayName: text,
  responseComment: text,
});

/** As a plain list, or a page of one. */
const listIn = (body: string): readonly unknown[] | undefined => {
  const value = parsed(body);
  const page = z.safeParse(z.object({ records: z.array(z.unknown()) }), value).data;
  return page?.records ?? z.safeParse(z.array(z.unknown()), value).data;
};

/** One that is not understood does not hide the others. */
export const ticketSystemsIn = (body: string): readonly TicketSystem[] | undefined =>
  listIn(body)
    ?.flatMap((each) => {
      const { data } = z.safeParse(systemSchema, each);
      if (data?.active !== true) return [];
      return [{ id: data.ticketSystemId, name: data.name.slice(0, LONGEST_NAME), isDefault: data.isDefault }];
    })
    .slice(0, MOST_SYSTEMS);

const STATES: ReadonlyMap<string, AccessRequest['state']> = new Map([
  ['pending', 'pending'],
  ['approved', 'approved'],
  ['denied', 'denied'],
  ['canceled', 'cancelled'],
  ['expired', 'expired'],
]);

const orNull = (said: string, most: number): string | null =>
  said.trim() === '' ? null : said.slice(0, most);

const requestOf = (data: z.infer<typeof requestSchema>): AccessRequest => ({
  number: data.secretAccessRequestId,
  state: STATES.get(data.status.toLowerCase()) ?? 'other',
  askedAt: dateIn(data.requestDate),
  from: dateIn(data.startDate),
  until: dateIn(data.expirationDate),
  by: orNull(data.approverDisplayName, LONGEST_NAME),
  answer: orNull(data.responseComment, LONGEST_WORDS),
});

/** Numbers rise with time. Null where there is none for this secret. */
export const newestRequestIn =
  (secret: number) =>
  (body: string): AccessRequest | null | undefined => {
    const found = listIn(body)?.flatMap((each) => {
      const { data } = z.safeParse(requestSchema, each);
      return data?.secretId === secret ? [data] : [];
    });
    if (found === undefined) return undefined;
    const newest = found.toSorted((a, b) => b.secretAccessRequestId - a.secretAccessRequestId)[0];
    return newest ? requestOf(newest) : null;
  };
