import { test } from './hosts/key-files';
import { expectGerman } from './pages/in-german';
import { expectFit, expectNoViolations, SMALLEST } from './pages/looked-over';
import { takeAsItIs } from './pages/take-pictures';
import { TICKET_KEY_SCREENS } from './pages/ticket-key-screens';
import { setWindow } from './pages/window';

// Each looks at its screen in any size and any look.
test.slow();

for (const [index, [name, open]] of Object.entries(TICKET_KEY_SCREENS).entries()) {
  test(`axe finds nothing wrong with ${name}, and it fits at every text size in both languages`, async ({
    keyturn,
    page,
  }, info) => {
    await open({ keyturn, page, folder: info.outputPath() });
    await takeAsItIs(page, `ticket-keys-${index}`);
    await expectNoViolations(keyturn);
    await setWindow(keyturn, SMALLEST);
    await takeAsItIs(page, `ticket-keys-${index}-smallest`);
    await expectFit(keyturn);
    await expectGerman(keyturn, info.outputPath('german.png'));
  });
}
