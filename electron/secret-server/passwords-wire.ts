import * as z from 'zod/mini';
import type { ChangeStatus, TriedAccount, Validation } from '../domain/vault-passwords';
import { detailOf } from './detail';
import { isPage, parsed } from './wire';

const MOST_PASSWORD = 10_000;
const MOST_BROKEN = 50;
const LONGEST_WORD = 300;

/** A literal, quotes and escapes and all; an empty one is none. */
export const passwordIn = (body: string): string | undefined => {
  if (isPage(body)) return undefined;
  const value = parsed(body);
  return typeof value === 'string' && value !== '' && value.length <= MOST_PASSWORD ? value : undefined;
};

const text = z.catch(z.string(), '');
const textOrNull = z.catch(z.nullable(z.string()), null);

const validationSchema = z.object({
  isValid: z.boolean(),
  message: text,
  errors: z.catch(z.array(z.unknown()), []),
});

/** Nothing is told of it in words that repeat it. */
export const validationIn =
  (value: string) =>
  (body: string): Validation | undefined => {
    const { data } = z.safeParse(validationSchema, parsed(body));
    if (data === undefined) return undefined;
    if (data.isValid) return { isValid: true, broken: [] };
    const said = data.errors.filter((each) => typeof each === 'string');
    const all = said.length > 0 ? said : [data.message];
    const broken = all.slice(0, MOST_BROKEN).flatMap((each) => detailOf(each, [value]) ?? []);
    return { isValid: false, broken };
  };

const dateOf = (date: string | null): string | null =>
  date === null || date.trim() === '' || date.startsWith('0001-') ? null : date.slice(0, LONGEST_WORD);

const statusSchema = z.object({
  status: z.string().check(z.minLength(1), z.maxLength(LONGEST_WORD)),
  lastRpcDate: textOrNull,
  rpcMessage: textOrNull,
});

export const changeStatusIn =
  (secrets: readonly string[]) =>
  (body: string): ChangeStatus | undefined => {
    const { data } = z.safeParse(statusSchema, parsed(body));
    if (data === undefined) return undefined;
    const said = detailOf(data.rpcMessage ?? '', secrets) ?? null;
    return { status: data.status, triedAt: dateOf(data.lastRpcDate), said };
  };

const triedSchema = z.object({
  status: z.string().check(z.minLength(1), z.maxLength(LONGEST_WORD)),
  lastHeartbeatCheck: textOrNull,
});

export const triedIn = (body: string): TriedAccount | undefined => {
  const { data } = z.safeParse(triedSchema, parsed(body));
  return data && { status: data.status, checkedAt: dateOf(data.lastHeartbeatCheck) };
};

/** It has stopped, or there was nothing to stop: either way its status says from now on how it stands. */
export const isStopped = (body: string): boolean =>
  z.safeParse(z.object({ success: z.boolean() }), parsed(body)).success;
