import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBench } from '../practice/testing/client';
import { askedVault } from '../secret-server/testing/asked-vault';
import { must, rotate } from './testing/rotating';
import { rotatingScene } from './testing/rotating-scene';

const bench = await openBench();
const vault = askedVault(bench);
const scene = rotatingScene(bench, vault);

beforeEach(scene.begin);
afterEach(scene.end);
afterAll(vault.stop);

const remotely = { scope: 'remote', consent: true, pass: scene.pass } as const;

describe('a password that is changed where it is used', () => {
  it('is verified once the account has taken it and the vault holds it', async () => {
    const place = scene.placeOf('app01');
    const slowly = { outcome: 'succeeds', ms: 60_000, reason: '', heartbeat: 'Success' };
    await vault.control('scenario', { secretId: place.id, ...slowly });
    const { stage, candidate, id } = await rotate(scene.run(), place, remotely);
    expect(stage).toEqual({ stage: 'verified', how: 'heartbeat' });
    expect(scene.passwordOf(place)).toBe(candidate);
    expect(await scene.orders(place, 'change-password')).toHaveLength(1);
    const steps = scene
      .run()
      .changes.at(-1)
      ?.steps.map(({ step }) => step);
    expect(steps).toEqual(['prepared', 'sent', 'queued', 'running', 'settled']);
    expect(scene.run().rotations.find(id)?.course.stage).toEqual(stage);
  });

  it('has failed with the reason of the server where the account has not taken it', async () => {
    const place = scene.placeOf('app02');
    const before = scene.passwordOf(place);
    const { stage } = await rotate(scene.run(), place, remotely);
    expect(stage).toEqual({ stage: 'failed', said: 'Access is denied.', isStopped: false });
    expect(scene.passwordOf(place)).toBe(before);
  });

  it('is verified with another password than the one sent where the server has chosen one', async () => {
    const place = scene.placeOf('app03');
    const { stage, candidate } = await rotate(scene.run(), place, remotely);
    expect(stage).toEqual({ stage: 'verified', how: 'other-password' });
    expect(scene.passwordOf(place)).not.toBe(candidate);
  });

  it('is unknown, and not sent again, where the server never comes to an end with it', async () => {
    const place = scene.placeOf('app04');
    const { stage, id } = await rotate(scene.run(), place, remotely);
    expect(stage).toEqual({ stage: 'unknown', why: 'still-queued', said: null });
    const stopped = must(await scene.run().rotations.stopTrying(id));
    expect(stopped.stage).toEqual({ stage: 'failed', said: null, isStopped: true });
    expect(await scene.orders(place, 'change-password')).toHaveLength(1);
  });

  it.each([
    ['drop-after', { stage: 'verified', how: 'heartbeat' }],
    ['drop-before', { stage: 'not-changed-so-far' }],
  ])('is looked for where the answer is lost (%s)', async (deed, expected) => {
    const place = scene.placeOf('app01');
    await vault.mischief({ match: { method: 'POST', path: '/api/v1/secrets/*/change-password' }, do: deed });
    const { stage } = await rotate(scene.run(), place, remotely);
    expect(stage).toMatchObject(expected);
    expect(await scene.orders(place, 'change-password')).toHaveLength(1);
  });

  it('is not proven by an account that was never tried after it', async () => {
    const place = scene.placeOf('app01');
    await vault.mischief({
      match: { method: 'POST', path: '/api/v1/secrets/*/heartbeat' },
      do: 'answer',
      ...{ status: 400, body: { message: 'Heartbeat is not configured for this secret.' } },
    });
    const { stage } = await rotate(scene.run(), place, remotely);
    expect(stage).toMatchObject({ stage: 'unknown', why: 'not-tested' });
  });

  it('is offered only where the template has an account, and only for its password', async () => {
    const isOffered = async (name: string, slug = 'password') =>
      must(await scene.run().rotations.prepare({ id: vault.called(name).id, slug })).remote;
    expect(await isOffered('Kiosk')).toMatchObject({ isOffered: false, why: 'not-set-up' });
    expect(await isOffered('core switch north', 'enable-password')).toMatchObject({
      ...{ isOffered: false, why: 'not-the-account-field' },
    });
    expect(await isOffered('app01')).toMatchObject({
      ...{ isOffered: true, why: null, machine: 'app01', account: 'Administrator' },
    });
  });

  it('is never begun without a word that the account is meant', async () => {
    const { ticket } = must(await scene.run().rotations.prepare(scene.placeOf('app01')));
    const refused = await scene
      .run()
      .rotations.confirm({ ticket, scope: 'remote', consent: false, reason: null });
    expect(refused.ok ? '' : refused.failure.code).toBe('consent-needed');
  });
});
