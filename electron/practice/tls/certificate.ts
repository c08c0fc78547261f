import { generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto';
import { bits, explicit, integer, octets, oid, sequence, setOf, tagged, text, time, yes } from './der';

export interface Certificate {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
  /** SHA-256, as pairs of digits with colons between. */
  readonly fingerprint: string;
}

const ECDSA_WITH_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const COMMON_NAME = '2.5.4.3';
const DAY_MS = 86_400_000;

const nameOf = (commonName: string): Buffer => sequence(setOf(sequence(oid(COMMON_NAME), text(commonName))));

const dnsName = (name: string): Buffer => tagged(0x82, Buffer.from(name));
const address = (...bytes: readonly number[]): Buffer => tagged(0x87, Buffer.from(bytes));

const extension = (id: string, value: Buffer, isCritical = false): Buffer =>
  sequence(oid(id), ...(isCritical ? [yes()] : []), octets(value));

/** Its own authority, so that a client can be told to trust it and nothing else. */
function extensions(): Buffer {
  const names = [dnsName('localhost'), address(127, 0, 0, 1), address(...Array<number>(15).fill(0), 1)];
  return sequence(
    extension('2.5.29.19', sequence(yes()), true),
    // To sign, and to sign itself.
    extension('2.5.29.15', bits(Buffer.from([0b1000_0100]), 2), true),
    extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1'))),
    extension('2.5.29.17', sequence(...names)),
  );
}

const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/gu) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;

/** For `localhost`, signed by itself and new at every start: nothing that is kept could leak. */
export function createCertificate(now: number): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const name = nameOf('Practice vault');
  const toBeSigned = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(serial),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(new Date(now - DAY_MS)), time(new Date(now + 365 * DAY_MS))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    explicit(3, extensions()),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const cert = pem(sequence(toBeSigned, ECDSA_WITH_SHA256, bits(signature)));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert,
    fingerprint: new X509Certificate(cert).fingerprint256,
  };
}
