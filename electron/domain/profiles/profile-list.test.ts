import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOf, type Account } from '../../../shared/profile-identity';
import { MAX_PROFILES, NO_PROFILES, profilesSchema, type Profiles } from '../../../shared/profiles';
import type { Reply } from '../../../shared/ipc/reply';
import * as z from 'zod/mini';
import { changed, findProfile, moved, remembered, removed, type Proven } from './profile-list';
import { provenUser, SITE } from './testing/kept-in-memory';

const valueOf = (reply: Reply<Profiles>): Profiles => {
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value;
};
const idOf = (number: number): string => number.toString(16).padStart(24, '0');
const rememberAll = (...all: readonly Proven[]): Profiles =>
  all.reduce((profiles, proven, at) => valueOf(remembered(profiles, proven, () => idOf(at))), NO_PROFILES);
const names = ({ list }: Profiles) => list.map(({ name }) => name);

describe('a sign-in that has worked', () => {
  it('is called after the host, after host and user where that is taken, and gets a number at last', () => {
    const profiles = rememberAll(
      provenUser('ada'),
      provenUser('bob'),
      provenUser('bob', { account: { method: 'credentials', userName: 'bob', domain: 'CORP' } }),
      provenUser('bob', { account: { method: 'windows' } }),
    );
    expect(names(profiles)).toEqual([
      'vault.corp.example',
      'vault.corp.example, bob',
      'vault.corp.example, bob 2',
      'vault.corp.example, bob 3',
    ]);
  });

  it('is the same one again for the same server, way and user, and keeps its place, name and id', () => {
    const before = rememberAll(provenUser('ada'), provenUser('bob'));
    const after = valueOf(remembered(before, provenUser('ADA'), () => idOf(9)));
    expect(after.list.map(({ id }) => id)).toEqual([idOf(0), idOf(1)]);
    expect(after.list[0]).toMatchObject({ name: 'vault.corp.example', account: { userName: 'ADA' } });
    expect(after.lastUsed).toBe(idOf(0));
  });

  it('is the same one again where the address is typed in another case, and keeps the first', () => {
    const at = (server: string) => provenUser('ada', { server });
    const { list } = rememberAll(
      at('https://vault.example/SecretServer'),
      at('https://vault.example/secretserver'),
    );
    expect(list.map(({ server }) => server)).toEqual(['https://vault.example/SecretServer']);
  });

  it('is another one for another server, domain, way or command', () => {
    const run = (...words: string[]): Account => ({ method: 'command', program: 'tss', arguments: words });
    const all = [
      provenUser('ada'),
      provenUser('ada', { server: 'https://vault-dr.corp.example' }),
      provenUser('ada', { account: { method: 'credentials', userName: 'ada', domain: 'CORP' } }),
      provenUser('ada', { account: { method: 'windows' } }),
      provenUser('ada', { account: { method: 'token' } }),
      provenUser('ada', { account: run('token') }),
      provenUser('ada', { account: run('token', '--all') }),
      provenUser('ada', { account: run('token --all') }),
    ];
    expect(rememberAll(...all).list).toHaveLength(all.length);
  });

  it('keeps the allowance that was said before when none is said now, and takes a new one', () => {
    const before = rememberAll(provenUser('ada', { refreshesAllowed: 5 }));
    const silent = valueOf(remembered(before, provenUser('ada'), () => idOf(9)));
    expect(silent.list[0]?.refreshesAllowed).toBe(5);
    const said = valueOf(remembered(before, provenUser('ada', { refreshesAllowed: 0 }), () => idOf(9)));
    expect(said.list[0]?.refreshesAllowed).toBe(0);
  });

  it('that brings nothing new leaves the list itself as it was, so that no disk is needed', () => {
    const before = rememberAll(provenUser('ada'));
    expect(valueOf(remembered(before, provenUser('ada'), () => idOf(9)))).toBe(before);
  });

  it('is not saved beyond the most that are kept, and none of the others goes for it', () => {
    const full = rememberAll(
      ...Array.from({ length: MAX_PROFILES }, (_, index) => provenUser(`user-${index}`)),
    );
    const another = provenUser('one-more');
    expect(remembered(full, another, () => idOf(999))).toEqual({
      ok: false,
      failure: { code: 'profiles-full' },
    });
    const known = valueOf(remembered(full, provenUser('user-7'), () => idOf(999)));
    expect(known.list).toHaveLength(MAX_PROFILES);
    expect(known.lastUsed).toBe(idOf(7));
  });
});

