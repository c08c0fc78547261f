import type { Locator, Page } from '@playwright/test';

interface Entered {
  readonly server: string;
  readonly userName: string;
  readonly password: string;
  readonly domain?: string;
  readonly code?: string;
}

interface TokenEntered {
  readonly server: string;
  readonly token: string;
}

interface CommandEntered {
  readonly server: string;
  readonly program: string;
  /** One a line. */
  readonly arguments?: string;
}

/** The sign-in screen, by the names that people read and hear. */
export const signInPage = (page: Page) => {
  const form = page.getByRole('form', { name: 'Sign in', exact: true });
  const textbox = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });

  return {
    main: page.getByRole('main', { name: 'Sign in to Secret Server' }),
    heading: page.getByRole('heading', { level: 1, name: 'Sign in to Secret Server' }),
    form,
    savedSignIns: page.getByRole('complementary', { name: 'Saved sign-ins' }),
    status: page.getByRole('contentinfo', { name: 'Status' }),
    methods: page.getByRole('tablist', { name: 'Sign-in method' }),
    tab: (name: string) => page.getByRole('tab', { name, exact: true }),
    panel: (name: string) => page.getByRole('tabpanel', { name, exact: true }),
    tokenSource: page.getByRole('radiogroup', { name: 'Token source' }),
    source: (name: string) => page.getByRole('radio', { name, exact: true }),
    remember: page.getByRole('checkbox', { name: 'Remember server and user name' }),
    serverUrl: textbox('Server URL'),
    userName: textbox('User name'),
    domain: textbox('Domain'),
    password: textbox('Password'),
    code: textbox('One-time code'),
    clientId: textbox('Client ID'),
    clientSecret: textbox('Client secret'),
    token: textbox('Access token'),
    program: textbox('Program'),
    arguments: textbox('Arguments, one per line'),
    signIn: button('Sign in'),
    newSignIn: button('New sign-in'),
    practiceVault: button('Open the practice vault'),
    certificate: button('Certificate'),
    tryFolder: button('Try /SecretServer'),
    browse: button('Browse'),
    activity: button(/^Activity/u),
    showCalls: button('Show calls'),
    proxyAndCertificates: button('Proxy and certificates'),
    showPassword: button('Show password'),
    hidePassword: button('Hide password'),
    showSidebar: button('Show sidebar'),
    runAgain: button('Run again'),
    edit: button('Edit'),
    pasteAnother: button('Paste another'),
    useCredentials: button('Use Credentials'),
    signingIn: button('Signing in'),
    cancel: button('Cancel'),
    /** The title of what is told above the fields. */
    told: (title: string | RegExp) => form.getByText(title, { exact: true }).and(page.locator('strong')),
    /** All that the Credentials tab needs, and then Sign in. */
    signInWith: async ({ server, userName, password, domain = '', code = '' }: Entered): Promise<void> => {
      await textbox('Server URL').fill(server);
      await textbox('User name').fill(userName);
      await textbox('Domain').fill(domain);
      await textbox('Password').fill(password);
      await textbox('One-time code').fill(code);
      await button('Sign in').click();
    },
    /** The same for a token that somebody has got elsewhere. */
    signInWithToken: async ({ server, token }: TokenEntered): Promise<void> => {
      await page.getByRole('tab', { name: 'Access token', exact: true }).click();
      await textbox('Server URL').fill(server);
      await textbox('Access token').fill(token);
      await button('Sign in').click();
    },
    /** The same for a program that prints one. */
    signInByCommand: async ({ server, program, arguments: lines = '' }: CommandEntered): Promise<void> => {
      await page.getByRole('tab', { name: 'Access token', exact: true }).click();
      await page.getByRole('radio', { name: 'Run a command', exact: true }).check();
      await textbox('Server URL').fill(server);
      await textbox('Program').fill(program);
      await textbox('Arguments, one per line').fill(lines);
      await button('Sign in').click();
    },
    /** The same for the account of the computer. */
    signInByWindows: async (server: string): Promise<void> => {
      await page.getByRole('tab', { name: 'Windows', exact: true }).click();
      await textbox('Server URL').fill(server);
      await button('Sign in').click();
    },
  };
};
