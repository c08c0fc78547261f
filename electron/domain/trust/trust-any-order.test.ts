import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leadTrust } from './testing/led-trust';
import { DAY_MS, fingerprint, NOW, presented } from './testing/presented';

const HOSTS = ['vault.example', 'vault.example:8443'] as const;

const host = fc.constantFrom(...HOSTS);
const letter = fc.constantFrom('a', 'b');
const refusal = fc.constantFrom(
  undefined,
  'net::ERR_CERT_AUTHORITY_INVALID',
  'net::ERR_CERT_COMMON_NAME_INVALID',
  'net::ERR_CERT_DATE_INVALID',
  'net::ERR_CERT_REVOKED',
  'net::ERR_CERT_INVALID',
  'something that nobody knows',
);

const step = fc.oneof(
  fc.record({
    kind: fc.constant('shown' as const),
    host,
    letter,
    refusal,
    isSelfSigned: fc.boolean(),
    fitsHost: fc.boolean(),
    validTo: fc.constantFrom(NOW - DAY_MS, NOW + DAY_MS),
  }),
  fc.record({ kind: fc.constant('trusted' as const), host, letter, isFull: fc.boolean() }),
  fc.record({ kind: fc.constant('forgotten' as const), host }),
  fc.record({ kind: fc.constant('later' as const), days: fc.integer({ min: 0, max: 3 }) }),
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type Of<K extends Step['kind']> = Extract<Step, { readonly kind: K }>;

/** A keeper, and beside it what a person has really said yes to, of what that host had really shown before. */
const watched = () => {
  const { keeper, state } = leadTrust();
  const trusted = new Map<string, string>();
  const shown = new Set<string>();

  const trust = async ({ host: at, letter: of, isFull }: Of<'trusted'>) => {
    state.written = isFull ? { ok: false, failure: { code: 'disk-full' } } : { ok: true };
    const reply = await keeper.trust(`https://${at}`, fingerprint(of));
    state.written = { ok: true };
    expect(reply.ok && (isFull || !shown.has(at + of))).toBe(false);
    if (reply.ok) trusted.set(at, of);
  };
  const show = ({ host: at, letter: of, refusal: refused, isSelfSigned, fitsHost, validTo }: Of<'shown'>) => {
    const sha256 = fingerprint(of);
    const given = presented({ refusal: refused, isSelfSigned, fitsHost, validTo, sha256 });
    const isIn = keeper.judge(at, given) === 'trusted';
    shown.add(at + of);
    const pinned = trusted.get(at);
    const mayBeIn = pinned === undefined ? refused === undefined : pinned === of;
    if (!mayBeIn || refused === 'net::ERR_CERT_REVOKED') expect(isIn).toBe(false);
    if (mayBeIn && refused === undefined) expect(isIn).toBe(true);
  };
  const forget = async ({ host: at }: Of<'forgotten'>) => {
    await keeper.forget(at);
    trusted.delete(at);
  };
  const wait = ({ days }: Of<'later'>) => {
    state.now += days * DAY_MS;
  };

  return async (each: Step) => {
    if (each.kind === 'shown') show(each);
    if (each.kind === 'trusted') await trust(each);
    if (each.kind === 'forgotten') await forget(each);
    if (each.kind === 'later') wait(each);
  };
};

it('accepts no certificate that the system refuses, in any order of events, but the one that was trusted for that server', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
      const happen = watched();
      for (const each of steps) await happen(each);
    }),
    { numRuns: 300 },
  );
});
