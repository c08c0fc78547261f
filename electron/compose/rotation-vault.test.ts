import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBench } from '../practice/testing/client';
import { askedVault } from '../secret-server/testing/asked-vault';
import { must, quiet, rotate, until } from './testing/rotating';
import { PUT, rotatingScene } from './testing/rotating-scene';

const bench = await openBench();
const vault = askedVault(bench);
const scene = rotatingScene(bench, vault);

beforeEach(scene.begin);
afterEach(scene.end);
afterAll(vault.stop);

describe('a password of the vault that is changed', () => {
  it('is verified by reading it back, after one write, and both values are kept sealed', async () => {
    const place = scene.placeOf('web01');
    const before = scene.passwordOf(place) ?? '';
    const { id, candidate, stage } = await rotate(scene.run(), place);
    expect(stage).toEqual({ stage: 'verified', how: 'read-back' });
    expect(scene.passwordOf(place)).toBe(candidate);
    expect(await scene.puts(place)).toHaveLength(1);
    expect(must(await scene.run().rotations.reveal(id, 'old')).value).toBe(before);
    const onDisk = await readFile(join(scene.folder(), 'rotations.journal'), 'utf8');
    expect(onDisk).not.toContain(before);
    expect(onDisk).not.toContain(candidate);
  });

  it.each(['drop-after', 'cut-body', 'garbage'])(
    'is found to be changed where the answer is lost (%s), and is sent once',
    async (deed) => {
      const place = scene.placeOf('web02');
      await vault.mischief({ match: PUT, do: deed });
      const { stage, candidate } = await rotate(scene.run(), place);
      expect(stage).toEqual({ stage: 'verified', how: 'read-back' });
      expect(await scene.puts(place)).toHaveLength(1);
      expect(scene.passwordOf(place)).toBe(candidate);
    },
  );

  it('that never arrived is not called unchanged before nothing can arrive any more', async () => {
    const place = scene.placeOf('web02');
    await vault.mischief({ match: PUT, do: 'drop-before' });
    const { id, stage } = await rotate(scene.run(), place);
    expect(stage.stage).toBe('not-changed-so-far');
    const stageNow = () => scene.run().rotations.find(id)?.course.stage;
    // Each look is over before the next one is due.
    for (let passed = 0; passed < 5 * 60_000; passed += 10_000) {
      scene.run().time.pass(10_000);
      await until(() => (scene.run().rotations.isBusy(id) ? undefined : true));
      if (passed < 4 * 60_000) expect(stageNow()?.stage).toBe('not-changed-so-far');
    }
    scene.run().time.pass(1_000);
    await until(() => (scene.run().rotations.isBusy(id) ? undefined : true));
    expect(stageNow()).toMatchObject({ stage: 'not-changed', reason: 'settled' });
    expect(await scene.puts(place)).toHaveLength(1);
  });
});

describe('a change that is refused', () => {
  it('has changed nothing as soon as the old value was read after the refusal', async () => {
    const place = scene.placeOf('hyperv01');
    const before = scene.passwordOf(place);
    const said = { message: 'Not today.' };
    await vault.mischief({ match: PUT, do: 'answer', status: 400, body: said });
    const { stage } = await rotate(scene.run(), place);
    expect(stage).toEqual({
      ...{ stage: 'not-changed', reason: 'refused', code: 'request-refused', said: 'Not today.' },
    });
    expect(scene.passwordOf(place)).toBe(before);
  });

  it.each([
    ['too many requests', { do: 'too-many-requests', retryAfter: '1' }],
    ['maintenance', { do: 'maintenance' }],
    ['no permission', { do: 'answer', status: 403, body: { message: 'Access Denied' } }],
  ])('for %s is sent once, and never called changed', async (_, deed) => {
    const place = scene.placeOf('hyperv02');
    const before = scene.passwordOf(place);
    await vault.mischief({ match: PUT, ...deed });
    const { stage } = await rotate(scene.run(), place);
    expect(stage).toMatchObject({ stage: 'not-changed', reason: 'refused' });
    expect(scene.passwordOf(place)).toBe(before);
    expect(await scene.puts(place)).toHaveLength(1);
  });

  it('because the session has ended is not known until somebody signs in again, and then it is', async () => {
    const place = scene.placeOf('hyperv02');
    await vault.mischief({ match: PUT, do: 'revoke-token' });
    const { id, stage } = await rotate(scene.run(), place);
    expect(stage).toMatchObject({ stage: 'unknown', why: 'session-ended' });
    await scene.run().signIn();
    const { course } = await quiet(scene.run(), id);
    expect(course.stage).toMatchObject({ stage: 'not-changed', reason: 'refused' });
    expect(await scene.puts(place)).toHaveLength(1);
  });

  it.each([
    ['a page', { do: 'html', status: 400 }],
    ['an error', { do: 'answer', status: 500, body: { message: 'An error has occurred.' } }],
  ])('by %s may have been done all the same', async (_, deed) => {
    const place = scene.placeOf('term01');
    await vault.mischief({ match: PUT, ...deed });
    const { stage } = await rotate(scene.run(), place);
    expect(stage.stage).toBe('not-changed-so-far');
    expect(await scene.puts(place)).toHaveLength(1);
  });
});

