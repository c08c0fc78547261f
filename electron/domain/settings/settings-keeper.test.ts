import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_FORMATS, THEMES } from '../../../shared/choices';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings';
import type { Document, Found, Written } from '../ports';
import { createSettingsKeeper } from './settings-keeper';

const stored: Settings = {
  language: 'system',
  theme: 'dark',
  dateFormat: 'iso',
  closeAction: 'keep-running',
  extendAutomatically: false,
  clipboardSeconds: '30',
  hideFromHistories: true,
  listColumns: ['folder'],
  keepHours: '24',
  startInTray: false,
  startAtLogin: false,
  minimisesKnowingly: false,
  masksTrayNames: false,
  lockIdleMinutes: '10',
  lockWithScreen: false,
  lockOnClose: true,
  runsWhileLocked: true,
  checkInOnLock: true,
  hidesFromCapture: false,
  captureShownUntil: null,
  quickShortcut: null,
  isWelcomed: true,
};

const setUp = (found: Found<Settings>, save: (value: Settings) => Promise<Written>) => {
  const saved: Settings[] = [];
  const told: Settings[] = [];
  const document: Document<Settings> = {
    name: 'settings',
    load: () => Promise.resolve(found),
    save: async (value) => {
      const written = await save(value);
      if (written.ok) saved.push(value);
      return written;
    },
  };
  return { keeper: createSettingsKeeper({ document, onChanged: (value) => told.push(value) }), saved, told };
};

const works = (): Promise<Written> => Promise.resolve({ ok: true });
const full = (): Promise<Written> => Promise.resolve({ ok: false, failure: { code: 'disk-full' } });

describe('the settings', () => {
  it('are the defaults when nothing is stored', async () => {
    const { keeper } = setUp({ state: 'absent' }, works);
    await keeper.start();
    expect(keeper.current()).toEqual(DEFAULT_SETTINGS);
  });

  it('are what was stored', async () => {
    const { keeper } = setUp({ state: 'loaded', value: stored }, works);
    await keeper.start();
    expect(keeper.current()).toEqual(stored);
  });

  it('are the defaults when the file was set aside, and the finding is passed on', async () => {
    const { keeper } = setUp({ state: 'set-aside', keptAs: 'settings.unreadable.json' }, works);
    expect(await keeper.start()).toEqual({ state: 'set-aside', keptAs: 'settings.unreadable.json' });
    expect(keeper.current()).toEqual(DEFAULT_SETTINGS);
  });

  it('change once they are on disk, and then everybody is told', async () => {
    const { keeper, saved, told } = setUp({ state: 'loaded', value: stored }, works);
    await keeper.start();
    expect(await keeper.change({ theme: 'contrast' })).toEqual({
      ok: true,
      value: { ...stored, theme: 'contrast' },
    });
    expect(saved).toEqual(told);
    expect(keeper.current().theme).toBe('contrast');
  });

  it('stay as they were when the disk is full, and nobody is told of a change', async () => {
    const { keeper, told } = setUp({ state: 'loaded', value: stored }, full);
    await keeper.start();
    expect(await keeper.change({ theme: 'contrast' })).toEqual({ ok: false, failure: { code: 'disk-full' } });
    expect(keeper.current()).toEqual(stored);
    expect(told).toEqual([]);
  });

  it('can be changed again after a save that broke', async () => {
    let broken = true;
    const { keeper } = setUp({ state: 'absent' }, () =>
      broken ? Promise.reject(new Error('broken')) : works(),
    );
    await expect(keeper.change({ theme: 'dark' })).rejects.toThrow('broken');
    broken = false;
    expect(await keeper.change({ theme: 'dark' })).toMatchObject({ ok: true });
  });

  it('end as the sum of all changes, whatever the pace of the disk', async () => {
    const change = fc.oneof(
      fc.record({ theme: fc.constantFrom(...THEMES) }),
      fc.record({ dateFormat: fc.constantFrom(...DATE_FORMATS) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(change, { maxLength: 8 }), async (scheduler, changes) => {
        const { keeper, saved } = setUp({ state: 'absent' }, () => scheduler.schedule(works()));
        const answers = changes.map((each) => keeper.change(each));
        await scheduler.waitFor(Promise.all(answers));
        const expected = changes.reduce<Settings>((sum, each) => ({ ...sum, ...each }), DEFAULT_SETTINGS);
        expect(keeper.current()).toEqual(expected);
        expect(saved.at(-1) ?? DEFAULT_SETTINGS).toEqual(expected);
      }),
    );
  });
});
