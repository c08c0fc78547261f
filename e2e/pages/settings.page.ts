import { expect, type Page } from '@playwright/test';

export type SectionName =
  | 'General'
  | 'Session and lock'
  | 'Clipboard'
  | 'Quick access'
  | 'Tray'
  | 'Rotation'
  | 'Certificates'
  | 'Network'
  | 'Privacy'
  | 'Appearance'
  | 'Organisation'
  | 'About';

export const settingsPage = (page: Page) => {
  const sections = page.getByRole('navigation', { name: 'Settings sections' });
  const choice = (name: string) => page.getByRole('combobox', { name, exact: true });
  const heading = (section: SectionName) =>
    page.getByRole('heading', { level: 1, name: section, exact: true });

  const hiding = page.getByRole('switch', { name: 'Keep out of clipboard histories', exact: true });

  return {
    sections,
    heading,
    theme: choice('Theme'),
    dateFormat: choice('Date format'),
    closeAction: choice('When the window is closed'),
    extendAutomatically: page.getByRole('switch', { name: 'Extend the session automatically', exact: true }),
    clearAfter: choice('Clear the clipboard after'),
    hideFromHistories: hiding,
    /** Known once the section has been told what this system can do. */
    offersHiding: async (): Promise<boolean> => {
      await expect(hiding.or(page.getByText('Not possible here', { exact: true }))).toBeVisible();
      return hiding.isVisible();
    },
    shortcut: page.getByRole('textbox', { name: 'Global shortcut', exact: true }),
    clearShortcut: page.getByRole('button', { name: 'Clear shortcut', exact: true }),
    licences: page.getByRole('button', { name: /^\d+ packages of others are part of Keyturn$/u }),
    back: page.getByRole('button', { name: 'Back to sign-in', exact: true }),
    section: (name: SectionName) => sections.getByRole('link', { name, exact: true }),
    /** From the sign-in screen or from any section to this one. */
    open: async (name: SectionName): Promise<void> => {
      const way = page.getByRole('button', { name: 'Proxy and certificates', exact: true });
      if (await way.isVisible()) await way.click();
      await sections.getByRole('link', { name, exact: true }).click();
      await expect(heading(name)).toBeVisible();
    },
    choose: async (name: string, option: string | RegExp): Promise<void> => {
      await choice(name).click();
      const exact = typeof option === 'string' ? { name: option, exact: true } : { name: option };
      await page.getByRole('option', exact).click();
      await expect(page.getByRole('listbox')).toHaveCount(0);
    },
    /** The text beside a label, where a row has no control. */
    row: (group: string, label: string) =>
      page
        .getByRole('region', { name: group, exact: true })
        .getByText(label, { exact: true })
        .locator('xpath=ancestor::div[2]'),
  };
};
