import { expect } from '@playwright/test';
import { endPractice } from './hosts/practice-process';
import { test } from './hosts/shared-keyturn';
import { activityPage } from './pages/activity.page';
import { expectWay } from './pages/expect-way';
import { passphraseDialog } from './pages/passphrase.page';
import { practicePage } from './pages/practice.page';
import { settingsPage } from './pages/settings.page';
import { signInPage } from './pages/sign-in.page';
import { setWindow } from './pages/window';

const aside = ['button New sign-in', 'button Open the practice vault'];
const head = ['textbox Server URL', 'button Certificate'];
const foot = [
  'checkbox Remember server and user name',
  'button Sign in',
  'button Proxy and certificates',
  'button Ticket keys',
];

const forms: Readonly<Record<string, readonly string[]>> = {
  Credentials: [
    'textbox User name',
    'textbox Domain',
    'textbox Password',
    'button Show password',
    'textbox One-time code',
  ],
  'Access token': ['radio Paste a token', 'textbox Access token'],
  Windows: [],
};

for (const [method, fields] of Object.entries(forms)) {
  test(`Tab leads through the sign-in by ${method} in reading order, and each stop is seen`, async ({
    page,
  }) => {
    await signInPage(page).tab(method).click();
    await signInPage(page).newSignIn.focus();
    await expectWay(page, [...aside, `tab ${method}`, ...head, ...fields, ...foot, 'button Activity']);
  });
}

test('Tab leads through the sign-in to the practice vault, its strip standing above the form', async ({
  page,
}) => {
  const { open, leave } = practicePage(page);
  await open();
  await expect(leave).toBeVisible();
  await signInPage(page).newSignIn.focus();
  const fields = forms['Credentials'] ?? [];
  const way = ['button Leave', 'tab Credentials', ...head, ...fields, ...foot, 'button Activity'];
  await expectWay(page, [...aside, ...way]);
});

test('the practice vault is opened and left by keyboard alone', async ({ page }) => {
  const { card, strip, leave } = practicePage(page);
  const at = signInPage(page);
  await card.focus();
  await page.keyboard.press('Enter');
  await expect(at.signIn).toBeFocused();
  await leave.focus();
  await page.keyboard.press('Space');
  await expect(strip).toHaveCount(0);
  await expect(at.serverUrl).toBeFocused();
});

test('Tab leads through what is said of a practice vault that has stopped', async ({ keyturn, page }) => {
  const { open, again } = practicePage(page);
  await open();
  await endPractice(keyturn);
  await expect(again).toBeVisible();
  await signInPage(page).newSignIn.focus();
  const fields = forms['Credentials'] ?? [];
  const message = ['button Open it again', 'button Dismiss'];
  await expectWay(page, [
    ...aside,
    ...message,
    'tab Credentials',
    ...head,
    ...fields,
    ...foot,
    'button Activity',
  ]);
});

test('Tab leads through the token command, its radios being one stop', async ({ page }) => {
  const at = signInPage(page);
  await at.tab('Access token').click();
  await at.source('Paste a token').focus();
  await page.keyboard.press('ArrowDown');
  await expect(at.source('Run a command')).toBeChecked();
  await at.newSignIn.focus();
  const fields = ['textbox Program', 'button Browse', 'textbox Arguments, one per line'];
  await expectWay(page, [
    ...aside,
    'tab Access token',
    ...head,
    'radio Run a command',
    ...fields,
    ...foot,
    'button Activity',
  ]);
});

