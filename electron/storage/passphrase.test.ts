import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Random } from '../domain/ports';
import { choosePassphrase, passphraseRecordSchema, recallPassphrase } from './passphrase';
import { partsOf } from './seal';

const random: Random = { bytes: (length) => randomBytes(length) };
const cheap = { random, log2N: 10 };
const TYPED = 'correct horse battery';

const partsIn = (sealed: ReturnType<Awaited<ReturnType<typeof choosePassphrase>>['key']['seal']>) => {
  const parts = sealed.ok ? partsOf(sealed.sealed)?.parts : undefined;
  if (parts === undefined) throw new Error('not sealed');
  return parts;
};

describe('a passphrase', () => {
  it('opens at its full cost what it sealed in an earlier run', async () => {
    const { record, key } = await choosePassphrase(TYPED, { random });
    expect(record.scrypt).toEqual({ log2N: 17, r: 8, p: 1 });
    const later = await recallPassphrase(TYPED, { random, record });
    expect(later?.open(partsIn(key.seal('the old password')))).toEqual({
      ok: true,
      text: 'the old password',
    });
  }, 30_000);

  it('is told to be wrong at once, before anything is sealed or opened with it', async () => {
    const { record } = await choosePassphrase(TYPED, cheap);
    expect(await recallPassphrase(`${TYPED} `, { random, record })).toBeUndefined();
  });

  it('is the same whichever way a keyboard composes its letters', async () => {
    const { record } = await choosePassphrase('caf\u00e9 con leche', cheap);
    expect(await recallPassphrase('cafe\u0301 con leche', { random, record })).toBeDefined();
  });

  it('leaves on disk a salt, the cost and a verifier, and nothing of itself', async () => {
    const { record } = await choosePassphrase(TYPED, cheap);
    expect(Object.keys(record).sort()).toEqual(['salt', 'scrypt', 'verifier']);
    expect(passphraseRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(JSON.stringify(record)).not.toContain('horse');
  });

  it('makes another key each time it is chosen', async () => {
    const [one, other] = [await choosePassphrase(TYPED, cheap), await choosePassphrase(TYPED, cheap)];
    expect(one.record.salt).not.toBe(other.record.salt);
    expect(other.key.open(partsIn(one.key.seal('text')))).toMatchObject({
      ok: false,
      failure: { code: 'passphrase-wrong' },
    });
  });
});

describe('a record that somebody changed', () => {
  it('makes the right passphrase wrong rather than its key cheap', async () => {
    const { record } = await choosePassphrase(TYPED, { random, log2N: 11 });
    const weaker = { ...record, scrypt: { ...record.scrypt, log2N: 10 } };
    expect(await recallPassphrase(TYPED, { random, record: weaker })).toBeUndefined();
  });

  it.each([
    ['a cost that would take all memory', { scrypt: { log2N: 40, r: 8, p: 1 } }],
    ['a cost that is next to nothing', { scrypt: { log2N: 1, r: 8, p: 1 } }],
    ['a salt that is too short', { salt: 'AAAA' }],
    ['a salt that is no base64url', { salt: '!!!!!!!!!!!!!!!!!!!!!!' }],
    ['the key beside it', { key: 'AAAA' }],
  ])('is refused: %s', async (_, change) => {
    const { record } = await choosePassphrase(TYPED, cheap);
    expect(passphraseRecordSchema.safeParse({ ...record, ...change }).success).toBe(false);
  });

  it('cannot pass a sealed text off as the verifier', async () => {
    const { record, key } = await choosePassphrase(TYPED, cheap);
    const body = partsIn(key.seal('the passphrase is right'))[2] ?? '';
    expect(await recallPassphrase(TYPED, { random, record: { ...record, verifier: body } })).toBeUndefined();
  });
});

describe('a wiped key', () => {
  it('opens nothing that was sealed before', async () => {
    const { key } = await choosePassphrase(TYPED, cheap);
    const parts = partsIn(key.seal('text'));
    key.wipe();
    expect(key.open(parts).ok).toBe(false);
  });
});
