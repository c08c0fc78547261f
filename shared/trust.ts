import * as z from 'zod/mini';
import { call, event } from './ipc/channel';

const text = (longest: number) => z.string().check(z.maxLength(longest));

/** What can be wrong with a certificate; several at once as often as not. */
export const FAULTS = [
  'issuer-missing',
  'self-signed',
  'wrong-name',
  'expired',
  'not-yet-valid',
  'revoked',
  'other',
] as const;

/** The SHA-256 of a certificate as it is sent, in small letters. */
const fingerprintSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/u));

/** Name and port of one server, the port left out where it is the usual one. */
const hostSchema = z.string().check(z.minLength(1), z.maxLength(300));

const certificateSchema = z.strictObject({
  name: text(300),
  issuer: text(300),
  /** In milliseconds since 1970. */
  validFrom: z.number(),
  validTo: z.number(),
  sha256: fingerprintSchema,
});

const faultsSchema = z.readonly(z.array(z.enum(FAULTS)).check(z.maxLength(FAULTS.length)));

/** One certificate that somebody trusts for one server. */
export const pinSchema = z.strictObject({
  host: hostSchema,
  certificate: certificateSchema,
  /** When it was trusted. */
  since: z.number(),
  /** What was wrong with it then, and was seen. */
  faults: faultsSchema,
});

export const pinsSchema = z.readonly(z.array(pinSchema));

/** A certificate as a server showed it, and what is thought of it. */
export const shownSchema = z.strictObject({
  host: hostSchema,
  certificate: certificateSchema,
  verdict: z.enum(['trusted', 'untrusted', 'changed']),
  faults: faultsSchema,
  isTrustedBySystem: z.boolean(),
  /** Who would have to vouch for it, where nobody known here does. */
  missingIssuer: z.nullable(text(300)),
  /** What is trusted for this server, be it this certificate or another one. */
  pin: z.nullable(pinSchema),
  /** A revoked one cannot. */
  canBeTrusted: z.boolean(),
});

export type Fault = (typeof FAULTS)[number];
export type Certificate = Readonly<z.infer<typeof certificateSchema>>;
export type Pin = Readonly<z.infer<typeof pinSchema>>;
export type Shown = Readonly<z.infer<typeof shownSchema>>;

const atServer = z.strictObject({ server: text(2000) });
const ofServer = z.strictObject({ server: text(2000), sha256: fingerprintSchema });

export const channels = {
  /** Asks the server for its certificate, and nothing else of it. */
  look: call(atServer, shownSchema),
  /** What the server has shown when it was last asked for anything. */
  seen: call(atServer, z.nullable(shownSchema)),
  /** Only what the server has shown to the main process itself can be trusted. */
  trust: call(ofServer, pinsSchema),
  forget: call(z.strictObject({ host: hostSchema }), pinsSchema),
  list: call(z.undefined(), pinsSchema),
  copyFingerprint: call(z.strictObject({ sha256: fingerprintSchema }), z.literal(true)),
  changed: event(pinsSchema),
} as const;
