import * as z from 'zod/mini';
import { call, event } from './ipc/channel';

const text = (longest: number) => z.string().check(z.maxLength(longest));

/** In the order in which they are done. */
export const CHECKS = [
  'address',
  'name',
  'proxy',
  'connection',
  'certificate',
  'clock',
  'server',
  'services',
  'signIn',
  'windows',
  'code',
  'ip',
] as const;

const PASSED = [
  'address',
  'name',
  'number',
  'no-proxy',
  'proxy',
  'connection',
  'certificate',
  'pinned',
  'clock',
  'vault',
  'tenant',
  'services',
  'sign-in',
  'windows',
] as const;

const NOT_CHECKED = [
  'waiting',
  'earlier',
  'name-by-proxy',
  'no-encryption',
  'no-date',
  'tenant',
  'windows-absent',
  'windows-cloud',
  'code',
  'ip',
] as const;

const PROBLEMS = [
  'address-empty',
  'address-invalid',
  'address-not-encrypted',
  'address-with-password',
  'name',
  'proxy-unknown',
  'proxy-silent',
  'refused',
  'silent',
  'too-old',
  'certificate-changed',
  'self-signed',
  'issuer-missing',
  'wrong-name',
  'expired',
  'not-yet-valid',
  'revoked',
  'certificate-other',
  'no-certificate',
  'clock',
  'folder',
  'page',
  'unwell',
  'busy',
  'services-off',
  'services-page',
  'services-other',
  'sign-in-page',
  'sign-in-other',
  'windows-absent',
  'windows-other',
  'too-long',
  'broken',
] as const;

const said = { check: z.enum(CHECKS), host: text(300), detail: text(600) };

const resultSchema = z.discriminatedUnion('state', [
  z.strictObject({ ...said, state: z.literal('running') }),
  z.strictObject({ ...said, state: z.literal('passed'), code: z.enum(PASSED) }),
  z.strictObject({ ...said, state: z.literal('not-checked'), code: z.enum(NOT_CHECKED) }),
  z.strictObject({ ...said, state: z.literal('problem'), code: z.enum(PROBLEMS) }),
]);

export const examinationSchema = z.strictObject({
  isRunning: z.boolean(),
  /** One for each check, in their order. */
  results: z.readonly(z.array(resultSchema).check(z.maxLength(CHECKS.length))),
});

/** What is to be looked at, and nothing of who wants to sign in there. */
const questionSchema = z.strictObject({ server: text(2000), byWindows: z.boolean() });

export type Check = (typeof CHECKS)[number];
export type CheckResult = Readonly<z.infer<typeof resultSchema>>;
export type Examination = Readonly<z.infer<typeof examinationSchema>>;
export type DoctorQuestion = Readonly<z.infer<typeof questionSchema>>;

export const channels = {
  /** Answers when it is through. What comes meanwhile comes as events. */
  run: call(questionSchema, examinationSchema),
  stop: call(z.undefined(), z.null()),
  /** Of the last examination, by the main process: the page has no clipboard. */
  copyReport: call(z.undefined(), z.literal(true)),
  changed: event(examinationSchema),
} as const;
