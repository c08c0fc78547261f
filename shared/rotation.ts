import * as z from 'zod/mini';
import { accessSchema, reasonSchema } from './access';
import { call, event } from './ipc/channel';
import { FAILURE_CODES } from './ipc/reply';
import { rulesSchema } from './secret';
import { EVIDENCE, NOT_CHANGED, ORIGINS, PURPOSES, STEPS, UNKNOWNS } from './rotation-words';

const LONGEST_NAME = 1_000;
const LONGEST_SLUG = 300;
const LONGEST_SAID = 1_000;
const LONGEST_VALUE = 4 * 1024 * 1024;
const LONGEST_TYPED = 10_000;
const MOST = 5_000;

const name = z.string().check(z.maxLength(LONGEST_NAME));
const said = z.nullable(z.string().check(z.maxLength(LONGEST_SAID)));
const id = z.int().check(z.gte(1));
const slug = z.string().check(z.minLength(1), z.maxLength(LONGEST_SLUG));
/** In milliseconds since 1970, by the clock of this computer. */
const time = z.number();

const scope = z.enum(['vault', 'remote']);
const placeSchema = z.strictObject({ id, slug });
const fieldSchema = z.strictObject({ slug, name });

const stepSchema = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT']),
  path: name,
  purpose: z.enum(PURPOSES),
  writes: z.boolean(),
  /** The value itself is in no plan. */
  carriesValue: z.boolean(),
});
const stepsSchema = z.readonly(z.array(stepSchema).check(z.maxLength(30)));

const candidateSchema = z.strictObject({
  origin: z.enum(ORIGINS),
  /** `accepted`: the server has validated it. `checked-here`: it keeps to the rules that the server tells. */
  verdict: z.enum(['accepted', 'not-validated', 'checked-here', 'refused']),
  /** Why it is refused: in the server's own words, or the place of each broken rule among the parts. */
  broken: z.readonly(z.array(z.string().check(z.maxLength(LONGEST_SAID))).check(z.maxLength(50))),
  length: z.int().check(z.gte(0)),
});

const reviewSchema = z.strictObject({
  /** Names the candidate: the value stays in the main process until it is inspected. */
  ticket: z.string().check(z.maxLength(100)),
  server: name,
  user: name,
  secret: z.strictObject({ id, name, folder: z.nullable(name), template: name }),
  field: fieldSchema,
  access: accessSchema,
  /** Whether the secret asks why: `optional` where it has been told already. */
  reason: z.enum(['required', 'optional', 'none']),
  remote: z.strictObject({
    isOffered: z.boolean(),
    why: z.nullable(z.enum(['not-set-up', 'no-permission', 'not-the-account-field'])),
    machine: z.nullable(name),
    account: z.nullable(name),
  }),
  hangs: z.strictObject({
    isChangePending: z.nullable(z.boolean()),
    heartbeat: z.nullable(name),
    outOfSync: z.nullable(name),
    /** Null where the server does not say. */
    dependencies: z.nullable(z.int().check(z.gte(0))),
    changesOnCheckIn: z.nullable(z.boolean()),
  }),
  /** Whether the present value can be sealed beside the new one; null where that is known only once it is tried. */
  mayRead: z.nullable(z.boolean()),
  rules: z.nullable(rulesSchema),
  candidate: z.nullable(candidateSchema),
  plan: z.strictObject({ vault: stepsSchema, remote: stepsSchema }),
  callsMade: z.readonly(z.array(z.strictObject({ verb: name, path: name })).check(z.maxLength(50))),
});

const stageSchema = z.discriminatedUnion('stage', [
  z.strictObject({ stage: z.literal('prepared') }),
  z.strictObject({ stage: z.literal('sent') }),
  z.strictObject({ stage: z.literal('accepted') }),
  z.strictObject({ stage: z.literal('queued') }),
  z.strictObject({ stage: z.literal('running') }),
  z.strictObject({
    stage: z.literal('verified'),
    /** `other-password`: the account has a password that the server chose instead of the one sent. */
    how: z.enum(['read-back', 'heartbeat', 'other-password']),
  }),
  /** The old value is there, and what was sent may still arrive. */
  z.strictObject({ stage: z.literal('not-changed-so-far'), until: time }),
  z.strictObject({
    stage: z.literal('not-changed'),
    reason: z.enum(NOT_CHANGED),
    /** By which code the server refused; null where it did not. */
    code: z.nullable(z.enum(FAILURE_CODES)),
    said,
  }),
  z.strictObject({ stage: z.literal('changed-by-other') }),
  /** What was sent has arrived, and somebody has put the old value back. */
  z.strictObject({ stage: z.literal('put-back') }),
  z.strictObject({ stage: z.literal('unknown'), why: z.enum(UNKNOWNS), said }),
  /** The server has tried to change the account, and says that it could not. */
  z.strictObject({ stage: z.literal('failed'), said, isStopped: z.boolean() }),
]);

