import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeySize } from '../../../shared/ticket-key-servers';
import { keyAge } from '../../../shared/ticket-key-servers';
import { hexOf, keysOf, newRing, slotsOf, turned, wipe } from './ring';

/** No two keys of it are the same. */
const createRandom = () => {
  let made = 0;
  return {
    bytes: (length: number) => {
      made += 1;
      const number = made;
      return Uint8Array.from(
        { length },
        (_, at) => (at < 4 ? (number >> (8 * at)) & 255 : (number + at) % 255) + 1,
      );
    },
  };
};

const isWiped = ({ bytes }: { readonly bytes: Uint8Array }) => bytes.every((byte) => byte === 0);

describe('the ring of keys', () => {
  it('holds three different keys after any number of steps, and each moves by one place a step', () => {
    assert(
      property(integer({ min: 0, max: 40 }), constantFrom<KeySize>(80, 48, 32), (steps, size) => {
        const random = createRandom();
        let ring = newRing({ size, now: 0, random });
        for (let now = 1; now <= steps; now += 1) {
          const after = turned(ring, { now, random });
          expect(after.current).toBe(ring.next);
          expect(after.previous).toBe(ring.current);
          expect(after.next.madeAt).toBe(now);
          wipe([ring.previous]);
          ring = after;
        }
        expect(new Set(keysOf(ring).map(({ name }) => name)).size).toBe(3);
        expect(keysOf(ring).map(({ bytes }) => bytes.length)).toEqual([size, size, size]);
        expect(keysOf(ring).some(isWiped)).toBe(false);
      }),
    );
  });

  it('has each key encrypt for one period, be known before and opened after, and be nowhere then', () => {
    const random = createRandom();
    let ring = newRing({ size: 80, now: 0, random });
    const key = ring.next;
    const places: string[] = [];
    for (let now = 1; now <= 4; now += 1) {
      places.push(slotsOf(ring).find(({ shortName }) => key.name.startsWith(shortName))?.slot ?? 'nowhere');
      ring = turned(ring, { now, random });
    }
    expect(places).toEqual(['next', 'current', 'previous', 'nowhere']);
  });

  it('tells of its keys nothing but what every ticket shows', () => {
    const ring = newRing({ size: 80, now: 5, random: createRandom() });
    for (const [at, key] of keysOf(ring).entries()) {
      const hex = hexOf(key.bytes);
      expect(key.name).toBe(hex.slice(0, 32));
      expect(JSON.stringify(slotsOf(ring)[at])).not.toContain(hex.slice(8, 16));
    }
  });

  it('gives a key without a name of its own one that tells nothing of it', () => {
    const ring = newRing({ size: 32, now: 0, random: createRandom() });
    for (const key of keysOf(ring)) {
      expect(hexOf(key.bytes)).not.toContain(key.name.slice(0, 8));
    }
  });
});

describe('the age of a key', () => {
  it('is fresh for a day, to be changed within a week, and overdue from then on', () => {
    const day = 86_400_000;
    const ages = [-day, 0, day - 1, day, 7 * day - 1, 7 * day].map((age) => keyAge(1_000, 1_000 + age));
    expect(ages).toEqual(['fresh', 'fresh', 'fresh', 'daily', 'daily', 'overdue']);
  });
});
