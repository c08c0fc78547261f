import { describe, expect, it } from 'vitest';
import { examine, leadDoctor, SITE } from './testing/led-doctor';

describe('a check that fails by itself', () => {
  it('is a problem with a next step, and those after it are done all the same', async () => {
    const services = () => Promise.reject(new Error('planted'));
    const { of } = await examine({ soundings: { services } });
    expect([of('services'), of('windows')]).toEqual(['problem broken', 'passed windows']);
  });

  it('before it has asked anybody ends in no other way', async () => {
    const services = () => {
      throw new Error('planted');
    };
    const { of } = await examine({ soundings: { services } });
    expect(of('services')).toBe('problem broken');
  });
});

describe('patience', () => {
  it('ends after ten seconds for each check, and what is asked is called off', async () => {
    const cancelled: boolean[] = [];
    const { doctor, time } = leadDoctor({
      soundings: {
        services: (_, cancel) =>
          new Promise(() => {
            cancel.onCancelled(() => cancelled.push(true));
          }),
      },
    });
    const running = doctor.run({ server: SITE, byWindows: false });
    while (
      time.waiting() === 0 ||
      !doctor.last().results.some((r) => r.check === 'services' && r.state === 'running')
    )
      await Promise.resolve();
    time.pass(10_000);
    const reply = await running;
    const results = reply.ok ? reply.value.results : [];
    expect(results.find(({ check }) => check === 'services')).toMatchObject({
      state: 'problem',
      code: 'too-long',
      detail: '10',
    });
    expect(results.find(({ check }) => check === 'signIn')).toMatchObject({ state: 'passed' });
    expect([cancelled, time.waiting()]).toEqual([[true], 0]);
  });

  it('ends at once when nobody wants to know any more', async () => {
    const { doctor, told, time } = leadDoctor({
      instruments: { lookUp: () => new Promise(() => undefined) },
    });
    const running = doctor.run({ server: SITE, byWindows: false });
    doctor.stop();
    expect(await running).toEqual({ ok: false, failure: { code: 'cancelled' } });
    const before = told.length;
    expect([time.waiting(), doctor.last().isRunning]).toEqual([0, false]);
    expect(told).toHaveLength(before);
  });

  it('is not divided: another examination ends the one before it', async () => {
    const { doctor } = leadDoctor();
    const first = doctor.run({ server: SITE, byWindows: false });
    const second = doctor.run({ server: SITE, byWindows: false });
    expect(await first).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect((await second).ok).toBe(true);
  });
});
