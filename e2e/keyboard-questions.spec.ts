import { expect } from '@playwright/test';
import { test } from './hosts/shared-keyturn';
import { accessPage } from './pages/access.page';
import { expectWay } from './pages/expect-way';
import { SCREENS } from './pages/screens';
import { secretPage } from './pages/secret.page';
import { sessionPage } from './pages/session.page';

test('the question on the way out holds the focus, and gives it back to where one wanted to leave', async ({
  keyturn,
  page,
  dataFolder,
}) => {
  await SCREENS['the question on the way out, with secrets that are out']?.({ keyturn, page, dataFolder });
  await expectWay(page, ['button Check in all and sign out', 'button Sign out', 'button Cancel']);
  await page.keyboard.press('Escape');
  await expect(accessPage(page).leaving).toHaveCount(0);
  await expect(sessionPage(page).signOut).toBeFocused();
});

const QUESTIONS = [
  {
    screen: 'a list field with what is no list put in',
    stops: [
      'textbox ID of another list',
      'button Cancel',
      'button Save',
      'checkbox Hosts, 3 items',
      'checkbox Addresses, 2 items',
    ],
    opener: 'Edit Endpoints',
  },
  {
    screen: 'the question before a file is uploaded',
    stops: ['button Cancel', 'button Choose file'],
    opener: 'Upload Private Key',
  },
];

for (const { screen, stops, opener } of QUESTIONS) {
  test(`${screen} holds the focus, and gives it back`, async ({ keyturn, page, dataFolder }) => {
    await SCREENS[screen]?.({ keyturn, page, dataFolder });
    await expectWay(page, stops);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(secretPage(page).details.getByRole('button', { name: opener, exact: true })).toBeFocused();
  });
}

test('when a secret expires is chosen by the arrow keys, and Esc leaves it as it was', async ({
  keyturn,
  page,
  dataFolder,
}) => {
  await SCREENS['an expiration on a date']?.({ keyturn, page, dataFolder });
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'After a number of days', exact: true })).toBeChecked();
  const stops = ['radio After a number of days', 'textbox Days', 'button Cancel', 'button Save'];
  await expectWay(page, stops);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(
    secretPage(page).details.getByRole('button', { name: 'More actions', exact: true }),
  ).toBeFocused();
});

test('the question before an address is opened holds the focus, and gives it back', async ({
  keyturn,
  page,
  dataFolder,
}) => {
  await SCREENS['an address that is about to be opened']?.({ keyturn, page, dataFolder });
  await expectWay(page, ['button Cancel', 'button Open']);
  await page.keyboard.press('Escape');
  await expect(secretPage(page).openDialog('Url')).toHaveCount(0);
  await expect(secretPage(page).open('Url')).toBeFocused();
});
