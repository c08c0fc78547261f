import { describe, expect, it } from 'vitest';
import type { Cancel, Health } from '../ports';
import { createServerFinder } from './server-finder';

const lead = () => {
  const asked: {
    readonly url: string;
    readonly cancel: Cancel;
    readonly answer: (health: Health) => void;
  }[] = [];
  const finder = createServerFinder({
    health: (url, cancel) =>
      new Promise((answer) => {
        asked.push({ url, cancel, answer });
      }),
  });
  return { finder, asked };
};
const well: Health = { kind: 'tells', isHealthy: true };

describe('looking for a server', () => {
  it('asks at the address put right: a host alone gets https, and /api/v1 goes', async () => {
    const { finder, asked } = lead();
    const finding = finder.look('vault.corp.example/SecretServer/api/v1/');
    expect(asked[0]?.url).toBe('https://vault.corp.example/SecretServer/api/v1/healthcheck');
    asked[0]?.answer(well);
    expect(await finding).toMatchObject({ value: { server: 'https://vault.corp.example/SecretServer' } });
  });

  it.each([
    ['', 'address-empty'],
    ['http://vault.corp.example', 'address-not-encrypted'],
    ['https://me:secret@vault.corp.example', 'address-with-password'],
    ['ftp://vault.corp.example', 'address-invalid'],
  ])('asks nobody at "%s": %s', async (typed, code) => {
    const { finder, asked } = lead();
    expect(await finder.look(typed)).toEqual({ ok: false, failure: { code } });
    expect(asked).toHaveLength(0);
  });

  it('answers the newest question alone, and calls the one before it off', async () => {
    const { finder, asked } = lead();
    const former = finder.look('one.example');
    const latter = finder.look('two.example');
    expect(asked.map(({ cancel }) => cancel.isCancelled())).toEqual([true, false]);
    asked[0]?.answer(well);
    asked[1]?.answer(well);
    expect(await former).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(await latter).toMatchObject({ value: { server: 'https://two.example' } });
  });

  it('stops when nobody wants to know any more, and asks no further', async () => {
    const { finder, asked } = lead();
    const finding = finder.look('one.example');
    finder.stop();
    asked[0]?.answer({ kind: 'other' });
    expect(await finding).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(asked).toHaveLength(1);
  });
});
