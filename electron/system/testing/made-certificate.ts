import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A certificate with its key, as text. */
export interface MadeCertificate {
  readonly pem: string;
  readonly key: string;
  readonly sha256: string;
  readonly name: string;
  readonly keys: Keys;
}

interface Keys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

interface Wanted {
  readonly name: string;
  /** Hosts, and addresses of the fourth version, that it is made out for. */
  readonly hosts?: readonly string[];
  readonly validFrom?: Date;
  readonly validTo?: Date;
  /** Who signs it; itself where nobody is named. */
  readonly issuer?: MadeCertificate;
  readonly isAuthority?: boolean;
}

const DAY_MS = 86_400_000;

const tlv = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.from(body.length.toString(16).padStart(body.length > 255 ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 + length.length]), length, body]);
};

const sequence = (...parts: readonly Buffer[]) => tlv(0x30, ...parts);
const set = (...parts: readonly Buffer[]) => tlv(0x31, ...parts);
const octets = (...parts: readonly Buffer[]) => tlv(0x04, ...parts);
const bits = (bytes: Buffer) => tlv(0x03, Buffer.from([0]), bytes);
const yes = tlv(0x01, Buffer.from([0xff]));
const id = (hex: string) => tlv(0x06, Buffer.from(hex, 'hex'));

const COMMON_NAME = id('550403');
const ECDSA_SHA256 = sequence(id('2a8648ce3d040302'));

const named = (name: string) => sequence(set(sequence(COMMON_NAME, tlv(0x0c, Buffer.from(name)))));
const time = (date: Date) => tlv(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]|\.\d+Z/gu, '')}Z`));

const ADDRESS = /^\d+(?:\.\d+){3}$/u;
const host = (text: string) =>
  ADDRESS.test(text) ? tlv(0x87, Buffer.from(text.split('.').map(Number))) : tlv(0x82, Buffer.from(text));

const extensionsFor = ({ hosts = [], isAuthority }: Wanted): Buffer => {
  const all = [
    ...(hosts.length > 0 ? [sequence(id('551d11'), octets(sequence(...hosts.map(host))))] : []),
    ...(isAuthority ? [sequence(id('551d13'), yes, octets(sequence(yes)))] : []),
  ];
  return all.length > 0 ? tlv(0xa3, sequence(...all)) : Buffer.alloc(0);
};

/** Made by hand, since no tool that is everywhere makes one that is not valid yet. */
export const makeCertificate = (wanted: Wanted): MadeCertificate => {
  const { name, issuer } = wanted;
  const { validFrom = new Date(Date.now() - DAY_MS), validTo = new Date(Date.now() + 90 * DAY_MS) } = wanted;
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serial = Buffer.concat([Buffer.from([0x01]), randomBytes(8)]);
  const content = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, serial),
    ECDSA_SHA256,
    named(issuer?.name ?? name),
    sequence(time(validFrom), time(validTo)),
    named(name),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    extensionsFor(wanted),
  );
  const signature = sign('sha256', content, (issuer?.keys ?? keys).privateKey);
  const der = sequence(content, ECDSA_SHA256, bits(signature));
  const lines = der.toString('base64').match(/.{1,64}/gu) ?? [];
  return {
    pem: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    sha256: createHash('sha256').update(der).digest('hex'),
    name,
    keys,
  };
};
