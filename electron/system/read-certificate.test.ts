import { describe, expect, it } from 'vitest';
import { readCertificate } from './read-certificate';
import { makeCertificate } from './testing/made-certificate';

const read = (leaf: string, hostname = 'vault.example') =>
  readCertificate({ leaf, issuers: [], hostname, refusal: undefined });

describe('a certificate that is read', () => {
  it('tells its names, its dates and its fingerprint', () => {
    const validFrom = new Date('2026-01-02T03:04:05Z');
    const validTo = new Date('2027-01-02T03:04:05Z');
    const authority = makeCertificate({ name: 'Corp Root', isAuthority: true });
    const made = makeCertificate({
      name: 'vault.example',
      hosts: ['vault.example'],
      issuer: authority,
      validFrom,
      validTo,
    });
    expect(read(made.pem)).toEqual({
      certificate: {
        name: 'vault.example',
        issuer: 'Corp Root',
        validFrom: validFrom.getTime(),
        validTo: validTo.getTime(),
        sha256: made.sha256,
      },
      refusal: undefined,
      isSelfSigned: false,
      fitsHost: true,
      lastIssuer: 'Corp Root',
    });
  });

  it('is self-signed only when its own key has signed it, whatever names it gives itself', () => {
    const own = makeCertificate({ name: 'vault.example' });
    expect(read(own.pem)?.isSelfSigned).toBe(true);
    const namesake = makeCertificate({ name: 'vault.example', issuer: own });
    expect(read(namesake.pem)?.isSelfSigned).toBe(false);
  });

  it.each([
    ['vault.example', ['vault.example'], true],
    ['vault.corp.example', ['*.corp.example'], true],
    ['vault.example', ['other.example'], false],
    ['127.0.0.1', ['127.0.0.1'], true],
    ['127.0.0.1', ['127.0.0.2', 'localhost'], false],
  ])('for %s made out for %j: fits is %s', (hostname, hosts, fits) => {
    expect(read(makeCertificate({ name: 'x', hosts }).pem, hostname)?.fitsHost).toBe(fits);
  });

  it('does not fit a host that stands in the name of its subject alone', () => {
    expect(read(makeCertificate({ name: 'vault.example' }).pem)?.fitsHost).toBe(false);
  });

  it('names the one who would have to vouch for the last certificate that was sent', () => {
    const { pem } = makeCertificate({ name: 'vault.example' });
    const found = readCertificate({
      leaf: pem,
      issuers: ['Corp Issuing', 'Corp Root'],
      hostname: 'vault.example',
      refusal: 'net::ERR_CERT_AUTHORITY_INVALID',
    });
    expect(found?.lastIssuer).toBe('Corp Root');
  });

  it('cannot turn round, hide or flood what is shown with what was written into its names', () => {
    const name = `vault\u202Eelpmaxe\u0000\n${'x'.repeat(400)}`;
    const found = read(makeCertificate({ name }).pem)?.certificate.name ?? '';
    expect(found).toMatch(/^vault elpmaxe[\x20-\x7e]+x+…$/u);
    expect(found.length).toBe(200);
  });

  it('is no certificate when it is not whole', () => {
    const { pem } = makeCertificate({ name: 'vault.example' });
    expect(read(pem.slice(0, 200))).toBeUndefined();
    expect(read('')).toBeUndefined();
  });
});
