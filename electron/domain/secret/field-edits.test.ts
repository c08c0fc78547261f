import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../shared/ipc/reply';
import type { TemplateField } from '../vault-secret';
import { createFieldEdits } from './field-edits';
import { createKnownFields } from './known-fields';
import { ledVault, no, yes } from './testing/led-vault';

const field = (slug: string, kind: TemplateField['kind']): TemplateField => ({
  slug,
  name: slug,
  kind,
  isRequired: false,
  editing: 'editors',
  requirement: null,
});
const PASSWORD = { id: 7, slug: 'password' };
const NOTES = { id: 7, slug: 'notes' };

/** A vault with two values, which other people can change, and which can fail in the ways that networks do. */
const leadEdits = () => {
  const values = new Map([
    ['password', 'old'],
    ['notes', 'said'],
  ]);
  const sent: string[] = [];
  const trouble: { read?: FailureCode; write?: FailureCode; isLost?: boolean } = {};
  const vault = ledVault({
    secret: {
      value: (_pass, { slug }) =>
        Promise.resolve(trouble.read ? no(trouble.read) : yes(values.get(slug) ?? '')),
      put: (_pass, { slug, value }) => {
        sent.push(value);
        if (trouble.write === undefined || trouble.isLost === false) values.set(slug, value);
        return Promise.resolve(trouble.write ? no(trouble.write) : yes(true as const));
      },
    },
  });
  const known = createKnownFields();
  known.learn(7, [field('password', 'password'), field('notes', 'notes')]);
  return { values, sent, trouble, edits: createFieldEdits({ ...vault, known }) };
};

describe('the edit of one field', () => {
  it('begins with what is there, of which a password does not leave the main process', async () => {
    const { edits } = leadEdits();
    expect(await edits.edit(NOTES)).toEqual(yes({ value: 'said', isBlind: false }));
    expect(await edits.edit(PASSWORD)).toEqual(yes({ value: null, isBlind: false }));
  });

  it('takes a field of which no template is known for no password, as its user asked to see it', async () => {
    const { edits, values } = leadEdits();
    values.set('odd', 'there');
    expect(await edits.edit({ id: 9, slug: 'odd' })).toEqual(yes({ value: 'there', isBlind: false }));
  });

  it('sends one value, once, over the one that its user has seen', async () => {
    const { edits, sent, values } = leadEdits();
    await edits.edit(PASSWORD);
    expect(await edits.put({ ...PASSWORD, value: 'new' })).toEqual(yes({ outcome: 'done' }));
    expect(sent).toEqual(['new']);
    expect(values.get('password')).toBe('new');
  });

  it('sends nothing where the value is there already', async () => {
    const { edits, sent } = leadEdits();
    await edits.edit(NOTES);
    expect(await edits.put({ ...NOTES, value: 'said' })).toEqual(yes({ outcome: 'done' }));
    expect(sent).toEqual([]);
  });

  it('tells what somebody else has put there instead of writing over it, and writes over what was told', async () => {
    const { edits, sent, values } = leadEdits();
    await edits.edit(NOTES);
    values.set('notes', 'theirs');
    expect(await edits.put({ ...NOTES, value: 'mine' })).toEqual(
      yes({ outcome: 'conflict', current: 'theirs' }),
    );
    expect(sent).toEqual([]);
    expect(await edits.put({ ...NOTES, value: 'mine' })).toEqual(yes({ outcome: 'done' }));
    expect(sent).toEqual(['mine']);
  });

  it('keeps to itself which password somebody else has put there', async () => {
    const { edits, values } = leadEdits();
    await edits.edit(PASSWORD);
    values.set('password', 'theirs');
    expect(await edits.put({ ...PASSWORD, value: 'mine' })).toEqual(
      yes({ outcome: 'conflict', current: null }),
    );
  });

  it('writes without comparing where its user may write and not read', async () => {
    const { edits, sent, trouble } = leadEdits();
    trouble.read = 'access-denied';
    expect(await edits.edit(PASSWORD)).toEqual(yes({ value: null, isBlind: true }));
    expect(await edits.put({ ...PASSWORD, value: 'new' })).toEqual(yes({ outcome: 'done' }));
    expect(sent).toEqual(['new']);
  });

  it('does not begin where nothing can be read for another reason', async () => {
    const { edits, sent, trouble } = leadEdits();
    trouble.read = 'no-answer';
    expect(await edits.edit(PASSWORD)).toEqual(no('no-answer'));
    expect(await edits.put({ ...PASSWORD, value: 'new' })).toMatchObject({ ok: false });
    expect(sent).toEqual([]);
  });

  it.each([
    ['another field', NOTES],
    ['the same field of another secret', { id: 8, slug: 'password' }],
  ])('lets nothing be written to %s', async (_what, place) => {
    const { edits, sent } = leadEdits();
    await edits.edit(PASSWORD);
    expect(await edits.put({ ...place, value: 'new' })).toMatchObject({ failure: { code: 'bad-request' } });
    expect(await edits.lookAtEdit(place)).toMatchObject({ failure: { code: 'bad-request' } });
    expect(sent).toEqual([]);
  });

  it('is over when its user stops it', async () => {
    const { edits, sent } = leadEdits();
    await edits.edit(PASSWORD);
    edits.stopEdit();
    expect(await edits.put({ ...PASSWORD, value: 'new' })).toMatchObject({ ok: false });
    expect(sent).toEqual([]);
  });
});

