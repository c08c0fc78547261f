import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIPBOARD_SECONDS, KEEP_HOURS, LOCK_IDLE_MINUTES, MANAGED_SETTINGS } from '../../../shared/choices';
import { policySchema } from '../../../shared/policy';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings';
import { isLocked, settingsInForce } from './managed';
import { readPolicy } from './policy';
import { mayPractise, shownPolicy } from './policy-gate';
import type { FoundPolicy } from './policy-ports';

const FROM = '/etc/keyturn/policy.json';
const written = (value: unknown): FoundPolicy => ({
  state: 'found',
  from: FROM,
  text: JSON.stringify(value),
});
const faultOf = (found: FoundPolicy) => {
  const policy = readPolicy(found);
  return policy.state === 'none' ? undefined : policy.fault;
};

const GOOD = {
  allowedServers: ['https://vault.corp.example/SecretServer'],
  presetServer: 'https://vault.corp.example/SecretServer',
  signInMethods: ['credentials', 'windows'],
  clipboardSeconds: 10,
  hideFromHistories: true,
  lockIdleMinutes: 2,
  lockWithScreen: true,
  lockOnClose: 1,
  runsWhileLocked: false,
  checkInOnLock: true,
  extendAutomatically: 0,
  keepHours: 1,
  masksTrayNames: true,
  hidesFromCapture: 1,
  practiceVault: false,
  updates: 0,
  updateFeed: 'https://updates.corp.example/keyturn',
  updateKey: `${'A'.repeat(43)}=`,
};

const NAMES = Object.keys(GOOD);

describe('the policy of an organisation', () => {
  it('is none where there is none', () => {
    expect(readPolicy({ state: 'absent' })).toEqual({ state: 'none' });
  });

  it('is read whole', () => {
    const policy = readPolicy(written(GOOD));
    expect(policy).toMatchObject({ state: 'in-force', from: FROM, fault: undefined });
    expect(settingsInForce(policy, DEFAULT_SETTINGS)).toEqual({
      ...DEFAULT_SETTINGS,
      clipboardSeconds: '10',
      lockIdleMinutes: '2',
      lockOnClose: true,
      checkInOnLock: true,
      extendAutomatically: false,
      keepHours: '1',
      masksTrayNames: true,
      hidesFromCapture: true,
    });
    expect(mayPractise(policy)).toBe(false);
  });

  it('may begin with the mark that editors of Windows write', () => {
    expect(faultOf({ state: 'found', from: FROM, text: '\uFEFF{"updates":false}' })).toBe(undefined);
  });

  it.each([
    ['not JSON', '{"clipboardSeconds": 10', { why: 'not-json', detail: '' }],
    ['nothing', '', { why: 'not-json', detail: '' }],
    ['a list', '[]', { why: 'not-json', detail: '' }],
    ['a name that is misspelt', '{"clipbordSeconds":10}', { why: 'unknown-name', detail: 'clipbordSeconds' }],
    [
      'the name of what every object has',
      '{"__proto__":{"updates":true}}',
      { why: 'unknown-name', detail: '__proto__' },
    ],
    ['text for a number', '{"clipboardSeconds":"10"}', { why: 'bad-value', detail: 'clipboardSeconds' }],
    [
      'a time that nobody can choose',
      '{"lockIdleMinutes":999}',
      { why: 'bad-value', detail: 'lockIdleMinutes' },
    ],
    ['a protection turned off', '{"lockWithScreen":false}', { why: 'bad-value', detail: 'lockWithScreen' }],
    [
      'what protects less turned on',
      '{"runsWhileLocked":true}',
      { why: 'bad-value', detail: 'runsWhileLocked' },
    ],
    ['never', '{"lockIdleMinutes":"never"}', { why: 'bad-value', detail: 'lockIdleMinutes' }],
    [
      'a server that is not encrypted',
      '{"allowedServers":["http://a.example"]}',
      { why: 'bad-value', detail: 'allowedServers' },
    ],
    [
      'a way that there is none',
      '{"signInMethods":["magic"]}',
      { why: 'bad-value', detail: 'signInMethods' },
    ],
    [
      'a preset that is not allowed',
      '{"allowedServers":["https://a.example"],"presetServer":"https://b.example"}',
      { why: 'bad-value', detail: 'presetServer' },
    ],
    ['half a key', '{"updateKey":"AAAA"}', { why: 'bad-value', detail: 'updateKey' }],
  ])('is not followed as it stands with %s in it', (_, text, fault) => {
    expect(faultOf({ state: 'found', from: FROM, text })).toEqual(fault);
  });

  it('that others can write is not read, and everything that can be off is', () => {
    const policy = readPolicy({ state: 'refused', from: FROM, why: 'others-write', detail: '' });
    expect(mayPractise(policy)).toBe(false);
    expect(shownPolicy(policy)).toMatchObject({ onlySaved: true, locked: MANAGED_SETTINGS });
  });

  it('holds in what can be read of it, where the rest cannot', () => {
    const policy = readPolicy(
      written({ clipboardSeconds: 5, lockOnClose: true, lockIdleMinutes: 30, what: 1 }),
    );
    expect(settingsInForce(policy, { ...DEFAULT_SETTINGS, lockWithScreen: false })).toMatchObject({
      clipboardSeconds: '5',
      lockOnClose: true,
      // The default is shorter than what is said.
      lockIdleMinutes: '5',
      lockWithScreen: true,
    });
  });
});

