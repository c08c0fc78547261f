import { test } from './hosts/proxied';
import { expectFit, expectNoViolations } from './pages/looked-over';
import { expectGerman } from './pages/in-german';
import { NETWORK_SCREENS } from './pages/network-screens';

for (const [name, open] of Object.entries(NETWORK_SCREENS)) {
  // Each opening is a start of the app of its own, so both looks are one story.
  test(`axe finds nothing wrong with ${name}, and it fits the smallest window at every text size in both languages`, async ({
    start,
    vault,
    serve,
    between,
  }, info) => {
    const keyturn = await open({ start, vault, serve, between });
    await expectNoViolations(keyturn);
    await expectFit(keyturn);
    await expectGerman(keyturn, info.outputPath('german.png'));
  });
}
