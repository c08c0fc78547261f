import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, isVersion } from './version';

/** The order that semantic versioning itself gives as its example, and a few on either side. */
const RISING = [
  ...['0.9.10', '1.0.0-0', '1.0.0-9', '1.0.0-10', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta'],
  ...[
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.0.1-a',
    '1.0.1',
    '1.2.0',
    '10.0.0',
  ],
];

describe('the order of versions', () => {
  it('is that of semantic versioning, with what comes before a release before it', () => {
    for (const [at, one] of RISING.entries())
      for (const [place, other] of RISING.entries())
        expect([one, other, compareVersions(one, other)]).toEqual([one, other, Math.sign(at - place)]);
  });

  it('holds for numbers of more digits than are counted with', () => {
    const at = (digits: string) => `1.0.0-rc.${digits}`;
    expect(compareVersions(at('12345678901234567890'), at('12345678901234567891'))).toBe(-1);
    expect(compareVersions(at('99999999999999999999'), at('100000000000000000000'))).toBe(-1);
    expect(compareVersions(at('0012345678901234567890'), at('12345678901234567890'))).toBe(0);
    expect(compareVersions(at('0'), at('00'))).toBe(0);
    expect(compareVersions(at('12345678901234567891'), at('a'))).toBe(-1);
  });

  it('says nothing of a mark of the build', () => {
    expect(compareVersions('1.0.0+one', '1.0.0+two')).toBe(0);
  });

  it.each([
    '',
    '1',
    '1.0',
    'v1.0.0',
    '1.0.0.0',
    '01.0.0',
    '1.0.0-',
    '1.0.0-a..b',
    ' 1.0.0',
    '1.0.0\n',
    `1.0.${'9'.repeat(99)}`,
  ])('knows %j for no version, and orders it nowhere', (text) => {
    expect([isVersion(text), compareVersions(text, '1.0.0'), compareVersions('1.0.0', text)]).toEqual([
      false,
      undefined,
      undefined,
    ]);
  });

  it('is the same from either side, whatever is compared', () => {
    const part = fc.oneof(fc.nat(30).map(String), fc.constantFrom('a', 'rc', 'B-1'));
    const made = fc
      .tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.array(part, { maxLength: 3 }))
      .map(
        ([one, two, three, before]) =>
          `${one}.${two}.${three}${before.length > 0 ? `-${before.join('.')}` : ''}`,
      );
    fc.assert(
      fc.property(made, made, (one, other) => {
        const order = compareVersions(one, other);
        expect(order === undefined ? undefined : -order + 0).toBe((compareVersions(other, one) ?? NaN) + 0);
        expect(compareVersions(one, one)).toBe(0);
      }),
    );
  });
});