describe('a saved sign-in', () => {
  const three = rememberAll(provenUser('ada'), provenUser('bob'), provenUser('cy'));

  it('gets a number when its new name is taken, in whatever letters', () => {
    const change = { id: idOf(1), name: '  VAULT.corp.example ', refreshesAllowed: null };
    expect(names(valueOf(changed(three, change)))[1]).toBe('VAULT.corp.example 2');
  });

  it('keeps its name when the new one cannot be seen', () => {
    for (const name of ['   ', '\u200b', '\u202e\t'])
      expect(valueOf(changed(three, { id: idOf(1), name, refreshesAllowed: null }))).toBe(three);
  });

  it('is moved one place, and stays at the end where it is', () => {
    const down = valueOf(moved(three, idOf(0), 'down'));
    expect(down.list.map(({ id }) => id)).toEqual([idOf(1), idOf(0), idOf(2)]);
    expect(valueOf(moved(three, idOf(0), 'up'))).toBe(three);
    expect(valueOf(moved(three, idOf(2), 'down'))).toBe(three);
  });

  it('that was used last is no longer that once it is removed', () => {
    const profiles = valueOf(removed(three, idOf(2)));
    expect(profiles.lastUsed).toBeNull();
    expect(valueOf(removed(three, idOf(0))).lastUsed).toBe(idOf(2));
  });

  it('that is gone cannot be changed or moved, and needs no removing', () => {
    const gone = { ok: false, failure: { code: 'profile-gone' } };
    expect(changed(three, { id: idOf(9), name: 'x', refreshesAllowed: null })).toEqual(gone);
    expect(moved(three, idOf(9), 'up')).toEqual(gone);
    expect(valueOf(removed(three, idOf(9)))).toBe(three);
  });
});

describe('any order of saving, renaming, moving and removing', () => {
  const account: fc.Arbitrary<Account> = fc.oneof(
    fc.record({
      method: fc.constant('credentials' as const),
      userName: fc.constantFrom('ada', 'Ada', 'bob', 'x'.repeat(300), 'b\u200bob'),
      domain: fc.constantFrom('', 'CORP', 'corp'),
    }),
    fc.constant({ method: 'token' } as const),
    fc.constant({ method: 'windows' } as const),
    fc.record({
      method: fc.constant('command' as const),
      program: fc.constantFrom('tss', '/opt/tss'),
      arguments: fc.array(fc.constantFrom('token', ''), { maxLength: 2 }),
    }),
  );
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('save' as const),
      server: fc.constantFrom(SITE, 'https://vault.corp.example', 'https://b.example'),
      account,
      refreshesAllowed: fc.option(fc.nat(5)),
    }),
    fc.record({
      kind: fc.constant('change' as const),
      at: fc.nat(12),
      name: fc.oneof(
        fc.constantFrom('Production', 'production', 'Pro\u00a0duction', 'y'.repeat(80), 'vault.corp.example'),
        fc.string({ minLength: 1, maxLength: 80, unit: 'binary' }),
      ),
    }),
    fc.record({
      kind: fc.constant('move' as const),
      at: fc.nat(12),
      by: fc.constantFrom('up' as const, 'down' as const),
    }),
    fc.record({ kind: fc.constant('remove' as const), at: fc.nat(12) }),
  );
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

  let lastId = 0;
  const newId = () => idOf((lastId += 1));
  const idAt = ({ list }: Profiles, at: number): string => list[at]?.id ?? idOf(0);

  const take = (profiles: Profiles, each: Step): Profiles => {
    const taken = (reply: Reply<Profiles>) => (reply.ok ? reply.value : profiles);
    switch (each.kind) {
      case 'save':
        return taken(remembered(profiles, { ...each, user: 'someone' }, newId));
      case 'change':
        return taken(
          changed(profiles, { id: idAt(profiles, each.at), name: each.name, refreshesAllowed: 1 }),
        );
      case 'move':
        return taken(moved(profiles, idAt(profiles, each.at), each.by));
      case 'remove':
        return taken(removed(profiles, idAt(profiles, each.at)));
    }
  };
  const idsOf = ({ list }: Profiles) => list.map(({ id }) => id);

  it('leaves a list that can be written and read, with each id, name and account there once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const profiles = steps.reduce(take, NO_PROFILES);
        expect(z.parse(profilesSchema, JSON.parse(JSON.stringify(profiles)))).toEqual(profiles);
        const identities = profiles.list.map(({ server, account: of }) => identityOf(server, of));
        expect(new Set(identities).size).toBe(identities.length);
        if (profiles.lastUsed !== null) expect(idsOf(profiles)).toContain(profiles.lastUsed);
      }),
      { numRuns: 500 },
    );
  });

  it('loses none but the one that is removed, and finds each that was saved', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let profiles = NO_PROFILES;
        for (const each of steps) {
          const before = profiles;
          profiles = take(before, each);
          const gone = idsOf(before).filter((id) => !idsOf(profiles).includes(id));
          expect(gone).toEqual(
            each.kind === 'remove' && before.list[each.at] ? [before.list[each.at]?.id] : [],
          );
          if (each.kind === 'save') expect(findProfile(profiles, each)?.id).toBe(profiles.lastUsed);
          if (each.kind === 'move') expect(new Set(idsOf(profiles))).toEqual(new Set(idsOf(before)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
