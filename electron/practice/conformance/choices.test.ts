import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choices } from '../choices';
import type { Chosen } from '../chosen';
import { openBench, type Bench } from '../testing/client';
import { findingProbes } from './probes/finding';
import { proberAt, type Probes } from './probes/prober';
import { signingInProbes } from './probes/signing-in';
import { valueProbes } from './probes/values';

/** Does not compile while a guess has no probe. */
const probes: Probes<keyof Chosen> = { ...signingInProbes, ...findingProbes, ...valueProbes };

describe('a guess about the real server', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench({ proxyUserHeader: 'x-user' });
  });
  afterAll(() => bench.stop());
  const control = (path: string, body: object) =>
    bench.ask(`/practice/${path}`, { token: bench.running.control, body });

  it.each(Object.entries(choices))(
    'shows another face to a client for each variant: %s',
    async (name, choice) => {
      const seen = new Map<string, string | number>();
      for (const variant of choice.variants) {
        await control('reset', {});
        expect((await control('choices', { [name]: variant })).status).toBe(200);
        const face = JSON.stringify([await probes[name as keyof Chosen](await proberAt(bench))]);
        expect([variant, 'looks as', seen.get(face)]).toEqual([variant, 'looks as', undefined]);
        seen.set(face, variant);
      }
      expect(bench.running.mistakes).toEqual([]);
    },
  );

  it('says why the first of its variants is taken', () => {
    for (const { variants, because } of Object.values(choices)) {
      expect(variants.length).toBeGreaterThan(1);
      expect(because).toMatch(/^.{20,}\.$/u);
    }
  });
});
