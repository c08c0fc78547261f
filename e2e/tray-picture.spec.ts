import { expect } from '@playwright/test';
import {
  DRAWING_MISSING,
  hasDrawingPanel,
  PANEL_HEIGHT,
  startDrawingPanel,
  type Shade,
} from './hosts/drawing-panel';
import type { Keyturn } from './hosts/keyturn';
import type { OwnDisplay } from './hosts/own-display';
import { newFolder, removeFolder } from './hosts/own-keyturn';
import { test } from './hosts/own-panel';
import { BUS_MISSING, hasSessionBus } from './hosts/session-bus';
import { lookAt, pointsThatStandOut, type Seen } from './hosts/x-picture';
import { lockPage } from './pages/lock.page';
import { practicePage } from './pages/practice.page';
import { sessionPage } from './pages/session.page';
import { signInPage } from './pages/sign-in.page';
import { keepPicture } from './pages/take-pictures';
import { chooseInMenu } from './pages/window';

test.skip(!hasSessionBus, BUS_MISSING);
test.skip(!hasDrawingPanel, DRAWING_MISSING);

/** Where the icons of programs are. */
const PLACE = { width: 64, height: PANEL_HEIGHT };
/** What WCAG asks of a picture that tells something. */
const ENOUGH_CONTRAST = 3;
/** The thinnest of the icons, a key in outline, has about as many. */
const LEAST_POINTS = 25;

const see = ({ env }: OwnDisplay): Promise<Seen> => lookAt((env['DISPLAY'] ?? '').slice(1), PLACE);

const asText = ({ pixels }: Seen): string => pixels.toString('base64');

/** By the app itself, which can write pictures: four times as large, as it is small on a screen. */
const keep = async ({ app }: Keyturn, seen: Seen, name: string): Promise<void> => {
  const picture = await app.evaluate(
    ({ nativeImage }, { width, height, text }) =>
      nativeImage
        .createFromBitmap(Buffer.from(text, 'base64'), { width, height })
        .resize({ width: width * 4, quality: 'good' })
        .toPNG()
        .toString('base64'),
    { width: seen.width, height: seen.height, text: asText(seen) },
  );
  keepPicture(name, Buffer.from(picture, 'base64'));
};

for (const shade of ['light', 'dark'] satisfies readonly Shade[]) {
  test(`on a ${shade} panel of a real desktop the icon is seen, and is another one in each state`, async ({
    start,
    bus,
    display,
  }) => {
    const folder = newFolder();
    const stop = await startDrawingPanel(bus, { folder, shade });
    try {
      const keyturn = await start({ env: bus.env });
      const { page } = keyturn;
      const seen = new Set<string>();
      const expectIcon = async (state: string) => {
        await expect
          .poll(async () => {
            const now = await see(display);
            return !seen.has(asText(now)) && pointsThatStandOut(now, ENOUGH_CONTRAST) >= LEAST_POINTS;
          })
          .toBe(true);
        const now = await see(display);
        seen.add(asText(now));
        await keep(keyturn, now, `tray-${shade}-${state}`);
      };

      await expectIcon('signed-out');
      await practicePage(page).open();
      await signInPage(page).signIn.click();
      await expect(sessionPage(page).list).toBeVisible();
      await expectIcon('active');
      await chooseInMenu(keyturn, 'File', 'Lock');
      await expect(lockPage(page).dialog).toBeVisible();
      await expectIcon('locked');
    } finally {
      await stop();
      removeFolder(folder);
    }
  });
}