const sections = [
  'General',
  'Session and lock',
  'Clipboard',
  'Quick access',
  'Tray',
  'Rotation',
  'Certificates',
  'Network',
  'Privacy',
  'Appearance',
  'About',
] as const;
const HIDING = 'switch Keep out of clipboard histories';
const controls: Readonly<Record<(typeof sections)[number], readonly string[]>> = {
  General: ['combobox Language', 'combobox Date format'],
  'Session and lock': [
    'switch Extend the session automatically',
    'combobox Lock when nobody is there',
    'switch Lock with the screen',
    'switch Lock when the window is closed',
    'switch Go on with bulk rotation while locked',
    'switch Check in everything when locking',
  ],
  Clipboard: ['combobox Clear the clipboard after'],
  'Quick access': ['textbox Global shortcut'],
  Tray: [
    'combobox When the window is closed',
    'switch Start in the tray',
    'switch Start at login',
    'switch Mask secret names in the tray',
  ],
  Rotation: ['combobox Keep replaced passwords'],
  Certificates: [],
  Network: [],
  Privacy: ['button Choose a passphrase'],
  Appearance: ['combobox Theme'],
  About: [],
};

for (const section of sections) {
  test(`Tab leads through Settings, ${section} in reading order, and each stop is seen`, async ({ page }) => {
    const settings = settingsPage(page);
    await settings.open(section);
    await settings.back.focus();
    const links = sections.map((name) => `link ${name}`);
    // Not every system can be asked to keep something out of histories.
    const here = section === 'Clipboard' && (await settings.offersHiding()) ? [HIDING] : [];
    // How many they are is for whoever adds one, not for this story.
    const licences = section === 'About' ? [`button ${await settings.licences.innerText()}`] : [];
    await expectWay(page, ['button Back to sign-in', ...links, ...controls[section], ...here, ...licences]);
  });
}

test('a section is chosen by keyboard, and its heading is where reading goes on', async ({ page }) => {
  const settings = settingsPage(page);
  await settings.open('General');
  await settings.section('Appearance').focus();
  await page.keyboard.press('Enter');
  await expect(settings.heading('Appearance')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(settings.theme).toBeFocused();
});

test('a choice is made by keyboard alone, and Esc leaves it as it was', async ({ page }) => {
  const settings = settingsPage(page);
  await settings.open('Appearance');
  await settings.theme.focus();
  await page.keyboard.press('Enter');
  const option = (name: string) => page.getByRole('option', { name, exact: true });
  await expect(option('System')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(option('Light')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(settings.theme).toBeFocused();
  await expect(settings.theme).toHaveText('System');

  await page.keyboard.press('ArrowDown');
  await expect(option('System')).toBeFocused();
  await page.keyboard.press('End');
  await expect(option('High contrast')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(settings.theme).toHaveText('High contrast');
  await expect(settings.theme).toBeFocused();
});

test('the passphrase dialog holds the focus, gives it back, and closes on Esc', async ({ page }) => {
  await settingsPage(page).open('Privacy');
  const { choose, dialog, passphrase, cancel } = passphraseDialog(page);
  await choose.focus();
  await page.keyboard.press('Enter');
  await expect(passphrase).toBeFocused();
  await expectWay(page, [
    'textbox Passphrase',
    'textbox Repeat passphrase',
    'button Cancel',
    'button Seal with this passphrase',
  ]);
  await passphrase.focus();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(choose).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(passphrase).toBeFocused();
  await cancel.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(choose).toBeFocused();
});

test('the reason of what cannot be used is shown on focus, and goes on Esc', async ({ page }) => {
  await signInPage(page).activity.click();
  const { copyRow } = activityPage(page);
  await page.getByRole('button', { name: 'Copy as curl', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(copyRow).toBeFocused();
  const reason = page.getByRole('tooltip', { name: 'Select a call first.' });
  await expect(reason).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reason).toBeHidden();
  await expect(copyRow).toBeFocused();
});

test('a narrow window keeps the saved sign-ins behind a button that the keyboard reaches', async ({
  keyturn,
  page,
}) => {
  const at = signInPage(page);
  await setWindow(keyturn, { width: 960, height: 640, zoom: 2 });
  await expect(at.savedSignIns).toBeHidden();
  await at.showSidebar.focus();
  await expect(at.showSidebar).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(at.savedSignIns).toBeVisible();
  await expect(at.showSidebar).toHaveAttribute('aria-expanded', 'true');
});
