import { DETAIL_SCREENS } from './pages/detail-screens';
import { take } from './pages/take-pictures';
import { test } from './hosts/shared-keyturn';

for (const [index, [name, open]] of Object.entries(DETAIL_SCREENS).entries()) {
  test(`${name} is whole in every theme and size`, async ({ keyturn, page }) => {
    await open({ keyturn, page });
    await take(keyturn, `detail-${index}`, ['light', 'dark', 'contrast']);
  });
}
