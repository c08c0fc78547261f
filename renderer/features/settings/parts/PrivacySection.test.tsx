import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed, type Reply } from '../../../../shared/ipc/reply';
import type { Sealing } from '../../../../shared/sealing';
import { createSealingStore } from '../../sealing';
import { PrivacySection } from './PrivacySection';
import { user } from '../../../testing/user';

afterEach(cleanup);

/** As by pasting: key by key takes seconds. */
const fill = async (field: HTMLElement, text: string) => {
  await user.click(field);
  await user.paste(text);
};

const show = (sealing: Sealing, reply: Reply<Sealing> = succeed({ by: 'passphrase' })) => {
  const givePassphrase = vi.fn(() => Promise.resolve(reply));
  const say = vi.fn();
  const store = createSealingStore({
    ask: () => Promise.resolve(succeed(sealing)),
    failed: () => undefined,
    givePassphrase,
    onChanged: () => () => undefined,
  });
  render(<PrivacySection sealing={store} say={say} />);
  return { givePassphrase, say };
};

const NOT_CHOSEN: Sealing = { by: 'none', passphrase: 'not-chosen' };
const NOT_GIVEN: Sealing = { by: 'none', passphrase: 'not-given' };

const openDialog = async (opener: string) => {
  await user.click(await screen.findByRole('button', { name: opener }));
  return within(await screen.findByRole('dialog', { name: 'Seal with a passphrase' }));
};

const give = async (first: string, second: string) => {
  await fill(screen.getByLabelText('Passphrase'), first);
  await fill(screen.getByLabelText('Repeat passphrase'), second);
  await user.click(screen.getByRole('button', { name: 'Seal with this passphrase' }));
};

describe('sealed records without a key store', () => {
  it('are protected by a passphrase that is typed twice', async () => {
    const { givePassphrase, say } = show(NOT_CHOSEN);
    await openDialog('Choose a passphrase');
    await give('correct horse battery', 'correct horse battery');
    expect(await screen.findByText('Protected by your passphrase until Keyturn quits')).toBeTruthy();
    expect(givePassphrase).toHaveBeenCalledWith({ passphrase: 'correct horse battery' });
    expect(say).toHaveBeenCalledWith('Sealed records are protected by your passphrase.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    ['', '', 'Enter a passphrase.'],
    ['short', 'short', 'At least 12 characters'],
    ['correct horse battery', 'correct horse', 'This is not the passphrase above.'],
  ])(
    'stay as they are with %j and %j, and the focus goes to what is wrong',
    async (first, second, reason) => {
      const { givePassphrase } = show(NOT_CHOSEN);
      const dialog = await openDialog('Choose a passphrase');
      if (first) await fill(dialog.getByLabelText('Passphrase'), first);
      if (second) await fill(dialog.getByLabelText('Repeat passphrase'), second);
      await user.click(dialog.getByRole('button', { name: 'Seal with this passphrase' }));
      expect(dialog.getByText(reason)).toBeTruthy();
      expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
      expect(givePassphrase).not.toHaveBeenCalled();
    },
  );

  it('ask once for a passphrase that was chosen before, and say when it is wrong', async () => {
    show(NOT_GIVEN, fail('passphrase-wrong'));
    const dialog = await openDialog('Enter passphrase');
    expect(dialog.queryByLabelText('Repeat passphrase')).toBeNull();
    await fill(dialog.getByLabelText('Passphrase'), 'not the right one');
    await user.keyboard('{Enter}');
    expect(await dialog.findByText(/does not open the records/)).toBeTruthy();
    expect(document.activeElement).toBe(dialog.getByLabelText('Passphrase'));
  });

  it('say what else went wrong without blaming the passphrase', async () => {
    show(NOT_CHOSEN, fail('disk-full', 'seal.json'));
    const dialog = await openDialog('Choose a passphrase');
    await give('correct horse battery', 'correct horse battery');
    expect(await dialog.findByText('The disk is full, so nothing was saved.')).toBeTruthy();
    expect(dialog.getByText('Detail: seal.json')).toBeTruthy();
    expect(dialog.getByLabelText('Passphrase').getAttribute('aria-invalid')).toBeNull();
  });

  it('give the focus back to the button when the dialog is closed by Esc, and forget what was typed', async () => {
    show(NOT_CHOSEN);
    const dialog = await openDialog('Choose a passphrase');
    await fill(dialog.getByLabelText('Passphrase'), 'correct horse battery');
    await user.keyboard('{Escape}');
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Choose a passphrase' }));
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    const again = await openDialog('Choose a passphrase');
    expect(again.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('');
  });
});

describe('sealed records with a key store', () => {
  it('need nothing from the user', async () => {
    show({ by: 'key-store', name: 'GNOME Keyring' });
    expect(await screen.findByText('Protected by GNOME Keyring')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