const rotationSchema = z.strictObject({
  id: z.string().check(z.maxLength(100)),
  server: name,
  user: name,
  secret: z.strictObject({ id, name }),
  field: fieldSchema,
  scope,
  machine: z.nullable(name),
  account: z.nullable(name),
  stage: stageSchema,
  steps: z.readonly(z.array(z.strictObject({ step: z.enum(STEPS), at: time })).check(z.maxLength(10))),
  evidence: z.readonly(
    z.array(z.strictObject({ fact: z.enum(EVIDENCE), at: time, detail: said })).check(z.maxLength(200)),
  ),
  /** Null where nobody looks again by himself. */
  nextCheckAt: z.nullable(time),
  /** The value that was there before is still sealed here. */
  hasOld: z.boolean(),
  /** When both values are wiped; null where only the user says so. */
  keptUntil: z.nullable(time),
  /** Something is being asked of the server for it just now. */
  isBusy: z.boolean(),
  /** It was to be found out under another session than the one that is open. */
  isElsewhere: z.boolean(),
  /** It is one of many, of which the run tells. Known for as long as the app runs. */
  isOfRun: z.boolean(),
});

const ticketSchema = z.strictObject({ ticket: z.string().check(z.maxLength(100)) });
const namedSchema = z.strictObject({ rotation: z.string().check(z.maxLength(100)) });
const whichSchema = z.strictObject({ ...namedSchema.shape, which: z.enum(['old', 'new']) });
const valueSchema = z.strictObject({ value: z.string().check(z.maxLength(LONGEST_VALUE)) });
const copiedSchema = z.strictObject({ clearsAt: z.nullable(z.number()) });

const SHORTEST_MADE = 8;
const LONGEST_MADE = 128;
const makeSchema = z.strictObject({
  ...ticketSchema.shape,
  length: z.int().check(z.gte(SHORTEST_MADE), z.lte(LONGEST_MADE)),
  classes: z.array(z.enum(['lower', 'upper', 'digits', 'symbols'])).check(z.minLength(1), z.maxLength(4)),
});

const confirmSchema = z.strictObject({
  ...ticketSchema.shape,
  scope,
  /** The box about the account is ticked: asked for where the account is changed, and each time. */
  consent: z.boolean(),
  reason: z.nullable(reasonSchema),
});
const confirmedSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('begun'), rotation: z.string().check(z.maxLength(100)) }),
  /** Nothing was sent: it is not what it was when it was looked at. `what` says in which way. */
  z.strictObject({
    outcome: z.literal('changed-meanwhile'),
    what: z.enum(['access', 'change-pending', 'name', 'value']),
  }),
]);

const allSchema = z.strictObject({
  rotations: z.readonly(z.array(rotationSchema).check(z.maxLength(MOST))),
  /** So many more cannot be opened before the passphrase is given, or without the key store that sealed them. */
  locked: z.int().check(z.gte(0)),
  /** Since then nobody could see what became of them: the app was locked. Null where it was not. */
  unseenSince: z.nullable(time),
});

export type Scope = z.infer<typeof scope>;
export type PlanStep = Readonly<z.infer<typeof stepSchema>>;
export type Candidate = Readonly<z.infer<typeof candidateSchema>>;
export type Review = Readonly<z.infer<typeof reviewSchema>>;
export type Stage = Readonly<z.infer<typeof stageSchema>>;
export type Rotation = Readonly<z.infer<typeof rotationSchema>>;
export type Confirm = Readonly<z.infer<typeof confirmSchema>>;
export type WantedPassword = Readonly<z.infer<typeof makeSchema>>;
export type Confirmed = Readonly<z.infer<typeof confirmedSchema>>;
export type Rotations = Readonly<z.infer<typeof allSchema>>;

export const channels = {
  /** Looks, and has a candidate made: nothing of the secret is changed, and its value is not read. */
  prepare: call(placeSchema, reviewSchema),
  regenerate: call(ticketSchema, candidateSchema),
  type: call(
    z.strictObject({
      ...ticketSchema.shape,
      value: z.string().check(z.minLength(1), z.maxLength(LONGEST_TYPED)),
    }),
    candidateSchema,
    8 * LONGEST_TYPED,
  ),
  /** Only where the server has no rule for it. */
  make: call(makeSchema, candidateSchema),
  inspect: call(ticketSchema, valueSchema),
  copyCandidate: call(ticketSchema, copiedSchema),
  /** As commands that ask for the password where they are run. */
  copyPlan: call(z.strictObject({ ...ticketSchema.shape, scope }), copiedSchema),
  /** Forgets the candidate. */
  leave: call(ticketSchema, z.null()),
  /** Answers once it is sealed and on its way, or why it is not. What becomes of it is told by `changed`. */
  confirm: call(confirmSchema, confirmedSchema),
  all: call(z.undefined(), allSchema),
  /** Reads, and never sends again. */
  check: call(namedSchema, rotationSchema),
  reveal: call(whichSchema, valueSchema),
  copy: call(whichSchema, copiedSchema),
  /** A rotation of its own, with the value that was there before. */
  putBack: call(namedSchema, reviewSchema),
  /** Asks the server not to go on with the account. */
  stopTrying: call(namedSchema, rotationSchema),
  /** Has the server try the stored password at the account once more. */
  tryAccount: call(namedSchema, rotationSchema),
  /** Into a file that the user names: what was done when and how it is known, and no value. */
  saveEvidence: call(namedSchema, z.enum(['saved', 'not-chosen'])),
  /** Wipes both values. Of a change that waits for proof the name of the secret has to be typed. */
  dismiss: call(
    z.strictObject({ ...namedSchema.shape, nameTyped: z.nullable(name) }),
    z.enum(['dismissed', 'name-differs']),
  ),
  changed: event(rotationSchema),
  /** Nothing of it is left here. */
  gone: event(namedSchema),
} as const;
