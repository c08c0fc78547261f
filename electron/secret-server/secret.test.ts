import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAccessMemory } from '../domain/access/access-memory';
import { createKnownFields } from '../domain/secret/known-fields';
import { createKnownTemplates } from '../domain/secret/known-templates';
import { createSecretLook } from '../domain/secret/secret-look';
import type { Question } from '../domain/session/authorised';
import type { Answered, Pass, VaultServer } from '../domain/ports';
import { openBench, type Bench } from '../practice/testing/client';
import { createVaultServer } from './client';
import { createHttp } from './http';
import { stateIn, summaryIn, templateIn } from './secret-wire';
import { leadTimers } from './testing/led-timers';
import { NEVER } from './testing/never';
import { nodeLine } from './testing/node-line';
import { createTransport } from './transport';

let bench: Bench;
let now = 0;
let who = 'admin';
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.stop());

const vault = (): VaultServer => {
  const { timers } = leadTimers();
  const http = createHttp({
    transport: createTransport({ line: nodeLine, timers }),
    timers,
    clock: { now: () => 0 },
  });
  return createVaultServer({ http, base: bench.running.url });
};
const memories = {
  memory: createAccessMemory({ clock: { now: () => 0 }, whose: () => 'admin' }),
  known: createKnownFields(),
  favourites: { isFavourite: () => Promise.resolve(null) },
};
const lookAs = (session: Awaited<ReturnType<typeof signedIn>>) =>
  createSecretLook(session, {
    ...memories,
    templates: createKnownTemplates({ ...session, clock: { now: () => now }, whose: () => who }),
  });
const must = <T>(answered: Answered<T>): T => {
  if (!answered.ok) throw new Error(answered.failure.code);
  return answered.value;
};
/** Asks what a session would ask, of the practice vault. */
const signedIn = async (userName = 'admin') => {
  const server = vault();
  const granted = await server.signIn({ userName, password: 'Practice-1', domain: '', code: '' }, NEVER);
  const pass: Pass = { kind: 'token', token: must(granted).token };
  return { read: <T>(question: Question<T>) => question(server, pass, NEVER) };
};

const control = async (path: string, body?: object): Promise<unknown> => {
  const { status, text, json } = await bench.ask(`/practice/${path}`, {
    token: bench.running.control,
    ...(body && { body }),
  });
  if (status !== 200) throw new Error(text);
  return json;
};
const secretOf = (wanted: (secret: { readonly guard: object }) => boolean): number => {
  for (const secret of bench.running.vault.world.secrets.all()) if (wanted(secret)) return secret.id;
  throw new Error('there is none');
};
const isPlain = ({ guard }: { readonly guard: object }): boolean =>
  'checkOut' in guard && guard.checkOut === null && 'approval' in guard && guard.approval === null;

describe('a look at a secret', () => {
  it('tells what it is called, where it lies, what it has and what may be done with it', async () => {
    const id = secretOf(isPlain);
    const looked = must(await lookAs(await signedIn()).look(id));
    expect(looked.id).toBe(id);
    expect([looked.name, looked.template, looked.folder]).not.toContain('');
    expect(looked.fields?.map(({ kind }) => kind)).toContain('password');
    expect(looked.actions).toContain('Edit');
    expect(looked.access.gate).toBe('open');
  });

  it('reads no value, and takes no secret out: one that must be taken out stays where it is', async () => {
    const look = lookAs(await signedIn());
    const ids = [...bench.running.vault.world.secrets.all()].map(({ id }) => id).slice(0, 50);
    for (const id of ids) must(await look.look(id));
    const requests = (await control('requests')) as readonly { readonly path: string }[];
    const paths = requests.map(({ path }) => path);
    expect(paths.filter((path) => /\/state$/u.test(path))).toHaveLength(ids.length);
    expect(paths.filter((path) => /\/fields|\/general|\/settings|restricted|check-out/u.test(path))).toEqual(
      [],
    );
    expect([...bench.running.vault.world.secrets.all()].filter(({ held }) => held !== null)).toEqual([]);
  });
});

describe('a template', () => {
  const asked = async () => {
    const requests = (await control('requests')) as readonly { readonly path: string }[];
    return requests.filter(({ path }) => path.includes('/secret-templates/')).length;
  };

  it('is asked for once, by however many secrets; anew after a while, by somebody else, and where it failed', async () => {
    const { look } = lookAs(await signedIn());
    const id = secretOf(isPlain);
    await control('mischief', { match: { path: '/api/v1/secret-templates/*' }, do: 'garbage', times: 1 });
    expect(must(await look(id)).fields).toBeNull();
    expect(must(await look(id)).fields).not.toBeNull();
    must(await look(id));
    expect(await asked()).toBe(2);
    now += 60_000;
    must(await look(id));
    who = 'reader';
    must(await look(id));
    expect(await asked()).toBe(4);
    // The clock was put back.
    now -= 60 * 60_000;
    must(await look(id));
    expect(await asked()).toBe(5);
  });
});

describe('what a summary says', () => {
  const least = { id: 7, name: 'one', secretTemplateId: 2 };

  it('is taken as it is, and what is left out is not made up', () => {
    expect(summaryIn(JSON.stringify(least))).toEqual({
      id: 7,
      name: 'one',
      template: { id: 2, name: '' },
      folder: null,
      folderId: null,
      isActive: true,
      heartbeat: null,
      outOfSync: null,
      daysLeft: null,
      isPasswordHidden: false,
      needsCheckout: false,
      needsComment: false,
      needsApproval: false,
      hasDoubleLock: false,
    });
  });

  it('is none without a number and a name', () => {
    for (const body of ['', '{}', '{"id":0,"name":"one","secretTemplateId":2}', '[]']) {
      expect(summaryIn(body)).toBeUndefined();
    }
  });
});

describe('what a state says', () => {
  it('may come wrapped as a page, and with nothing but its word', () => {
    const bare = stateIn('{"secretState":"RequiresComment","isCheckedOut":null,"actions":[7,"ViewAudit"]}');
    expect(bare).toMatchObject({ state: 'RequiresComment', isCheckedOut: null, actions: ['ViewAudit'] });
    expect(stateIn('{"records":[{"secretState":"None"}]}')).toMatchObject({
      state: 'None',
      mayExtend: false,
    });
    expect(stateIn('{"records":[]}')).toBeUndefined();
  });
});

describe('what a template says', () => {
  it('is its fields in their order; one that is not understood does not hide the others', () => {
    const fields = [
      { fieldSlugName: 'b', displayName: 'B', isUrl: true, sortOrder: 2, editRequires: 'Owner' },
      { fieldSlugName: '', displayName: 'nameless' },
      'nothing',
      { fieldSlugName: 'a', name: 'A', isPassword: true, sortOrder: 1, passwordRequirementId: 3 },
    ];
    expect(templateIn(JSON.stringify({ fields }))?.fields).toEqual([
      { slug: 'a', name: 'A', kind: 'password', isRequired: false, editing: 'editors', requirement: 3 },
      { slug: 'b', name: 'B', kind: 'url', isRequired: false, editing: 'owners', requirement: null },
    ]);
  });
});
