import * as z from 'zod/mini';
import type { BrokeredVault, Grant } from '../domain/ports';

const MOST_TOKEN = 16_384;
const MOST_SAID = 8_000;
/** The largest number that clients read: said where sessions do not end. */
const ENDLESS_SECONDS = 2 ** 31 - 1;

/** It goes out again in a header: anything that could end that header, or begin another, is no token. */
const tokenSchema = z.string().check(z.maxLength(MOST_TOKEN), z.regex(/^[\x21-\x7e]+$/u));

const grantSchema = z.object({
  access_token: tokenSchema,
  token_type: z.optional(z.string().check(z.regex(/^bearer$/iu))),
  // Specified as text, seen as a number; whatever else comes here does not make the token a worse one.
  expires_in: z.optional(z.unknown()),
  refresh_token: z.optional(z.unknown()),
});

const userSchema = z.object({ userName: z.string().check(z.minLength(1), z.maxLength(300)) });

const text = z.catch(z.optional(z.string()), undefined);
const errorSchema = z.object({
  error: text,
  error_description: text,
  errorCode: text,
  code: text,
  message: text,
  exceptionMessage: text,
});

export const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

const lifetimeOf = (given: unknown): number | undefined => {
  const isWritten = typeof given === 'number' || (typeof given === 'string' && given.trim() !== '');
  const seconds = isWritten ? Number(given) : Number.NaN;
  return seconds >= 1 && seconds < ENDLESS_SECONDS ? Math.floor(seconds * 1_000) : undefined;
};

/** Undefined unless there is a token to go on with, whatever else was said. */
export const grantIn = (body: string): Grant | undefined => {
  const { data } = z.safeParse(grantSchema, parsed(body));
  if (data === undefined) return undefined;
  return {
    token: data.access_token,
    refreshToken: z.safeParse(tokenSchema, data.refresh_token).data,
    lifetimeMs: lifetimeOf(data.expires_in),
  };
};

export const userNameIn = (body: string): string | undefined =>
  z.safeParse(userSchema, parsed(body)).data?.userName;

/** Some servers say no in a list of codes, and that they have understood. */
const REFUSAL = z.array(z.object({ code: z.string().check(z.includes('API_')) })).check(z.minLength(1));

/** Any data is a yes to an order, nothing at all as well. */
export const isDone = (body: string): boolean => {
  const value = parsed(body);
  return value !== undefined && value !== false && !z.safeParse(REFUSAL, value).success;
};

export const isTrue = (body: string): boolean => parsed(body) === true;

const MOST_VAULTS = 200;
const vaultsSchema = z.object({ vaults: z.array(z.unknown()).check(z.maxLength(MOST_VAULTS)) });
const vaultSchema = z.object({
  isDefault: z.catch(z.boolean(), false),
  isActive: z.catch(z.boolean(), false),
  connection: z.object({ url: z.string().check(z.maxLength(2000)) }),
});

/** One that is not understood is as good as none; it does not hide the others. */
export const vaultsIn = (body: string): readonly BrokeredVault[] | undefined =>
  z.safeParse(vaultsSchema, parsed(body)).data?.vaults.flatMap((each) => {
    const { data } = z.safeParse(vaultSchema, each);
    return data ? [{ isDefault: data.isDefault, isActive: data.isActive, url: data.connection.url }] : [];
  });

const WORD_OF_HEALTH = /^\s*"?(un)?healthy"?\s*$/iu;
const YES = /^true$/iu;

const membersOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Clients of the vendor look for the word in different casings, and for the plain word. Undefined where nothing is said of it. */
export const healthIn = (body: string): boolean | undefined => {
  const word = WORD_OF_HEALTH.exec(body);
  if (word) return word[1] === undefined;
  const said = membersOf(parsed(body)).find(([name]) => name.toLowerCase() === 'healthy')?.[1];
  return typeof said === 'boolean' || typeof said === 'string' ? YES.test(String(said)) : undefined;
};

interface ServerError {
  /** For people. */
  readonly message: string | undefined;
  /** Everything that was said, to recognise it by. */
  readonly said: string;
}

/** What a server says went wrong: an object, or, from old ones, a list of them. */
export const serverErrorIn = (body: string): ServerError | undefined => {
  const value = parsed(body);
  const { data } = z.safeParse(errorSchema, Array.isArray(value) ? value[0] : value);
  if (data === undefined) return undefined;
  const { error, error_description: described, exceptionMessage, message, errorCode, code } = data;
  const all = [exceptionMessage, described, message, error, errorCode, code].filter(
    (each) => each !== undefined && each.trim() !== '',
  );
  return all.length === 0 ? undefined : { message: all[0], said: all.join('\n').slice(0, MOST_SAID) };
};

/** By what it says, not by how it is labelled: the labels of pages and of data are mixed up often enough. */
export const isPage = (body: string): boolean => /^\s*<(?:!doctype|html|head|body|\?xml)/iu.test(body);

/** The words of a page, without its marks. */
export const wordsOfPage = (body: string): string => body.slice(0, 20_000).replace(/<[^<>]*>/gu, ' ');
