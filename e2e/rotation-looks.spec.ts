import { expect } from '@playwright/test';
import type { Keyturn } from './hosts/keyturn';
import { test } from './hosts/rotating';
import type { Vault } from './hosts/vault';
import { expectFit, expectNoViolations, SMALLEST } from './pages/looked-over';
import { expectGerman } from './pages/in-german';
import { ROTATION_SCREENS } from './pages/rotation-screens';
import { changeAs, PUT, visit } from './pages/rotation-visit';
import { setWindow } from './pages/window';
import { NOT_CHANGED } from './pages/rotation.page';

// Each looks at its screen in any size and any look.
test.slow();

const VALIDATE = { method: 'POST', path: '/internals/secret-detail/*/validate-password/*' };

/** What a vault has to do amiss before it is seen. */
const SCREENS: Readonly<Record<string, (keyturn: Keyturn, vault: Vault) => Promise<void>>> = {
  'a change of which nobody knows how it went': async (keyturn, vault) => {
    const { rotation } = await visit(keyturn, vault);
    await rotation.open();
    await vault.control('mischief', { match: PUT, do: 'drop-before' });
    await rotation.send('Change vault copy');
    await rotation.button('Show old password').click();
    await expect(rotation.button('Hide old password')).toBeVisible();
  },
  'a change that somebody else has changed again': async (keyturn, vault) => {
    const { rotation } = await visit(keyturn, vault);
    await rotation.open();
    await vault.control('mischief', { match: PUT, do: 'change-field', value: 'Theirs-1!', when: 'after' });
    await rotation.send('Change vault copy');
    await expect(rotation.outcome('Someone else changed this password too')).toBeVisible();
  },
  'a change that the server has refused': async (keyturn, vault) => {
    const { rotation } = await visit(keyturn, vault);
    await rotation.open();
    const body = { message: 'Not during the freeze.' };
    await vault.control('mischief', { match: PUT, do: 'answer', status: 400, body });
    await rotation.send('Change vault copy');
    await expect(rotation.outcome(NOT_CHANGED)).toBeVisible();
  },
  'a review of what somebody else has changed meanwhile': async (keyturn, vault) => {
    const { rotation, id } = await visit(keyturn, vault);
    await rotation.open();
    await changeAs(vault, { user: 'operator', id, value: 'Theirs-2!xyz' });
    await rotation.send('Change vault copy');
    await expect(rotation.told).toContainText('This secret changed meanwhile.');
  },
  'a review without a candidate': async (keyturn, vault) => {
    const { rotation } = await visit(keyturn, vault);
    const body = { isValid: false, message: 'Known.', errors: ['Known.'] };
    await vault.spoil({ match: VALIDATE, do: 'answer', status: 200, body });
    await rotation.rotate('Password').click();
    await expect(rotation.dialog).toContainText('There is no candidate yet');
  },
  'an account that does not take what is stored': async (keyturn, vault) => {
    const { rotation, id } = await visit(keyturn, vault, { name: 'app01 changes its password' });
    await vault.control('scenario', { secretId: id, outcome: 'succeeds', ms: 500, heartbeat: 'Failed' });
    await rotation.open();
    await rotation.remote.check();
    await rotation.consent.check();
    await rotation.send('Change remote account');
    await expect(rotation.button('Run heartbeat')).toBeVisible({ timeout: 20_000 });
  },
};

for (const [name, open] of Object.entries(ROTATION_SCREENS)) {
  test(`axe finds nothing wrong with ${name}, and it fits at every text size in both languages`, async ({
    keyturn,
    page,
  }, info) => {
    await open({ keyturn, page });
    await page.screenshot({ path: info.outputPath('usual.png') });
    await expectNoViolations(keyturn);
    await setWindow(keyturn, SMALLEST);
    await expectFit(keyturn);
    await expectGerman(keyturn, info.outputPath('german.png'));
  });
}

for (const [name, open] of Object.entries(SCREENS)) {
  test(`axe finds nothing wrong with ${name}, and it fits at every text size in both languages`, async ({
    keyturn,
    start,
  }, info) => {
    const vault = await start();
    await open(keyturn, vault);
    await keyturn.page.screenshot({ path: info.outputPath('usual.png') });
    await expectNoViolations(keyturn);
    await setWindow(keyturn, SMALLEST);
    await expectFit(keyturn);
    await expectGerman(keyturn, info.outputPath('german.png'));
  });
}
