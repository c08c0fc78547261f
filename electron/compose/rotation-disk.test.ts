import fc from 'fast-check';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBench } from '../practice/testing/client';
import { askedVault } from '../secret-server/testing/asked-vault';
import { keyring, must, quiet, rotate, startRun } from './testing/rotating';
import { rotatingScene } from './testing/rotating-scene';

const bench = await openBench();
const vault = askedVault(bench);
const scene = rotatingScene(bench, vault);

beforeEach(scene.begin);
afterEach(scene.end);
afterAll(vault.stop);

const FILE = 'rotations.journal';

describe('the journal on the disk', () => {
  it('that cannot be written keeps everything from being sent', async () => {
    const place = scene.placeOf('web01');
    const before = scene.passwordOf(place);
    // A file where the folder of all data should be: nothing can be written there, whoever asks.
    const folder = join(scene.folder(), 'in the way');
    await writeFile(folder, '');
    const run = startRun({ url: bench.running.url, folder, keyStore: keyring() });
    await run.signIn();
    const { ticket } = must(await run.rotations.prepare(place));
    const reply = await run.rotations.confirm({ ticket, scope: 'vault', consent: false, reason: null });
    expect(reply.ok ? reply.value.outcome : reply.failure.code).toBe('rotation-not-sealed');
    expect(scene.passwordOf(place)).toBe(before);
    expect(await scene.puts(place)).toEqual([]);
  });

  it('cut off anywhere, torn last line and all, leads to what is true and sends nothing', async () => {
    const store = keyring();
    const place = scene.placeOf('web02');
    const before = scene.passwordOf(place);
    const first = startRun({ url: bench.running.url, folder: scene.folder(), keyStore: store });
    await first.signIn();
    const { id, candidate } = await rotate(first, place);
    const whole = await readFile(join(scene.folder(), FILE));
    const sentAt = whole.indexOf('"kind":"sent"');

    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length }), async (length) => {
        const folder = await mkdtemp(join(tmpdir(), 'keyturn-torn-'));
        await writeFile(join(folder, FILE), whole.subarray(0, length), { mode: 0o600 });
        const run = startRun({ url: bench.running.url, folder, keyStore: store });
        await run.signIn();
        const { rotations } = must(await run.rotations.all());
        for (const each of rotations) {
          const found = await quiet(run, each.id);
          const { stage } = found.course;
          // What was written down as sent is there; what was cut off before that was not sent when that was the end.
          if (found.course.isSent) expect(stage).toEqual({ stage: 'verified', how: 'read-back' });
          else expect(stage).toMatchObject({ stage: 'not-changed', reason: 'never-sent' });
          expect(each.id).toBe(id);
          expect(must(await run.rotations.reveal(id, 'new')).value).toBe(candidate);
          expect(must(await run.rotations.reveal(id, 'old')).value).toBe(before);
        }
        if (length > sentAt + 200) expect(rotations).toHaveLength(1);
        await rm(folder, { recursive: true });
      }),
      { numRuns: 40 },
    );
    expect(await scene.puts(place)).toHaveLength(1);
  });
});
