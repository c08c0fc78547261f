import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { Document, DiskFailure } from '../ports';
import { createUpdateAttempts, type Attempt } from './attempts';

const setUp = (kept?: Attempt) => {
  const disk: { value: Attempt | null | undefined; failure?: DiskFailure } = { value: kept };
  const document: Document<Attempt | null> = {
    name: 'update',
    load: () =>
      Promise.resolve(
        disk.value === undefined ? { state: 'absent' } : { state: 'loaded', value: disk.value },
      ),
    save: (value) => {
      if (disk.failure) return Promise.resolve({ ok: false, failure: disk.failure });
      disk.value = value;
      return Promise.resolve({ ok: true });
    },
  };
  return { disk, startedAs: (version: string) => createUpdateAttempts({ document, version }) };
};

describe('an attempt to replace this Keyturn', () => {
  it('has failed where the next start is that of the old one', async () => {
    const { startedAs } = setUp();
    expect(await startedAs('1.0.0').begin('2.0.0')).toEqual(succeed(true));
    expect(await startedAs('1.0.0').failed()).toBe('2.0.0');
  });

  it('is told as long as this run lasts, and by no later one', async () => {
    const { startedAs } = setUp({ from: '1.0.0', to: '2.0.0' });
    const attempts = startedAs('1.0.0');
    expect([await attempts.failed(), await attempts.failed()]).toEqual(['2.0.0', '2.0.0']);
    expect(await startedAs('1.0.0').failed()).toBeNull();
  });

  it.each(['2.0.0', '1.5.0', '3.0.0'])('has not failed where the next one is %s', async (version) => {
    const { startedAs, disk } = setUp({ from: '1.0.0', to: '2.0.0' });
    expect(await startedAs(version).failed()).toBeNull();
    expect(disk.value).toBeNull();
  });

  it('has not failed where nobody has begun one, or it was called off', async () => {
    const { startedAs } = setUp();
    expect(await startedAs('1.0.0').failed()).toBeNull();
    const attempts = startedAs('1.0.0');
    await attempts.begin('2.0.0');
    await attempts.callOff();
    expect(await startedAs('1.0.0').failed()).toBeNull();
  });

  it('is noted though the same run was told of an earlier one', async () => {
    const { startedAs } = setUp({ from: '1.0.0', to: '2.0.0' });
    await startedAs('1.0.0').begin('2.0.0');
    expect(await startedAs('1.0.0').failed()).toBe('2.0.0');
  });

  it('does not begin where it cannot be noted', async () => {
    const { startedAs, disk } = setUp();
    disk.failure = { code: 'disk-full' };
    expect(await startedAs('1.0.0').begin('2.0.0')).toEqual(fail('disk-full'));
  });
});
