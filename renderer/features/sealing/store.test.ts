import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { createSealingStore } from './store';

const silent = { onChanged: () => () => undefined };

describe('the protector of sealed records', () => {
  it('is unknown until the main process has said it', () => {
    const sealing = createSealingStore({
      ...silent,
      givePassphrase: () => Promise.resolve(fail('internal')),
    });
    expect(sealing.store.getState()).toEqual({ by: 'unknown' });
  });

  it('is the passphrase once it was taken, and the passphrase itself stays nowhere', async () => {
    const sealing = createSealingStore({
      ...silent,
      givePassphrase: () => Promise.resolve(succeed({ by: 'passphrase' })),
    });
    await expect(sealing.givePassphrase('correct horse battery')).resolves.toBeUndefined();
    expect(JSON.stringify(sealing.store.getState())).toBe('{"by":"passphrase"}');
  });

  it('stays what it was when the passphrase was refused', async () => {
    const sealing = createSealingStore({
      ...silent,
      givePassphrase: () => Promise.resolve(fail('passphrase-wrong')),
    });
    sealing.fromSnapshot({ by: 'none', passphrase: 'not-given' });
    await expect(sealing.givePassphrase('something else')).resolves.toEqual({ code: 'passphrase-wrong' });
    expect(sealing.store.getState()).toEqual({ by: 'none', passphrase: 'not-given' });
  });
});
