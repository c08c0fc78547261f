import * as z from 'zod/mini';
import { LONGEST_FARM } from '../../shared/ticket-key-limits';
import { TICKET_SERVERS } from '../../shared/ticket-key-servers';
import { FORMAT, isWhole, VERSION, type KeyContents } from '../domain/ticket-keys/key-contents';
import type { TicketKey } from '../domain/ticket-keys/ring';

/** A key by its place among those that were taken out of the text: none of them ever becomes a part of a string. */
const keySchema = z.strictObject({
  name: z.string().check(z.regex(/^[0-9a-f]{32}$/u)),
  created: z.iso.datetime(),
  key: z.int().check(z.gte(0), z.lte(2)),
});

const documentSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  farm: z.string().check(z.minLength(1), z.maxLength(LONGEST_FARM)),
  server: z.enum(TICKET_SERVERS),
  bytes: z.literal([80, 48, 32]),
  keep: z.literal(1),
  currentSince: z.iso.datetime(),
  current: keySchema,
  next: keySchema,
  previous: z.array(keySchema).check(z.length(1)),
});

const headSchema = z.object({ format: z.literal(FORMAT), version: z.int().check(z.gt(VERSION)) });
const formatSchema = z.object({ format: z.literal(FORMAT) });

const timeOf = (iso: string): number => new Date(iso).getTime();

type Read =
  | { readonly state: 'read'; readonly contents: KeyContents }
  | { readonly state: 'newer' | 'damaged' | 'foreign' };

export const contentsIn = (document: unknown, keys: readonly Uint8Array[]): Read => {
  if (z.safeParse(headSchema, document).success) return { state: 'newer' };
  if (!z.safeParse(formatSchema, document).success) return { state: 'foreign' };
  const parsed = z.safeParse(documentSchema, document);
  if (!parsed.success) return { state: 'damaged' };
  const { farm, server, bytes: size, currentSince, current, next, previous } = parsed.data;
  const keyOf = (entry: z.infer<typeof keySchema> | undefined): TicketKey => ({
    name: entry?.name ?? '',
    madeAt: timeOf(entry?.created ?? ''),
    bytes: keys[entry?.key ?? keys.length] ?? new Uint8Array(),
  });
  const ring = { next: keyOf(next), current: keyOf(current), previous: keyOf(previous[0]) };
  const contents = { farm, server, size, currentSince: timeOf(currentSince), ring };
  return isWhole(contents) ? { state: 'read', contents } : { state: 'damaged' };
};
