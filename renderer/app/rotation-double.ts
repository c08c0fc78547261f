import type { KeyturnClient } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';
import type { Candidate, PlanStep, Review, Rotation } from '../../shared/rotation';

export const exampleCandidate: Candidate = {
  origin: 'server-field',
  verdict: 'accepted',
  broken: [],
  length: 24,
};

const step = (path: string, change: Partial<PlanStep>): PlanStep => ({
  method: 'GET',
  path: `/api/v1/secrets/7/${path}`,
  purpose: 'look-again',
  writes: false,
  carriesValue: false,
  ...change,
});

const before = [step('state', {}), step('fields/password', { purpose: 'read-old' })];
const after = [step('fields/password', { purpose: 'read-back' })];

export const exampleReview: Review = {
  ticket: 'ticket',
  server: 'https://vault.corp.example/SecretServer',
  user: 'adm-ops7',
  secret: { id: 7, name: 'NAS-A root', folder: '\\Infrastructure\\Backup', template: 'Unix account' },
  field: { slug: 'password', name: 'Password' },
  access: { gate: 'open', checkout: null },
  reason: 'none',
  remote: { isOffered: true, why: null, machine: 'nas-a.example.test', account: 'root' },
  hangs: {
    isChangePending: false,
    heartbeat: 'Success',
    outOfSync: null,
    dependencies: null,
    changesOnCheckIn: null,
  },
  mayRead: true,
  rules: null,
  candidate: exampleCandidate,
  plan: {
    vault: [
      ...before,
      step('fields/password', { method: 'PUT', purpose: 'write-value', writes: true, carriesValue: true }),
      ...after,
    ],
    remote: [
      ...before,
      step('change-password', { method: 'POST', purpose: 'change-remote', writes: true, carriesValue: true }),
      ...after,
    ],
  },
  callsMade: [
    { verb: 'GET', path: '/api/v1/secrets/7/summary' },
    { verb: 'GET', path: '/api/v1/secrets/7/state' },
    { verb: 'GET', path: '/internals/secret-detail/7/generate-password/password' },
    { verb: 'POST', path: '/internals/secret-detail/7/validate-password/password' },
  ],
};

const AT = Date.UTC(2026, 10, 21, 14, 22, 29);

export const exampleRotationEntry: Rotation = {
  id: 'rotation',
  server: exampleReview.server,
  user: exampleReview.user,
  secret: { id: 7, name: 'NAS-A root' },
  field: { slug: 'password', name: 'Password' },
  scope: 'vault',
  machine: 'nas-a.example.test',
  account: 'root',
  stage: { stage: 'verified', how: 'read-back' },
  steps: [
    { step: 'prepared', at: AT },
    { step: 'sent', at: AT + 100 },
    { step: 'accepted', at: AT + 200 },
    { step: 'settled', at: AT + 300 },
  ],
  evidence: [
    { fact: 'sealed', at: AT, detail: null },
    { fact: 'sent', at: AT + 100, detail: null },
    { fact: 'answered-yes', at: AT + 200, detail: null },
    { fact: 'read-new', at: AT + 300, detail: null },
  ],
  nextCheckAt: null,
  hasOld: true,
  keptUntil: AT + 24 * 60 * 60_000,
  isBusy: false,
  isElsewhere: false,
  isOfRun: false,
};

const unsubscribe = () => undefined;
const candidate = () => Promise.resolve(succeed(exampleCandidate));
const copied = () => Promise.resolve(succeed({ clearsAt: null }));

/** A password that is changed at once, and nothing that waits. */
export const exampleRotation: KeyturnClient['rotation'] = {
  prepare: () => Promise.resolve(succeed(exampleReview)),
  regenerate: candidate,
  type: ({ value }) =>
    Promise.resolve(succeed({ ...exampleCandidate, origin: 'typed' as const, length: value.length })),
  make: ({ length }) =>
    Promise.resolve(succeed({ ...exampleCandidate, origin: 'made-here' as const, length })),
  copyPlan: copied,
  putBack: () => Promise.resolve(succeed(exampleReview)),
  stopTrying: () => Promise.resolve(succeed(exampleRotationEntry)),
  tryAccount: () => Promise.resolve(succeed(exampleRotationEntry)),
  saveEvidence: () => Promise.resolve(succeed('saved' as const)),
  inspect: () => Promise.resolve(succeed({ value: 'the candidate' })),
  copyCandidate: copied,
  leave: () => Promise.resolve(succeed(null)),
  confirm: () => Promise.resolve(succeed({ outcome: 'begun' as const, rotation: exampleRotationEntry.id })),
  all: () => Promise.resolve(succeed({ rotations: [], locked: 0, unseenSince: null })),
  check: () => Promise.resolve(succeed(exampleRotationEntry)),
  reveal: ({ which }) => Promise.resolve(succeed({ value: `the ${which} value` })),
  copy: copied,
  onChanged: () => unsubscribe,
  onGone: () => unsubscribe,
  dismiss: () => Promise.resolve(succeed('dismissed' as const)),
};
