import { describe, expect, it, vi } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Settings } from '../../../shared/settings';
import { createSettingsStore } from './store';

const inForce: Settings = {
  language: 'system',
  theme: 'system',
  dateFormat: 'system',
  closeAction: 'quit',
  extendAutomatically: true,
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

/** Answers are given by the test, in the order that it is about. */
const setUp = () => {
  const answers: ((reply: Reply<Settings>) => void)[] = [];
  const verbs = {
    change: () => new Promise<Reply<Settings>>((resolve) => answers.push(resolve)),
    onChanged: vi.fn(() => () => undefined),
    failed: vi.fn(),
    worked: vi.fn(),
  };
  const settings = createSettingsStore(verbs);
  settings.fromSnapshot(inForce);
  const answer = (index: number, reply: Reply<Settings>) => answers[index]?.(reply);
  return { settings, answer, verbs };
};

describe('a changed setting', () => {
  it('keeps its old value until the main process has kept the new one', async () => {
    const { settings, answer } = setUp();
    const change = settings.change('theme', 'dark');
    expect(settings.store.getState()).toMatchObject({ settings: inForce, saving: 'theme' });
    answer(0, succeed({ ...inForce, theme: 'dark' }));
    await change;
    expect(settings.store.getState()).toMatchObject({
      settings: { ...inForce, theme: 'dark' },
      saving: undefined,
    });
  });

  it('keeps its old value for good when it could not be saved', async () => {
    const { settings, answer, verbs } = setUp();
    const change = settings.change('theme', 'dark');
    answer(0, fail('disk-full', 'settings.json'));
    await change;
    expect(settings.store.getState()).toMatchObject({ settings: inForce, saving: undefined });
    expect(verbs.failed).toHaveBeenCalledWith({ code: 'disk-full', detail: 'settings.json' });
  });

  it('is the last choice of two, though the answer to the first comes later', async () => {
    const { settings, answer } = setUp();
    const first = settings.change('theme', 'dark');
    const second = settings.change('theme', 'light');
    answer(1, succeed({ ...inForce, theme: 'light' }));
    await second;
    answer(0, succeed({ ...inForce, theme: 'dark' }));
    await first;
    expect(settings.store.getState()).toMatchObject({
      settings: { ...inForce, theme: 'light' },
      saving: undefined,
    });
  });

  it('counts as being saved until the last of several changes is answered', async () => {
    const { settings, answer } = setUp();
    const first = settings.change('theme', 'dark');
    const second = settings.change('dateFormat', 'iso');
    answer(0, succeed({ ...inForce, theme: 'dark' }));
    await first;
    expect(settings.store.getState().saving).toBe('dateFormat');
    answer(1, succeed({ ...inForce, theme: 'dark', dateFormat: 'iso' }));
    await second;
    expect(settings.store.getState().saving).toBeUndefined();
  });

  it('does not hide the failure of a later change behind the success of an earlier one', async () => {
    const { settings, answer, verbs } = setUp();
    const first = settings.change('theme', 'dark');
    const second = settings.change('theme', 'light');
    answer(1, fail('disk-full'));
    await second;
    answer(0, succeed({ ...inForce, theme: 'dark' }));
    await first;
    expect(verbs.failed).toHaveBeenCalledTimes(1);
    expect(verbs.worked).not.toHaveBeenCalled();
  });
});