describe('a value of which nobody has said that it is written', () => {
  it.each([
    ['has come', false, { outcome: 'done' }],
    ['has not come', true, { outcome: 'not-done' }],
  ])('is looked for, and found out about where it %s', async (_what, isLost, found) => {
    const { edits, sent, trouble } = leadEdits();
    await edits.edit(PASSWORD);
    Object.assign(trouble, { write: 'outcome-unknown', isLost });
    expect(await edits.put({ ...PASSWORD, value: 'new' })).toEqual(no('outcome-unknown'));
    expect(await edits.lookAtEdit(PASSWORD)).toEqual(yes(found));
    expect(sent).toEqual(['new']);
  });

  it('is told apart from what somebody else has put there since', async () => {
    const { edits, trouble, values } = leadEdits();
    await edits.edit(NOTES);
    Object.assign(trouble, { write: 'outcome-unknown', isLost: true });
    await edits.put({ ...NOTES, value: 'mine' });
    values.set('notes', 'theirs');
    expect(await edits.lookAtEdit(NOTES)).toEqual(yes({ outcome: 'conflict', current: 'theirs' }));
  });

  it('stays unknown while it cannot be looked for', async () => {
    const { edits, trouble } = leadEdits();
    await edits.edit(NOTES);
    Object.assign(trouble, { write: 'outcome-unknown', isLost: true });
    await edits.put({ ...NOTES, value: 'mine' });
    trouble.read = 'no-answer';
    expect(await edits.lookAtEdit(NOTES)).toEqual(no('no-answer'));
  });
});

it('whatever is done, and whatever others do: nothing is written over that its user was not told of', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('edit' as const) }),
    fc.record({ kind: fc.constant('put' as const), value: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ kind: fc.constant('others' as const), value: fc.constantFrom('a', 'b', 'c', 'd') }),
    fc.record({ kind: fc.constant('look' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { edits, sent, values } = leadEdits();
      let told: string | null = null;
      const hear = (reply: unknown) => {
        const { value } = reply as { value?: { value?: string; current?: string } };
        told = value?.current ?? value?.value ?? told;
      };
      for (const each of steps) {
        const there = values.get('notes');
        const before = sent.length;
        if (each.kind === 'edit') hear(await edits.edit(NOTES));
        else if (each.kind === 'look') hear(await edits.lookAtEdit(NOTES));
        else if (each.kind === 'others') values.set('notes', each.value);
        else {
          hear(await edits.put({ ...NOTES, value: each.value }));
          if (sent.length > before) expect(told).toBe(there);
        }
      }
    }),
  );
});
