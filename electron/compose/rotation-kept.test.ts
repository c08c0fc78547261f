import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBench } from '../practice/testing/client';
import { askedVault } from '../secret-server/testing/asked-vault';
import { must, noKeyStore, quiet, rotate, startRun, until } from './testing/rotating';
import { PUT, rotatingScene } from './testing/rotating-scene';

const bench = await openBench();
const vault = askedVault(bench);
const scene = rotatingScene(bench, vault);

beforeEach(scene.begin);
afterEach(scene.end);
afterAll(vault.stop);

describe('without a key store', () => {
  it('nothing is sent before a passphrase is given, and the next run needs it to say what is kept', async () => {
    const place = scene.placeOf('file01');
    const bare = await mkdtemp(join(tmpdir(), 'keyturn-bare-'));
    const first = startRun({ url: bench.running.url, folder: bare, keyStore: noKeyStore });
    await first.signIn();
    const { ticket } = must(await first.rotations.prepare(place));
    const confirm = { ticket, scope: 'vault', consent: false, reason: null } as const;
    const refused = await first.rotations.confirm(confirm);
    expect(refused.ok ? '' : refused.failure.code).toBe('passphrase-needed');
    expect(await scene.puts(place)).toEqual([]);
    must(await first.sealer.givePassphrase('a long passphrase'));
    const { stage, candidate, id } = await rotate(first, place);
    expect(stage.stage).toBe('verified');

    const second = startRun({ url: bench.running.url, folder: bare, keyStore: noKeyStore });
    expect(must(await second.rotations.all())).toEqual({ rotations: [], locked: 1, unseenSince: null });
    must(await second.sealer.givePassphrase('a long passphrase'));
    expect(must(await second.rotations.all())).toMatchObject({ rotations: [{ id }], locked: 0 });
    expect(must(await second.rotations.reveal(id, 'new')).value).toBe(candidate);
    await rm(bare, { recursive: true });
  });
});

describe('a secret that asks for something first', () => {
  const reason = { text: 'Monthly change', ticket: null };

  it('is told why, once, and the trail shows it', async () => {
    const place = scene.placeOf('dc01');
    const { review, stage } = await rotate(scene.run(), place, { reason });
    expect(review.reason).toBe('required');
    expect(stage.stage).toBe('verified');
    const notes = bench.running.vault.world.audits.of(place.id).map((audit) => audit.notes);
    expect(notes).toContain('Monthly change');
  });

  it('is left alone without a reason', async () => {
    const { ticket } = must(await scene.run().rotations.prepare(scene.placeOf('dc01')));
    const refused = await scene
      .run()
      .rotations.confirm({ ticket, scope: 'vault', consent: false, reason: null });
    expect(refused.ok ? '' : refused.failure.code).toBe('reason-needed');
    expect(await scene.puts(scene.placeOf('dc01'))).toEqual([]);
  });

  it.each(['dc03', 'dc05'])('is taken out for the change and given back after it (%s)', async (name) => {
    const place = scene.placeOf(name);
    const { stage } = await rotate(scene.run(), place, { reason });
    expect(stage.stage).toBe('verified');
    await until(() => (bench.running.vault.world.secrets.get(place.id)?.held === null ? true : undefined));
  });

  it('stays with whoever had it before', async () => {
    const place = scene.placeOf('dc03');
    must(await scene.run().desk.checkOut(place.id));
    const { stage } = await rotate(scene.run(), place);
    expect(stage.stage).toBe('verified');
    expect(bench.running.vault.world.secrets.get(place.id)?.held).not.toBe(null);
  });
});

describe('what was replaced', () => {
  it('is put back by a rotation of its own, or refused by the server in its own words', async () => {
    const place = scene.placeOf('web01');
    const before = scene.passwordOf(place) ?? '';
    const { id, candidate } = await rotate(scene.run(), place);
    const review = must(await scene.run().rotations.putBack(id));
    expect(review.candidate).toMatchObject({ origin: 'put-back', verdict: 'refused' });
    const confirm = { ticket: review.ticket, scope: 'vault', consent: false, reason: null } as const;
    const confirmed = must(await scene.run().rotations.confirm(confirm));
    const again = confirmed.outcome === 'begun' ? confirmed.rotation : '';
    const { course } = await quiet(scene.run(), again);
    expect(course.stage).toMatchObject({ stage: 'not-changed', reason: 'refused' });
    expect(scene.passwordOf(place)).toBe(candidate);
    expect(must(await scene.run().rotations.reveal(id, 'old')).value).toBe(before);
  });

  it('is wiped when its time has come', async () => {
    const kept = scene.nextRun(60_000);
    const file = join(scene.folder(), 'rotations.journal');
    await kept.signIn();
    const { id } = await rotate(kept, scene.placeOf('file02'));
    expect(await readFile(file, 'utf8')).toContain(id);
    kept.time.pass(61_000);
    await until(() => (kept.gone.includes(id) ? true : undefined));
    expect(await readFile(file, 'utf8')).not.toContain(id);
  });

  it('leaves evidence in a file that holds no value', async () => {
    const place = scene.placeOf('web02');
    const before = scene.passwordOf(place) ?? '';
    const { id, candidate } = await rotate(scene.run(), place);
    expect(must(await scene.run().rotations.saveEvidence(id))).toBe('saved');
    const saved = await readFile(scene.run().evidenceFile, 'utf8');
    expect(saved).toContain('read-new');
    expect(saved).not.toContain(before);
    expect(saved).not.toContain(candidate);
  });
});

describe('the next run', () => {
  const nextRun = () => scene.nextRun();

  it('finds out by reading what became of a change that nobody saw the end of', async () => {
    const place = scene.placeOf('backup01');
    await vault.mischief({ match: PUT, do: 'drop-before' });
    const { id } = await rotate(scene.run(), place);
    const next = nextRun();
    expect(must(await next.rotations.all()).rotations.find((each) => each.id === id)?.isElsewhere).toBe(true);
    await next.signIn();
    await quiet(next, id);
    expect(next.rotations.find(id)?.course.stage.stage).toBe('not-changed-so-far');
    expect(await scene.puts(place)).toHaveLength(1);
  });

  it('asks nothing of another account for it', async () => {
    const place = scene.placeOf('backup01');
    await vault.mischief({ match: PUT, do: 'drop-before' });
    const { id } = await rotate(scene.run(), place);
    const next = nextRun();
    await next.signIn('operator');
    must(await next.rotations.all());
    const checked = await next.rotations.check(id);
    expect(checked.ok ? '' : checked.failure.code).toBe('session-ended');
  });
});
