import { expect, type Page } from '@playwright/test';
import { signInPage } from './sign-in.page';

/** What the sign-in screen shows of the practice vault. */
export const practicePage = (page: Page) => {
  const strip = page.getByRole('region', { name: 'Practice vault', exact: true });
  const button = (name: string) => strip.getByRole('button', { name, exact: true });
  const { practiceVault, serverUrl } = signInPage(page);

  return {
    card: practiceVault,
    strip,
    leave: button('Leave'),
    again: button('Open it again'),
    dismiss: button('Dismiss'),
    /** Presses the button and gives the address that the form is filled in with. */
    open: async (): Promise<string> => {
      await practiceVault.click();
      await expect(serverUrl).toHaveValue(/^http:\/\/127\.0\.0\.1:\d+\/SecretServer$/u);
      return serverUrl.inputValue();
    },
  };
};
