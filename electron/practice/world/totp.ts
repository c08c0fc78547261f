import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const TOTP_SECONDS = 30;
const DIGITS = 6;

function fromBase32(text: string): Buffer {
  const bits = Array.from(text.toUpperCase())
    .map((character) => ALPHABET.indexOf(character))
    .filter((value) => value >= 0)
    .map((value) => value.toString(2).padStart(5, '0'))
    .join('');
  const octets = bits.match(/.{8}/gu) ?? [];
  return Buffer.from(octets.map((octet) => Number.parseInt(octet, 2)));
}

export const stepAt = (at: number): number => Math.floor(at / (TOTP_SECONDS * 1_000));

/** The code of one step of time: HMAC-SHA-1, six digits, kept as text for the sake of leading zeros. */
export function codeOfStep(key: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', fromBase32(key)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

export function secondsLeft(at: number): number {
  return TOTP_SECONDS - (Math.floor(at / 1_000) % TOTP_SECONDS);
}

/** @returns the step that a code belongs to: the present one or a neighbour, as clocks differ */
export function stepOfCode(key: string, code: string, at: number): number | undefined {
  const now = stepAt(at);
  return [now, now - 1, now + 1].find((step) => codeOfStep(key, step) === code);
}
