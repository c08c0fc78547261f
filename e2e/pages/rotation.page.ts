import { expect, type Page } from '@playwright/test';
import { passphraseDialog } from './passphrase.page';

export const PASSPHRASE = 'correct horse battery staple';

/** What a change says of itself once it is over. */
export const VERIFIED = 'Vault copy changed and verified';
export const NOT_CHANGED = 'The password was not changed';

/** A password that is rotated, by the names that people read and hear. */
export const rotationPage = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Rotate password', exact: true });
  const inside = page.getByRole('dialog');
  const button = (name: string) => inside.getByRole('button', { name, exact: true });
  const change = button('Change vault copy');
  const begun = page.getByRole('list', { name: 'Rotation progress', exact: true });
  const told = dialog.getByRole('alert').filter({ hasText: /\S/u });
  /** Answers whether a passphrase is wanted before it begins, or is refused. */
  const isAskedToSeal = async (): Promise<boolean> => {
    const { dialog: asked } = passphraseDialog(page);
    await expect(asked.or(begun).or(told).first()).toBeVisible();
    return asked.isVisible();
  };

  return {
    dialog,
    button,
    change,
    told,
    /** Said before anything is pressed. */
    inTheWay: dialog.getByRole('status').filter({ hasText: 'waits for proof' }),
    progress: begun,
    typed: dialog.getByRole('textbox', { name: 'New password', exact: true }),
    rules: dialog.getByRole('list', { name: 'Rules', exact: true }),
    remote: dialog.getByRole('radio', { name: 'Remote account too', exact: true }),
    reason: dialog.getByRole('textbox', { name: 'Reason', exact: true }),
    ticket: dialog.getByRole('textbox', { name: 'Ticket number', exact: true }),
    changeRemote: button('Change remote account'),
    consent: dialog.getByRole('checkbox', { name: /^Change .+ now$/u }),
    plan: dialog.getByRole('list', { name: 'Plan', exact: true }),
    choose: async (act: string) => {
      await button('More actions').click();
      await page.getByRole('menuitem', { name: act, exact: true }).click();
    },
    vault: dialog.getByRole('radio', { name: 'Vault copy only', exact: true }),
    cells: dialog.getByRole('img', { name: 'Candidate, character by character', exact: true }),
    evidence: page.getByRole('list', { name: 'How we know', exact: true }),
    rotate: (field: string) => page.getByRole('button', { name: `Rotate password, ${field}`, exact: true }),
    /** What has become of it, by its heading. */
    outcome: (heading: string | RegExp) => page.getByRole('dialog', { name: heading }),
    attention: page.getByRole('link', { name: /^Needs attention/u }),
    /** Presses the button, and chooses a passphrase where nothing else protects the safety copy. */
    send: async (press: 'Change vault copy' | 'Change remote account') => {
      await button(press).click();
      if (!(await isAskedToSeal())) return;
      const { passphrase, repeat, seal } = passphraseDialog(page);
      await passphrase.fill(PASSPHRASE);
      await repeat.fill(PASSPHRASE);
      await seal.click();
    },
    /** The same after the button was pressed, by keys. */
    sealByKeys: async () => {
      if (!(await isAskedToSeal())) return;
      const { passphrase, repeat } = passphraseDialog(page);
      await expect(passphrase).toBeFocused();
      await page.keyboard.type(PASSPHRASE);
      await page.keyboard.press('Tab');
      if (!(await repeat.evaluate((field) => field === document.activeElement)))
        await page.keyboard.press('Tab');
      await expect(repeat).toBeFocused();
      await page.keyboard.type(PASSPHRASE);
      await page.keyboard.press('Enter');
    },
    /** As a hand on the keyboard gets there. */
    tabTo: async (name: string) => {
      const wanted = button(name);
      for (let presses = 0; presses < 40; presses += 1) {
        if (await wanted.evaluate((each) => each === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the Tab key does not get to ${name}`);
    },
    discard: async (name: string) => {
      await button('More actions').click();
      await page.getByRole('menuitem', { name: 'Discard both passwords', exact: true }).click();
      const asked = page.getByRole('dialog', { name: 'Discard both sealed passwords?', exact: true });
      await asked.getByRole('textbox', { name: 'Name of the secret', exact: true }).fill(name);
      await asked.getByRole('button', { name: 'Discard', exact: true }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
    /** Opens the review of the password of the secret that is open. */
    open: async () => {
      await page.getByRole('button', { name: 'Rotate password, Password', exact: true }).click();
      await expect(change).not.toHaveAttribute('aria-disabled', 'true');
    },
  };
};
