import { describe, expect, it } from 'vitest';
import { rightsFault } from './windows-rights';

const INSTALLER = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';

describe('the rights on a file, as Windows writes them', () => {
  it.each([
    ['O:BAG:SYD:(A;;FA;;;SY)(A;;FA;;;BA)(A;;0x1200a9;;;BU)', undefined],
    ['O:SYG:SYD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;FR;;;WD)', undefined],
    [`O:${INSTALLER}G:SYD:P(A;;FA;;;${INSTALLER})(A;;FRFX;;;BU)`, undefined],
    ['O:S-1-5-18G:SYD:(A;;FA;;;S-1-5-32-544)(D;;FA;;;BG)', undefined],
    // A folder may say what its owner can do with what he puts there.
    ['O:BAG:SYD:AI(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)', undefined],
    ['O:S-1-5-21-1-2-3-1001G:SYD:(A;;FA;;;SY)', 'other-owner'],
    ['O:BUG:SYD:(A;;FA;;;SY)', 'other-owner'],
    ['', 'other-owner'],
    ['nothing that Windows writes', 'other-owner'],
    ['O:BAG:SYD:(A;;FA;;;SY)(A;;FA;;;BU)', 'others-write'],
    ['O:BAG:SYD:(A;;FA;;;SY)(A;;0x1301bf;;;AU)', 'others-write'],
    ['O:BAG:SYD:(A;;0x40000000;;;WD)', 'others-write'],
    ['O:BAG:SYD:(A;;GW;;;WD)', 'others-write'],
    ['O:BAG:SYD:AI(A;OICIID;0x1200a9;;;BU)(A;CIID;DCLCRPCR;;;BU)', 'others-write'],
    ['O:BAG:SYD:(XA;;FR;;;WD;(x))', 'others-write'],
    ['O:BAG:SY', 'others-write'],
    ['O:BAG:SYD:', 'others-write'],
    ['O:BAG:SYD:NO_ACCESS_CONTROL', 'others-write'],
  ])('%s: %s', (sddl, fault) => {
    expect(rightsFault(`${sddl}\r\n`)).toBe(fault);
  });
});