const ownSettings = fc
  .record({
    clipboardSeconds: fc.constantFrom(...CLIPBOARD_SECONDS),
    hideFromHistories: fc.boolean(),
    lockIdleMinutes: fc.constantFrom(...LOCK_IDLE_MINUTES),
    lockWithScreen: fc.boolean(),
    lockOnClose: fc.boolean(),
    runsWhileLocked: fc.boolean(),
    checkInOnLock: fc.boolean(),
    extendAutomatically: fc.boolean(),
    keepHours: fc.constantFrom(...KEEP_HOURS),
    masksTrayNames: fc.boolean(),
    hidesFromCapture: fc.boolean(),
    captureShownUntil: fc.constantFrom(null, 1),
  })
  .map((own): Settings => ({ ...DEFAULT_SETTINGS, ...own }));

const said = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown[]>(0, 1, true, false, 'never', null, ...Object.values(GOOD)),
  fc.integer({ min: 0, max: 130 }),
);
/** Anything that can lie there: good ones, near misses and noise. */
const found: fc.Arbitrary<FoundPolicy> = fc.oneof(
  fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), fc.string()), said).map(written),
  fc.string().map((text): FoundPolicy => ({ state: 'found', from: FROM, text })),
  fc
    .subarray(NAMES)
    .map((names) =>
      written(Object.fromEntries(Object.entries(GOOD).filter(([name]) => names.includes(name)))),
    ),
  fc.constantFrom<FoundPolicy[]>(
    { state: 'refused', from: FROM, why: 'other-owner', detail: '' },
    { state: 'refused', from: FROM, why: 'not-read', detail: 'EACCES' },
  ),
);

const PROTECTIONS = [
  'hideFromHistories',
  'lockWithScreen',
  'lockOnClose',
  'checkInOnLock',
  'masksTrayNames',
  'hidesFromCapture',
] as const;
const EASES = ['runsWhileLocked', 'extendAutomatically'] as const;

/** How little a time protects: the longer, the less. */
const longer = <T>(order: readonly T[], a: T, b: T) => order.indexOf(a) > order.indexOf(b);

describe('whatever lies where the policy is', () => {
  it('takes no protection away that a user has', () => {
    fc.assert(
      fc.property(found, ownSettings, (lies, own) => {
        const policy = readPolicy(lies);
        const inForce = settingsInForce(policy, own);
        for (const name of PROTECTIONS) expect(own[name] && !inForce[name]).toBe(false);
        for (const name of EASES) expect(!own[name] && inForce[name]).toBe(false);
        for (const name of ['clipboardSeconds', 'lockIdleMinutes'] as const)
          expect(inForce[name] === 'never' && own[name] !== 'never').toBe(false);
        // What is not set, and locked, stays as its user has it.
        const { settings: _, ...rest } = { ...inForce, settings: undefined };
        for (const name of Object.keys(rest) as (keyof Settings)[]) {
          if (!isLocked(policy, name)) expect(rest[name]).toEqual(own[name]);
        }
      }),
    );
  });

  it('is, with anything wrong in it, nowhere less safe than the default, than its user, and than what it says', () => {
    fc.assert(
      fc.property(found, ownSettings, (lies, own) => {
        const policy = readPolicy(lies);
        if (policy.state === 'none' || policy.fault === undefined) return;
        const inForce = settingsInForce(policy, own);
        const all = [own, DEFAULT_SETTINGS, { ...own, ...policy.said } as Settings];
        for (const each of all) {
          expect(longer(CLIPBOARD_SECONDS, inForce.clipboardSeconds, each.clipboardSeconds)).toBe(false);
          expect(longer(LOCK_IDLE_MINUTES, inForce.lockIdleMinutes, each.lockIdleMinutes)).toBe(false);
          expect(longer(KEEP_HOURS, inForce.keepHours, each.keepHours)).toBe(false);
          for (const name of PROTECTIONS) expect(each[name] && !inForce[name]).toBe(false);
          for (const name of EASES) expect(!each[name] && inForce[name]).toBe(false);
        }
        expect(mayPractise(policy)).toBe(false);
      }),
    );
  });

  it('can be told to the page', () => {
    fc.assert(
      fc.property(found, (lies) => {
        expect(policySchema.safeParse(shownPolicy(readPolicy(lies))).success).toBe(true);
      }),
    );
  });
});
