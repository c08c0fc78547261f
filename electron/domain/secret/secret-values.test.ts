import { describe, expect, it } from 'vitest';
import type { OneTimeCode, TemplateField } from '../vault-secret';
import { createKnownFields } from './known-fields';
import { createSecretValues } from './secret-values';
import { ledVault, no, yes } from './testing/led-vault';

const field = (slug: string, kind: TemplateField['kind']): TemplateField => ({
  slug,
  name: `The ${slug}`,
  kind,
  isRequired: false,
  editing: 'editors',
  requirement: null,
});

const leadValues = (vault: { readonly value?: string; readonly codes?: readonly OneTimeCode[] }) => {
  const copied: unknown[] = [];
  const asked: string[] = [];
  const known = createKnownFields();
  known.learn(7, [
    field('username', 'text'),
    field('address', 'url'),
    field('password', 'password'),
    field('notes', 'notes'),
  ]);
  const led = ledVault({
    secret: {
      value: (_pass, { slug }) => {
        asked.push(slug);
        return Promise.resolve(vault.value === undefined ? no('access-denied') : yes(vault.value));
      },
      codes: () => {
        asked.push('codes');
        return Promise.resolve(vault.codes === undefined ? no('access-denied') : yes(vault.codes));
      },
    },
  });
  const values = createSecretValues({
    ...led,
    known,
    clock: { now: () => 1_000 },
    clipboard: {
      copy: (what) => {
        copied.push(what);
        return Promise.resolve(yes({ clearsAt: 5 }));
      },
    },
  });
  return { values, copied, asked };
};

describe('a value', () => {
  it('is shown as its server keeps it, by one question', async () => {
    const { values, asked } = leadValues({ value: ' "a\\b"\n😀 ' });
    expect(await values.reveal({ id: 7, slug: 'password' })).toEqual(yes({ value: ' "a\\b"\n😀 ' }));
    expect(asked).toEqual(['password']);
  });

  it.each([
    ['username', false],
    ['address', false],
    ['password', true],
    ['notes', true],
    ['never-heard-of', true],
  ])('%s goes to the clipboard by one question: secret is %s', async (slug, isSecret) => {
    const { values, copied, asked } = leadValues({ value: 'v' });
    expect(await values.copy({ id: 7, slug })).toEqual(yes({ clearsAt: 5 }));
    expect(copied).toMatchObject([{ value: 'v', isSecret }]);
    expect(asked).toEqual([slug]);
  });

  it('is called what its template calls it, and by its short name where none is known', async () => {
    const { values, copied } = leadValues({ value: 'v' });
    await values.copy({ id: 7, slug: 'password' });
    await values.copy({ id: 8, slug: 'password' });
    expect(copied).toMatchObject([{ label: 'The password' }, { label: 'password' }]);
  });

  it('leaves the clipboard alone where it is empty or refused', async () => {
    const empty = leadValues({ value: '' });
    expect(await empty.values.copy({ id: 7, slug: 'password' })).toEqual(no('nothing-to-copy'));
    const refused = leadValues({});
    expect(await refused.values.copy({ id: 7, slug: 'password' })).toEqual(no('access-denied'));
    expect(await refused.values.reveal({ id: 7, slug: 'password' })).toEqual(no('access-denied'));
    expect([...empty.copied, ...refused.copied]).toEqual([]);
  });
});

describe('a one-time code', () => {
  const codes = (leftMs: number) => [
    { code: '111111', leftMs },
    { code: '222222', leftMs: leftMs + 30_000 },
  ];

  it('is told with its end by the clock of this computer', async () => {
    const { values } = leadValues({ codes: codes(7_000) });
    expect(await values.codes(7)).toEqual(
      yes({
        codes: [
          { code: '111111', endsAt: 8_000 },
          { code: '222222', endsAt: 38_000 },
        ],
      }),
    );
  });

  it.each([
    [5_000, '111111'],
    [4_999, '222222'],
  ])('that lasts for %d ms more is copied, or the one after it', async (leftMs, value) => {
    const { values, copied, asked } = leadValues({ codes: codes(leftMs) });
    await values.copyCode({ id: 7, label: 'Code' });
    expect(copied).toEqual([{ label: 'Code', value, isSecret: true }]);
    expect(asked).toEqual(['codes']);
  });

  it('that is about to end is still better than none', async () => {
    const { values, copied } = leadValues({ codes: [{ code: '111111', leftMs: 10 }] });
    await values.copyCode({ id: 7, label: 'Code' });
    expect(copied).toMatchObject([{ value: '111111' }]);
  });

  it('leaves the clipboard alone where there is none', async () => {
    const none = leadValues({ codes: [] });
    expect(await none.values.copyCode({ id: 7, label: 'Code' })).toEqual(no('nothing-to-copy'));
    const refused = leadValues({});
    expect(await refused.values.copyCode({ id: 7, label: 'Code' })).toEqual(no('access-denied'));
    expect(await refused.values.codes(7)).toEqual(no('access-denied'));
    expect([...none.copied, ...refused.copied]).toEqual([]);
  });
});

it('neither a value nor a code is copied that is not wanted any more when it comes', async () => {
  const { values, copied, asked } = leadValues({ value: 'x', codes: [{ code: '111111', leftMs: 30_000 }] });
  const isWanted = () => asked.length === 0;
  expect(await values.copy({ id: 7, slug: 'password' }, isWanted)).toEqual(no('cancelled'));
  expect(await values.copyCode({ id: 7, label: 'Code' }, isWanted)).toEqual(no('cancelled'));
  expect(copied).toEqual([]);
});

it('what templates say is kept of the secrets that were looked at last', () => {
  const known = createKnownFields();
  for (let id = 0; id <= 50; id += 1) known.learn(id, [field('password', 'password')]);
  expect(known.find({ id: 0, slug: 'password' })).toBeUndefined();
  expect(known.find({ id: 1, slug: 'password' })).toBeDefined();
  known.learn(1, []);
  expect(known.find({ id: 1, slug: 'password' })).toBeUndefined();
});
