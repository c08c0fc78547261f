import { hasApache, REMOTE_USER, startApache, type Apache } from './apache';
import { isInstalled } from './installed';
import { KERBEROS_PROGRAMS, startKerberos, type Kerberos } from './kerberos';
import { newFolder, removeFolder, test as base } from './own-keyturn';
import { startVault, type Vault } from './vault';

export const WINDOWS_BED = {
  isThere: isInstalled(...KERBEROS_PROGRAMS) && hasApache(),
  install:
    'needs: apt-get install -y --no-install-recommends krb5-kdc krb5-admin-server krb5-user apache2 libapache2-mod-auth-gssapi',
};

/** An account of the domain that the practice vault has. */
export const ACCOUNT = 'dora';

interface Fixtures {
  readonly kerberos: Kerberos;
  readonly vault: Vault;
  /** In front of the vault: it lets nobody through to the folder for Windows accounts who has no ticket. */
  readonly apache: Apache;
}

/** For stories of an app that finds a realm of Kerberos around it, and a vault that a web server vouches for. */
export const test = base.extend<Fixtures & { readonly bed: string }>({
  bed: async ({}, use) => {
    const folder = newFolder();
    await use(folder);
    removeFolder(folder);
  },
  kerberos: async ({ bed }, use) => {
    // Two services that a ticket could be shown to: that nothing is shown to the other is not for want of one.
    const services = ['HTTP/localhost', 'HTTP/127.0.0.1'];
    const kerberos = await startKerberos({ folder: bed, user: ACCOUNT, services });
    await use(kerberos);
    await kerberos.stop();
  },
  vault: async ({}, use) => {
    const vault = await startVault(['--trust-proxy-user', REMOTE_USER]);
    await use(vault);
    await vault.stop();
  },
  apache: async ({ bed, kerberos, vault }, use) => {
    const apache = await startApache({ folder: bed, keytab: kerberos.keytab, vault: vault.url });
    await use(apache);
    await apache.stop();
  },
  keyturn: async ({ start, kerberos }, use) => {
    await use(await start({ env: kerberos.env }));
  },
});
