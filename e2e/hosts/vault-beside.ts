import { test as base } from './shared-keyturn';
import { startVault, type Vault } from './vault';

/** For stories of the shared app and a vault that does what the story wants. */
export const test = base.extend<{
  /** Opens a practice vault beside the app; it ends with the story. */
  readonly start: (flags?: readonly string[]) => Promise<Vault>;
}>({
  start: async ({}, use) => {
    const started: Vault[] = [];
    await use(async (flags) => {
      const vault = await startVault(flags);
      started.push(vault);
      return vault;
    });
    for (const vault of started) await vault.stop();
  },
});

/** What the Credentials tab needs to let this user in. */
export const asUser = (vault: Vault, name = 'admin') => {
  const { username: userName, password, domain } = vault.user(name);
  return { server: vault.url, userName, password, ...(domain !== undefined && { domain }) };
};
