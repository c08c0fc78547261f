import { describe, expect, it } from 'vitest';
import { createAccessMemory } from '../access/access-memory';
import type { SecretTemplate, VaultSecret } from '../vault-secret';
import { createGeneralEdits } from './general-edits';
import { createKnownFields } from './known-fields';
import { createKnownTemplates } from './known-templates';
import { createSecretLook } from './secret-look';
import { ledVault, no, stateOf, summaryOf, yes } from './testing/led-vault';

const template: SecretTemplate = {
  fields: [
    {
      slug: 'password',
      name: 'Password',
      kind: 'password',
      isRequired: true,
      editing: 'editors',
      requirement: 3,
    },
  ],
};
const whole: Partial<VaultSecret> = {
  summary: () => Promise.resolve(yes(summaryOf({ name: 'web01', needsComment: true }))),
  state: () => Promise.resolve(yes(stateOf({ state: 'RequiresComment', actions: ['Edit'] }))),
  template: () => Promise.resolve(yes(template)),
};

const leadLook = (change: Partial<VaultSecret> = {}) => {
  const known = createKnownFields();
  const memory = createAccessMemory({ clock: { now: () => 0 }, whose: () => 'ada' });
  const vault = ledVault({ secret: { ...whole, ...change } });
  return {
    known,
    looking: createSecretLook(vault, {
      memory,
      known,
      favourites: { isFavourite: () => Promise.resolve(true) },
      templates: createKnownTemplates({ ...vault, clock: { now: () => 0 }, whose: () => 'ada' }),
    }),
  };
};

describe('a look at a secret', () => {
  it('puts together what summary, state and template say of it, and asks for no value', async () => {
    const { looking, known } = leadLook({
      value: () => {
        throw new Error('a value was read');
      },
    });
    const reply = await looking.look(7);
    expect(reply).toMatchObject({
      ok: true,
      value: {
        name: 'web01',
        isFavourite: true,
        access: { gate: 'comment' },
        actions: ['Edit'],
        cost: { comment: true },
      },
    });
    expect(reply).toMatchObject({ value: { fields: [{ slug: 'password', kind: 'password' }] } });
    expect(JSON.stringify(reply)).not.toContain('requirement');
    expect(known.find({ id: 7, slug: 'password' })).toBeDefined();
  });

  it('says what it knows where a server does not tell the state or the fields', async () => {
    const { looking } = leadLook({
      state: () => Promise.resolve(no('server-error')),
      template: () => Promise.resolve(no('access-denied')),
    });
    expect(await looking.look(7)).toMatchObject({
      ok: true,
      value: { name: 'web01', access: { gate: 'unknown' }, fields: null, actions: [] },
    });
  });

  it('is refused as its summary is', async () => {
    const { looking } = leadLook({ summary: () => Promise.resolve(no('access-denied')) });
    expect(await looking.look(7)).toEqual(no('access-denied'));
  });

  it('ends with the session, and is not taken for a state that nobody knows', async () => {
    const { looking } = leadLook({ state: () => Promise.resolve(no('session-ended')) });
    expect(await looking.look(7)).toEqual(no('session-ended'));
  });
});

describe('a change of a secret', () => {
  const leadChange = (name: string) => {
    const sent: unknown[] = [];
    const vault = ledVault({
      secret: {
        summary: () => Promise.resolve(yes(summaryOf({ name }))),
        change: (_pass, change) => {
          sent.push(change);
          return Promise.resolve(yes(true as const));
        },
      },
    });
    return { sent, edits: createGeneralEdits(vault) };
  };

  it('sends what changes and nothing else', async () => {
    const { sent, edits } = leadChange('one');
    expect(await edits.change({ id: 7, nameBefore: 'one', name: 'two' })).toEqual(yes({ outcome: 'done' }));
    expect(await edits.change({ id: 7, nameBefore: 'one', folder: 4 })).toEqual(yes({ outcome: 'done' }));
    expect(await edits.change({ id: 7, nameBefore: 'one', isActive: false })).toEqual(
      yes({ outcome: 'done' }),
    );
    expect(sent).toEqual([
      { id: 7, name: 'two' },
      { id: 7, folder: 4 },
      { id: 7, isActive: false },
    ]);
  });

  it('writes no name over one that somebody else has given it', async () => {
    const { sent, edits } = leadChange('theirs');
    expect(await edits.change({ id: 7, nameBefore: 'one', name: 'two' })).toEqual(
      yes({ outcome: 'conflict', current: 'theirs' }),
    );
    expect(sent).toEqual([]);
  });

  it('is refused where the name cannot be compared, or the server refuses', async () => {
    const unread = createGeneralEdits(
      ledVault({ secret: { summary: () => Promise.resolve(no('no-answer')) } }),
    );
    expect(await unread.change({ id: 7, nameBefore: 'one', name: 'two' })).toEqual(no('no-answer'));
    const refused = createGeneralEdits(
      ledVault({ secret: { change: () => Promise.resolve(no('outcome-unknown')) } }),
    );
    expect(await refused.change({ id: 7, nameBefore: 'one', folder: 4 })).toEqual(no('outcome-unknown'));
  });
});
