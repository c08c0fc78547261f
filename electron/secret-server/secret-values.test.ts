import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, succeed } from '../../shared/ipc/reply';
import type { Copy } from '../domain/clipboard/clipboard-guard';
import { createKnownFields } from '../domain/secret/known-fields';
import { createSecretValues, freshCode } from '../domain/secret/secret-values';
import type { TemplateField } from '../domain/vault-secret';
import { openBench } from '../practice/testing/client';
import { codesIn, valueIn } from './secret-wire';
import { askedVault, must } from './testing/asked-vault';

const openVault = async () => askedVault(await openBench());

let vault: Awaited<ReturnType<typeof openVault>>;
beforeEach(async () => {
  vault = await openVault();
});
afterEach(() => vault.stop());

const field = (slug: string, kind: TemplateField['kind']): TemplateField => ({
  slug,
  name: `The ${slug}`,
  kind,
  isRequired: false,
  editing: 'editors',
  requirement: null,
});

const open = async () => {
  const { read } = await vault.signedIn();
  const copied: Copy[] = [];
  const known = createKnownFields();
  const values = createSecretValues({
    read,
    known,
    clock: { now: () => 1_000 },
    clipboard: {
      copy: (copy) => {
        copied.push(copy);
        return Promise.resolve(succeed({ clearsAt: 7 }));
      },
    },
  });
  const { id } = vault.called('web01');
  return { ...values, copied, known, id };
};

describe('a value that is revealed', () => {
  it('is read alone, once, and written down by its server once', async () => {
    const { reveal, id } = await open();
    expect(must(await reveal({ id, slug: 'password' })).value).not.toBe('');
    expect(vault.audits(id, 'PASSWORD DISPLAYED')).toBe(1);
    expect(await vault.requests('/fields/')).toHaveLength(1);
  });

  it('takes no secret out that has to be taken out first: it is refused, and stays where it is', async () => {
    const { reveal } = await open();
    const [gated] = [...vault.world.secrets.all()].filter(({ guard }) => guard.checkOut !== null);
    expect((await reveal({ id: gated?.id ?? 0, slug: 'password' })).ok).toBe(false);
    expect(gated?.held).toBeNull();
  });

  it.each([
    ['"a\\"b"', 'a"b'],
    ['"\\ud83d\\udd11\\n\\u0000\\ud800"', '🔑\n\0\ud800'],
    ['null', ''],
    ['""', ''],
    ['hunter2', null],
    ['{"message":"hunter2"}', null],
    ['7', null],
    ['<html>', undefined],
  ])('comes as a literal: %j', (body, value) => {
    expect(valueIn(body)).toBe(value);
  });

  it('and comes as anything else is not told, not even as the reason why it is not understood', async () => {
    const { reveal, id } = await open();
    await vault.mischief({ do: 'answer', status: 200, body: { message: 'hunter2' } });
    expect(await reveal({ id, slug: 'password' })).toEqual(fail('answer-not-understood'));
  });

  it('is asked for by the name of its field, whatever is in that', async () => {
    const { reveal, id } = await open();
    await reveal({ id, slug: '../x?y#z' });
    expect(await vault.requests(`/secrets/${id}/fields/`)).toHaveLength(1);
  });
});

describe('a value that is copied', () => {
  it('goes to the clipboard and is no part of the answer', async () => {
    const { copy, copied, known, id } = await open();
    known.learn(id, [field('password', 'password'), field('username', 'text')]);
    expect(await copy({ id, slug: 'password' })).toEqual(succeed({ clearsAt: 7 }));
    await copy({ id, slug: 'username' });
    expect(copied).toMatchObject([
      { label: 'The password', isSecret: true },
      { label: 'The username', value: 'Administrator', isSecret: false },
    ]);
    expect(vault.audits(id, 'PASSWORD DISPLAYED')).toBe(1);
  });

  it('is taken for a secret where nothing is known of its field', async () => {
    const { copy, copied, id } = await open();
    await copy({ id, slug: 'username' });
    expect(copied).toMatchObject([{ label: 'username', isSecret: true }]);
  });

  it('leaves the clipboard alone where there is none', async () => {
    const { copy, copied, id } = await open();
    await vault.control('fields', { secretId: id, slug: 'notes', value: '' });
    expect(await copy({ id, slug: 'notes' })).toEqual(fail('nothing-to-copy'));
    expect(copied).toEqual([]);
  });
});

describe('a one-time code', () => {
  it('is told with its end, and the one after it', async () => {
    const { codes } = await open();
    const { codes: told } = must(await codes(vault.called('app07').id));
    expect(told).toHaveLength(2);
    expect(told.every(({ code }) => /^\d{6}$/u.test(code))).toBe(true);
    expect((told[1]?.endsAt ?? 0) - (told[0]?.endsAt ?? 0)).toBe(30_000);
  });

  it('is copied unless it ends before it can be used', async () => {
    const { copyCode, copied } = await open();
    must(await copyCode({ id: vault.called('app07').id, label: 'One-time code' }));
    expect(copied).toMatchObject([{ label: 'One-time code', isSecret: true }]);
    const codes = (...lefts: number[]) => lefts.map((leftMs, at) => ({ code: `code${at}`, leftMs }));
    expect(freshCode(codes(5_000, 35_000))).toBe('code0');
    expect(freshCode(codes(4_999, 34_999))).toBe('code1');
    expect(freshCode(codes(1_000))).toBe('code0');
    expect(freshCode([])).toBeUndefined();
  });

  it.each([
    ['[{"code":"012345","durationSeconds":30,"remainingSeconds":7}]', [{ code: '012345', leftMs: 7_000 }]],
    ['{"0":{"code":"012345","remainingSeconds":7}}', [{ code: '012345', leftMs: 7_000 }]],
    ['[{"code":12345,"remainingSeconds":7}]', undefined],
    ['[]', undefined],
    ['null', undefined],
  ])('comes in a list or numbered: %s', (body, codes) => {
    expect(codesIn(body)).toEqual(codes);
  });
});

describe('what is known of fields', () => {
  it('is that of the secrets that were looked at last', () => {
    const { learn, find } = createKnownFields();
    for (let id = 1; id <= 60; id += 1) learn(id, [field('password', 'password')]);
    learn(11, [field('other', 'text')]);
    expect(find({ id: 10, slug: 'password' })).toBeUndefined();
    expect(find({ id: 11, slug: 'password' })).toBeUndefined();
    expect(find({ id: 11, slug: 'other' })?.name).toBe('The other');
    expect(find({ id: 60, slug: 'password' })?.kind).toBe('password');
  });
});
