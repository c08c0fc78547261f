import { describe, expect, it } from 'vitest';
import { createNoticeBoard, noticeOf } from './notices';

describe('a file that could not be used as it was', () => {
  it('is told with the name under which it was kept', () => {
    expect(noticeOf('settings', { state: 'set-aside', keptAs: 'settings.unreadable.json' })).toEqual({
      kind: 'file-set-aside',
      file: 'settings',
      keptAs: 'settings.unreadable.json',
    });
  });

  it('is told when a newer version of the app made it', () => {
    expect(noticeOf('settings', { state: 'newer' })).toEqual({ kind: 'file-newer', file: 'settings' });
  });

  it('is told when it could not be read, with the reason', () => {
    expect(noticeOf('settings', { state: 'unreadable', reason: 'EACCES' })).toEqual({
      kind: 'file-unreadable',
      file: 'settings',
      reason: 'EACCES',
    });
  });

  it.each([{ state: 'absent' }, { state: 'loaded', value: 1 }] as const)(
    'is not told when all is well',
    (found) => {
      expect(noticeOf('settings', found)).toBeUndefined();
    },
  );
});

describe('the notices of a run', () => {
  it('hold one for each file that could not be used, and each is told once', () => {
    const told: unknown[] = [];
    const { tell, all } = createNoticeBoard((notice) => told.push(notice));
    tell('settings', { state: 'newer' });
    tell('settings', { state: 'unreadable', reason: 'EACCES' });
    tell('window', { state: 'loaded', value: 1 });
    tell('sealing', { state: 'newer' });
    expect(all()).toEqual([
      { kind: 'file-newer', file: 'settings' },
      { kind: 'file-newer', file: 'sealing' },
    ]);
    expect(told).toEqual(all());
  });
});
