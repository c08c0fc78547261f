import { expect, type Page } from '@playwright/test';
import { passphraseDialog } from './passphrase.page';

const PASSPHRASE = 'correct horse battery staple';

/** What is done with many secrets at once, by the names that people read and hear. */
export const bulkPage = (page: Page) => {
  const main = page.getByRole('main');
  const button = (name: string | RegExp) => main.getByRole('button', { name, exact: true });
  const textbox = (name: string) => main.getByRole('textbox', { name, exact: true });
  const run = main.getByRole('table', { name: 'Secrets in this run', exact: true });
  const dialog = page.getByRole('dialog');
  const goOn = () => page.getByRole('button', { name: 'Start with the canary', exact: true }).click();

  return {
    main,
    dialog,
    link: page.getByRole('link', { name: 'Bulk rotation', exact: true }),
    heading: (name: string) => main.getByRole('heading', { level: 1, name, exact: true }),
    step: (name: string) =>
      main.getByRole('list', { name: 'Steps' }).locator('[aria-current="step"]', { hasText: name }),
    secrets: textbox('Secrets'),
    scope: (name: string) => main.getByRole('radio', { name, exact: true }),
    check: button('Check'),
    plan: main.getByRole('table', { name: 'Secrets in this plan', exact: true }),
    exportPlan: button('Export plan as CSV'),
    order: button('Order'),
    name: textbox('Name of the run'),
    canary: textbox('Canary'),
    second: textbox('Second wave'),
    stopAt: textbox('Stop at failed or unknown'),
    pauses: main.getByRole('checkbox', { name: 'Pause between waves', exact: true }),
    atOnce: main.getByRole('combobox', { name: 'At once', exact: true }),
    reason: textbox('Reason'),
    start: button('Start'),
    run,
    row: (name: string | RegExp) =>
      run.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) }),
    rows: (state: string) =>
      run.getByRole('row').filter({ has: page.getByRole('cell', { name: state, exact: true }) }),
    pause: button('Pause'),
    resume: button('Resume'),
    stop: button('Stop after the running ones'),
    goOnWith: (name: string) => button(name),
    checkFirst: button(/^Check the \d+, then resume$/u),
    track: main.getByRole('img', { name: /^Progress: / }),
    exportCsv: button('Export results as CSV'),
    exportJson: button('Export results as JSON'),
    putAway: button('Put this run away'),
    openKept: button('Open it'),
    signInAgain: button('Sign in again'),
    /** Confirms, and chooses the passphrase that seals what is sent, the first time. */
    confirm: async (isFirst: boolean): Promise<void> => {
      await goOn();
      if (!isFirst) return;
      const { passphrase, repeat, seal } = passphraseDialog(page);
      await passphrase.fill(PASSPHRASE);
      await repeat.fill(PASSPHRASE);
      await seal.click();
      await expect(passphraseDialog(page).dialog).toHaveCount(0);
    },
    givePassphrase: async (): Promise<void> => {
      const { passphrase, openRecords, dialog: asking } = passphraseDialog(page);
      await passphrase.fill(PASSPHRASE);
      await openRecords.click();
      await expect(asking).toHaveCount(0);
    },
  };
};
