import { ACCESS_SCREENS } from './pages/access-screens';
import { SECRET_SCREENS } from './pages/secret-screens';
import { take } from './pages/take-pictures';
import { test } from './hosts/shared-keyturn';

for (const [index, [name, open]] of Object.entries(ACCESS_SCREENS).entries()) {
  test(`${name} is whole in every theme and size`, async ({ keyturn, page }) => {
    await open({ keyturn, page });
    await take(keyturn, `access-${index}`, ['light', 'dark', 'contrast']);
  });
}

for (const [index, [name, open]] of Object.entries(SECRET_SCREENS).entries()) {
  test(`${name} is whole in every theme and size`, async ({ keyturn, page }) => {
    await open({ page });
    await take(keyturn, `secret-${index}`, ['light', 'dark', 'contrast']);
  });
}
