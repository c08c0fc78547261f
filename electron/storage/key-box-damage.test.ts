import { beforeAll, describe, expect, it } from 'vitest';
import { binaryOf, box, codeOf, password } from './testing/key-boxes';
import { knownContents } from './testing/key-contents';

/** Numbers that are drawn the same each time. */
const drawn = (count: number, below: number): readonly number[] => {
  let state = 12345;
  return Array.from({ length: count }, () => (state = (state * 1103515245 + 12345) % 2 ** 31) % below);
};

describe('a sealed set of keys that was damaged', () => {
  let sealed = Buffer.from('');
  beforeAll(async () => {
    sealed = Buffer.from(await box.seal(knownContents(), password));
  });

  it('is refused when any byte of its header was changed', async () => {
    const binary = binaryOf(sealed);
    const header = binary.indexOf('\n', binary.indexOf('--- ')) + 1;
    for (let at = 0; at < header; at += 1) {
      const changed = Buffer.from(binary);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(codeOf(await box.open(changed, password)), `byte ${at}`).not.toBe('opened');
    }
  });

  it('is refused when any letter of its armor was changed, its end was cut off, or anything was added', async () => {
    const places = drawn(200, sealed.length - 1);
    for (const at of places) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 7));
      expect(codeOf(await box.open(changed, password)), `letter ${at}`).not.toBe('opened');
    }
    const binary = binaryOf(sealed);
    for (const at of drawn(200, binary.length)) {
      const changed = Buffer.from(binary);
      changed[at] = (changed[at] ?? 0) ^ 0x80;
      expect(codeOf(await box.open(changed, password)), `byte ${at}`).not.toBe('opened');
      expect(codeOf(await box.open(binary.subarray(0, at), password)), `cut at ${at}`).not.toBe('opened');
    }
    expect(codeOf(await box.open(Buffer.concat([binary, Buffer.from([0])]), password))).not.toBe('opened');
  });
});
