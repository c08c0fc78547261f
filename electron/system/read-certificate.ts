import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { Presented } from '../domain/ports';
import { plainWords } from '../domain/trust/plain-words';

interface Chain {
  /** As text between BEGIN and END. */
  readonly leaf: string;
  /** The names of those who signed, as far as the server has sent their certificates; the last of them may be the root. */
  readonly issuers: readonly string[];
  /** Without a port; an address of the sixth version without brackets. */
  readonly hostname: string;
  readonly refusal: string | undefined;
}

/** `CN=vault\nO=Corp` as the name alone, or as all there is when nobody has written one. */
const nameIn = (lines: string): string => {
  const name = /^CN=(?<name>.*)$/mu.exec(lines)?.groups?.['name'];
  return plainWords(name ?? lines.replaceAll('\n', ', '));
};

/** Undefined for a certificate that nobody can read. */
export const readCertificate = ({ leaf, issuers, hostname, refusal }: Chain): Presented | undefined => {
  try {
    const certificate = new X509Certificate(leaf);
    const issuer = nameIn(certificate.issuer);
    // The name in the subject has not counted for years: who is meant stands in a list of its own.
    const fitting = isIP(hostname)
      ? certificate.checkIP(hostname)
      : certificate.checkHost(hostname, { subject: 'never' });
    const named = nameIn(certificate.subject);
    return {
      certificate: {
        name: named === '' ? plainWords(certificate.subjectAltName ?? '') : named,
        issuer,
        validFrom: Date.parse(certificate.validFrom),
        validTo: Date.parse(certificate.validTo),
        sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
      },
      refusal,
      isSelfSigned: certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey),
      fitsHost: fitting !== undefined,
      lastIssuer: plainWords(issuers.at(-1) ?? issuer),
    };
  } catch {
    return undefined;
  }
};
