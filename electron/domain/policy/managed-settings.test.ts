import { describe, expect, it } from 'vitest';
import { succeed } from '../../../shared/ipc/reply';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings';
import { underPolicy } from './managed-settings';
import { readPolicy } from './policy';

const setUp = (text: string, chosen: Partial<Settings> = {}) => {
  let own: Settings = { ...DEFAULT_SETTINGS, clipboardSeconds: '120', ...chosen };
  const keeper = underPolicy(
    {
      start: () => Promise.resolve({ state: 'absent' }),
      current: () => own,
      change: (change) => {
        own = { ...own, ...change } as Settings;
        return Promise.resolve(succeed(own));
      },
    },
    () => readPolicy({ state: 'found', from: 'policy', text }),
  );
  return { keeper, own: () => own };
};

describe('settings under a policy', () => {
  it('are what the organisation says, and what the user has chosen stays for later', () => {
    const { keeper, own } = setUp('{"clipboardSeconds":10}');
    expect(keeper.current().clipboardSeconds).toBe('10');
    expect(own().clipboardSeconds).toBe('120');
  });

  it('are not changed where they are locked, not even to what they are, nor anything along with them', async () => {
    const { keeper, own } = setUp('{"clipboardSeconds":10}');
    for (const clipboardSeconds of ['5', '10', 'never'] as const) {
      const reply = await keeper.change({ clipboardSeconds, theme: 'dark' });
      expect(reply).toEqual({ ok: false, failure: { code: 'setting-managed' } });
    }
    expect(own()).toMatchObject({ clipboardSeconds: '120', theme: DEFAULT_SETTINGS.theme });
  });

  it('are changed where they are not, and the answer says what is in force', async () => {
    const { keeper } = setUp('{"clipboardSeconds":10}');
    const reply = await keeper.change({ theme: 'dark' });
    expect(reply).toMatchObject({ ok: true, value: { theme: 'dark', clipboardSeconds: '10' } });
  });

  it('hide the window from pictures of the screen for good where they have to, and for no while less', async () => {
    const { keeper, own } = setUp('{"hidesFromCapture":true}', {
      hidesFromCapture: false,
      captureShownUntil: 1,
    });
    expect(keeper.current()).toMatchObject({ hidesFromCapture: true, captureShownUntil: null });
    for (const change of [{ hidesFromCapture: false }, { captureShownUntil: 2 }]) {
      expect(await keeper.change(change)).toEqual({ ok: false, failure: { code: 'setting-managed' } });
    }
    expect(own()).toMatchObject({ hidesFromCapture: false, captureShownUntil: 1 });
  });

  it('are all locked that can be, where the policy cannot be read', async () => {
    const { keeper } = setUp('{');
    expect(await keeper.change({ lockOnClose: true })).toMatchObject({ ok: false });
    expect(await keeper.change({ theme: 'dark' })).toMatchObject({ ok: true });
    expect(keeper.current().clipboardSeconds).toBe('30');
  });
});