describe('somebody else', () => {
  it('who changes it right after is told of, and nothing is sent again', async () => {
    const place = scene.placeOf('term02');
    await vault.mischief({ match: PUT, do: 'change-field', value: 'Theirs-1!', when: 'after' });
    const { stage } = await rotate(scene.run(), place);
    expect(stage).toEqual({ stage: 'changed-by-other' });
    expect(await scene.puts(place)).toHaveLength(1);
  });

  it('cannot have the same field changed twice at once', async () => {
    const place = scene.placeOf('term02');
    await vault.mischief({ match: PUT, do: 'drop-before' });
    const { id } = await rotate(scene.run(), place);
    const { ticket } = must(await scene.run().rotations.prepare(place));
    const again = { ticket, scope: 'vault', consent: false, reason: null } as const;
    const refused = await scene.run().rotations.confirm(again);
    expect(refused.ok ? '' : refused.failure.code).toBe('rotation-waiting');
    expect(must(await scene.run().rotations.dismiss(id, 'another name'))).toBe('name-differs');
    expect(must(await scene.run().rotations.dismiss(id, vault.called('term02').name))).toBe('dismissed');
    const begun = must(await scene.run().rotations.confirm(again));
    if (begun.outcome !== 'begun') throw new Error(begun.what);
    expect((await quiet(scene.run(), begun.rotation)).course.stage.stage).toBe('verified');
  });

  it('who takes the secret away meanwhile is met before anything is sent', async () => {
    const place = scene.placeOf('dc03');
    const review = must(await scene.run().rotations.prepare(place));
    const other = await bench.signIn('operator');
    await bench.ask(`/api/v1/secrets/${place.id}/check-out`, { token: other, method: 'POST' });
    const confirm = { ticket: review.ticket, scope: 'vault', consent: false, reason: null } as const;
    expect(must(await scene.run().rotations.confirm(confirm))).toEqual({
      ...{ outcome: 'changed-meanwhile', what: 'access' },
    });
    expect(await scene.puts(place)).toEqual([]);
  });

  it('who edits it meanwhile is met before anything is sent, by the trail alone', async () => {
    const place = scene.placeOf('print01');
    const review = must(await scene.run().rotations.prepare(place));
    const other = await bench.signIn('operator');
    const edit = { method: 'PUT', token: other, body: { value: 'Theirs-2!xyz' } };
    expect((await bench.ask(`/api/v1/secrets/${place.id}/fields/password`, edit)).status).toBe(200);
    const confirm = { ticket: review.ticket, scope: 'vault', consent: false, reason: null } as const;
    expect(must(await scene.run().rotations.confirm(confirm))).toEqual({
      ...{ outcome: 'changed-meanwhile', what: 'value' },
    });
    expect(scene.passwordOf(place)).toBe('Theirs-2!xyz');
    expect(
      must(await scene.run().rotations.all()).rotations.filter(({ secret }) => secret.id === place.id),
    ).toEqual([]);
  });
});
