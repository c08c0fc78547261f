import { test as base } from './own-keyturn';
import { startVault, type Vault } from './vault';

/** For stories of an app of their own and a vault beside it that does what the story wants. */
export const test = base.extend<{ readonly vault: Vault }>({
  vault: async ({}, use) => {
    const vault = await startVault();
    await use(vault);
    await vault.stop();
  },
});
