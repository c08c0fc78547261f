import { describe, expect, it } from 'vitest';
import { codeOf, leadBulk, manyTurns, START, stepOf } from './testing/led-bulk';

describe('a dry run', () => {
  it('is told while it goes on, and shows what may be changed and what may not', async () => {
    const led = leadBulk();
    led.unreadable.add(3);
    const checking = led.keeper.check([1, 2, 3], 'vault');
    await manyTurns();
    const checked = await checking;
    if (!checked.ok || checked.value.step !== 'checked') throw new Error(codeOf(checked));
    expect(checked.value.items.map(({ id, verdict }) => [id, verdict])).toEqual([
      [1, 'ready'],
      [2, 'ready'],
      [3, 'impossible'],
    ]);
    expect(led.begun()).toEqual([]);
    led.time.pass(200);
    expect(led.shown.map(({ step }) => step)).toEqual(['checked']);
  });

  it('is told at once to whoever asks, and a moment later, once, to everybody else', async () => {
    const led = leadBulk();
    led.holdLooks();
    const checking = led.keeper.check([1, 2], 'vault');
    await manyTurns();
    expect(await led.keeper.state()).toEqual({ step: 'checking', done: 0, of: 2 });
    expect(led.shown).toEqual([]);
    led.time.pass(199);
    expect(led.shown).toEqual([]);
    led.time.pass(1);
    expect(led.shown).toEqual([{ step: 'checking', done: 0, of: 2 }]);
    led.letLook();
    expect(stepOf(await checking)).toBe('checked');
  });

  it('is called off by whoever leaves, and what it finds after that is not shown', async () => {
    const led = leadBulk();
    led.holdLooks();
    const checking = led.keeper.check([1], 'vault');
    await manyTurns();
    expect(stepOf(await led.keeper.leave())).toBe('none');
    led.letLook();
    expect(codeOf(await checking)).toBe('cancelled');
    expect(await led.keeper.state()).toEqual({ step: 'none' });
  });

  it('ends with its session, and not with a change of anything else', async () => {
    const led = leadBulk();
    await led.keeper.check([1], 'vault');
    led.keeper.sessionChanged();
    expect((await led.keeper.state()).step).toBe('checked');
    led.signOut();
    led.keeper.sessionChanged();
    expect(await led.keeper.state()).toEqual({ step: 'none' });
  });

  it('leaves nothing behind where the session has ended under it', async () => {
    const led = leadBulk();
    led.lookFails('session-ended');
    expect(codeOf(await led.keeper.check([1], 'vault'))).toBe('session-ended');
    expect(await led.keeper.state()).toEqual({ step: 'none' });
  });
});

describe('the beginning of a run', () => {
  it('changes those that were chosen and may be changed, and no others', async () => {
    const led = leadBulk();
    led.unreadable.add(2);
    led.uneditable.add(3);
    await led.keeper.check([1, 2, 3, 4], 'vault');
    expect(stepOf(await led.keeper.start({ ...START, ids: [1, 2, 3] }))).toBe('run');
    await manyTurns();
    expect(led.begun()).toEqual([1]);
  });

  it('is on the disk, sealed, before anything is begun', async () => {
    const led = leadBulk();
    await led.keeper.check([1], 'vault');
    led.disk.isFull = true;
    expect(codeOf(await led.keeper.start({ ...START, ids: [1] }))).toBe('disk-full');
    led.disk.isFull = false;
    led.disk.isUnsealable = true;
    expect(codeOf(await led.keeper.start({ ...START, ids: [1] }))).toBe('no-key-store');
    await manyTurns();
    expect([led.begun(), led.lines]).toEqual([[], []]);
    led.disk.isUnsealable = false;
    await led.keeper.start({ ...START, ids: [1] });
    expect(led.lines[0]).toMatchObject({ kind: 'run' });
  });

  it('takes a dry run, a session, and something that may be changed', async () => {
    const led = leadBulk();
    expect(codeOf(await led.keeper.start({ ...START, ids: [1] }))).toBe('bad-request');
    await led.keeper.check([1], 'vault');
    expect(codeOf(await led.keeper.start({ ...START, ids: [9] }))).toBe('bad-request');
    led.signOut();
    expect(codeOf(await led.keeper.start({ ...START, ids: [1] }))).toBe('session-ended');
    expect(led.begun()).toEqual([]);
  });

  it('is refused, as a new dry run is, while there is one', async () => {
    const led = leadBulk();
    await led.begin([1]);
    expect(codeOf(await led.keeper.check([2], 'vault'))).toBe('bad-request');
    expect(codeOf(await led.keeper.start({ ...START, ids: [2] }))).toBe('bad-request');
    expect(led.begun()).toEqual([1]);
  });
});

