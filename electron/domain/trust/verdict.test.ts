import { describe, expect, it } from 'vitest';
import type { Fault, Pin } from '../../../shared/trust';
import { faultsOf } from './faults';
import { DAY_MS, fingerprint, NOW, presented, UNTRUSTED } from './testing/presented';
import { judge } from './verdict';

const WRONG_NAME = 'net::ERR_CERT_COMMON_NAME_INVALID';
const WRONG_DATE = 'net::ERR_CERT_DATE_INVALID';

const pinned = (faults: readonly Fault[], sha256 = fingerprint('a')): Pin => ({
  host: 'vault.example',
  certificate: presented({ sha256 }).certificate,
  since: NOW - DAY_MS,
  faults,
});

describe('what is wrong with a certificate', () => {
  it('is nothing when the system trusts it, whatever our own clock says', () => {
    expect(faultsOf(presented({ validTo: NOW - DAY_MS, fitsHost: false }), NOW)).toEqual([]);
  });

  it.each([
    ['its issuer is unknown', presented({ refusal: UNTRUSTED }), ['issuer-missing']],
    ['it vouches for itself', presented({ refusal: UNTRUSTED, isSelfSigned: true }), ['self-signed']],
    ['it is for another host', presented({ refusal: WRONG_NAME, fitsHost: false }), ['wrong-name']],
    ['the system alone says that it is for another host', presented({ refusal: WRONG_NAME }), ['wrong-name']],
    ['it has ended', presented({ refusal: WRONG_DATE, validTo: NOW - 1 }), ['expired']],
    ['it has not begun', presented({ refusal: WRONG_DATE, validFrom: NOW + 1 }), ['not-yet-valid']],
    ['its issuer has called it back', presented({ refusal: 'net::ERR_CERT_REVOKED' }), ['revoked']],
    ['it is too weak', presented({ refusal: 'net::ERR_CERT_WEAK_KEY' }), ['other']],
    ['another one of its chain has ended', presented({ refusal: WRONG_DATE }), ['other']],
    [
      'all of it is wrong at once, of which the system names one',
      presented({ refusal: UNTRUSTED, isSelfSigned: true, fitsHost: false, validTo: NOW - 1 }),
      ['self-signed', 'wrong-name', 'expired'],
    ],
    [
      'the worst of it has no name here',
      presented({ refusal: 'net::ERR_CERT_INVALID', fitsHost: false }),
      ['wrong-name', 'other'],
    ],
  ] as const)('is told apart when %s', (_, given, faults) => {
    expect(faultsOf(given, NOW)).toEqual(faults);
  });
});

describe('the verdict on a certificate', () => {
  it('is the one of the system as long as nobody has decided otherwise', () => {
    expect(judge(presented(), undefined, NOW).kind).toBe('trusted');
    expect(judge(presented({ refusal: UNTRUSTED }), undefined, NOW).kind).toBe('untrusted');
  });

  it('is changed for every other certificate than the pinned one, though the system trusts it', () => {
    const pin = pinned([], fingerprint('b'));
    expect(judge(presented(), pin, NOW).kind).toBe('changed');
    expect(judge(presented({ refusal: UNTRUSTED }), pin, NOW).kind).toBe('changed');
  });

  it('is trusted with a pin for the faults that were seen, also when some of them are gone', () => {
    const faulty = presented({ refusal: UNTRUSTED, isSelfSigned: true, fitsHost: false });
    const pin = pinned(['self-signed', 'wrong-name']);
    expect(judge(faulty, pin, NOW).kind).toBe('trusted');
    expect(judge(presented(), pin, NOW).kind).toBe('trusted');
  });

  it('asks again when the pinned certificate has ended since it was looked at', () => {
    const ended = presented({ refusal: UNTRUSTED, isSelfSigned: true, validTo: NOW - 1 });
    expect(judge(ended, pinned(['self-signed']), NOW).kind).toBe('untrusted');
    expect(judge(ended, pinned(['self-signed', 'expired']), NOW).kind).toBe('trusted');
  });

  it('is never good for a certificate that was called back, pinned or not', () => {
    const revoked = presented({ refusal: 'net::ERR_CERT_REVOKED' });
    expect(judge(revoked, pinned(['revoked']), NOW).kind).toBe('untrusted');
  });
});
