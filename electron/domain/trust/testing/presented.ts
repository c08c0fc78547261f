import type { Presented } from '../../ports';

export const NOW = Date.UTC(2026, 10, 21, 12);
export const DAY_MS = 86_400_000;

export const UNTRUSTED = 'net::ERR_CERT_AUTHORITY_INVALID';

/** As long as a fingerprint, and told apart by one letter. */
export const fingerprint = (letter: string): string => letter.repeat(64);

interface Change extends Partial<Omit<Presented, 'certificate'>> {
  readonly sha256?: string;
  readonly validFrom?: number;
  readonly validTo?: number;
}

/** A certificate in which nothing is wrong but what a test changes. */
export const presented = ({ sha256, validFrom, validTo, ...change }: Change = {}): Presented => ({
  certificate: {
    name: 'vault.example',
    issuer: 'Corp Issuing',
    validFrom: validFrom ?? NOW - DAY_MS,
    validTo: validTo ?? NOW + DAY_MS,
    sha256: sha256 ?? fingerprint('a'),
  },
  refusal: undefined,
  isSelfSigned: false,
  fitsHost: true,
  lastIssuer: 'Corp Root',
  ...change,
});