describe('a run that is under way', () => {
  it('tells how far it is, and that nothing is under way once it is over', async () => {
    const led = leadBulk();
    await led.begin([1, 2]);
    led.time.pass(200);
    expect(led.progress.at(-1)).toMatchObject({ done: 0, settled: 0, isPaused: false });
    await led.end(1, 'verified');
    await led.keeper.say('pause');
    led.time.pass(200);
    expect(led.progress.at(-1)).toMatchObject({ done: 0.5, isPaused: true });
    await led.keeper.say('go');
    await led.end(2, 'failed');
    led.time.pass(200);
    expect(led.progress.at(-1)).toBeNull();
  });

  it('is put away once it is over, and no sooner, and where the disk takes that', async () => {
    const led = leadBulk();
    await led.begin([1]);
    expect(codeOf(await led.keeper.leave())).toBe('bad-request');
    await led.end(1, 'verified');
    led.disk.isFull = true;
    expect(codeOf(await led.keeper.leave())).toBe('disk-full');
    expect((await led.keeper.state()).step).toBe('run');
    led.disk.isFull = false;
    expect(stepOf(await led.keeper.leave())).toBe('none');
    expect(led.lines).toEqual([]);
  });

  it('begins nothing under another session, and can still be stopped there', async () => {
    const led = leadBulk();
    await led.begin([1, 2, 3]);
    led.signOut();
    led.keeper.sessionChanged();
    await led.end(1, 'verified');
    expect(led.begun()).toEqual([1, 2]);
    expect(codeOf(await led.keeper.say('go'))).toBe('session-ended');
    expect(codeOf(await led.keeper.checkAgain(1))).toBe('session-ended');
    expect(stepOf(await led.keeper.say('stop'))).toBe('run');
    await led.end(2, 'verified');
    const states = await led.states();
    expect(states).toEqual(['verified', 'verified', 'left-out']);
  });

  it('learns of one that is not known from whoever looks at it, once that is certain', async () => {
    const led = leadBulk();
    await led.begin([1]);
    await led.name(1, 'r1');
    await led.end(1, 'unknown');
    const before = led.lines.length;
    led.keeper.heard(led.rotation('r1', { stage: 'unknown', why: 'no-answer', said: null }));
    led.keeper.heard(led.rotation('r9', { stage: 'verified', how: 'read-back' }));
    await manyTurns();
    expect(await led.states()).toEqual(['unknown']);
    expect(led.lines).toHaveLength(before);
    led.keeper.heard(led.rotation('r1', { stage: 'verified', how: 'read-back' }));
    await manyTurns();
    expect(await led.states()).toEqual(['verified']);
  });

  it('looks after one of them on its user’s word', async () => {
    const led = leadBulk();
    await led.begin([1, 2]);
    await led.end(1, 'verified');
    await led.end(2, 'unknown');
    await led.keeper.checkAgain(2);
    expect(led.looked).toEqual([2]);
    expect(led.begun()).toEqual([1, 2]);
  });
});

describe('a run of an earlier start', () => {
  it('is there again, waits for its user, and begins nothing before it was looked after', async () => {
    const first = leadBulk();
    await first.begin([1]);
    const led = leadBulk(first.lines);
    const bulk = await led.keeper.state();
    expect(bulk).toMatchObject({ step: 'run', run: { isYours: true, phase: { why: 'restart' } } });
    expect(led.begun()).toEqual([]);
    await led.keeper.say('go');
    await manyTurns();
    expect(led.looked).toEqual([1]);
  });

  it('is in the way of everything else as long as it cannot be opened, and is opened when it can be', async () => {
    const first = leadBulk();
    await first.begin([1]);
    const led = leadBulk(first.lines);
    led.disk.isClosed = true;
    expect(await led.keeper.state()).toEqual({ step: 'locked', failure: { code: 'passphrase-needed' } });
    expect(codeOf(await led.keeper.check([2], 'vault'))).toBe('bad-request');
    expect(codeOf(await led.keeper.leave())).toBe('bad-request');
    led.disk.isClosed = false;
    expect((await led.keeper.state()).step).toBe('run');
    expect(led.lines).toEqual(first.lines);
  });

  it('is no longer in the way once it is gone', async () => {
    const first = leadBulk();
    await first.begin([1]);
    const led = leadBulk(first.lines);
    led.disk.isClosed = true;
    await led.keeper.state();
    led.lines.splice(0);
    expect(await led.keeper.state()).toEqual({ step: 'none' });
  });

  it('is none to speak to where there is none', async () => {
    const led = leadBulk();
    expect(codeOf(await led.keeper.say('stop'))).toBe('bad-request');
    led.keeper.heard(led.rotation('r1', { stage: 'verified', how: 'read-back' }));
    led.keeper.sessionChanged();
    expect(await led.keeper.state()).toEqual({ step: 'none' });
  });
});
