import { describe, expect, it } from 'vitest';
import { fail, succeed, type Failure } from '../../../shared/ipc/reply';
import type { Sealing } from '../../../shared/sealing';
import { createSealingStore } from './store';

const silent = {
  ask: () => Promise.resolve(succeed<Sealing>({ by: 'none', passphrase: 'not-given' })),
  failed: () => undefined,
  onChanged: () => () => undefined,
};

describe('the protector of sealed records', () => {
  it('is unknown until the main process has said it', () => {
    const sealing = createSealingStore({
      ...silent,
      givePassphrase: () => Promise.resolve(fail('internal')),
    });
    expect(sealing.store.getState()).toEqual({ by: 'unknown' });
  });

  it('stays unknown when nobody could say, and the failure is handed on', async () => {
    const failures: Failure[] = [];
    const sealing = createSealingStore({
      ...silent,
      ask: () => Promise.resolve(fail('unanswered')),
      failed: (failure) => failures.push(failure),
      givePassphrase: () => Promise.resolve(fail('internal')),
    });
    await sealing.ask();
    expect(sealing.store.getState()).toEqual({ by: 'unknown' });
    expect(failures).toEqual([{ code: 'unanswered' }]);
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
    await sealing.ask();
    await expect(sealing.givePassphrase('something else')).resolves.toEqual({ code: 'passphrase-wrong' });
    expect(sealing.store.getState()).toEqual({ by: 'none', passphrase: 'not-given' });
  });
});
