import type { MadeCertificate } from '../../electron/system/testing/made-certificate';
import { test as base } from './own-keyturn';
import { startTlsFront, type TlsFront } from './tls-front';
import { startVault, type Vault } from './vault';

export interface Fixtures {
  readonly vault: Vault;
  /** The vault behind this certificate; it ends with the story. */
  readonly serve: (certificate: MadeCertificate, newest?: 'TLS 1.1') => Promise<TlsFront>;
}

/** For stories of an app of their own and a vault that has to show who it is. */
export const test = base.extend<Fixtures>({
  vault: async ({}, use) => {
    const vault = await startVault();
    await use(vault);
    await vault.stop();
  },
  serve: async ({ vault }, use) => {
    const fronts: TlsFront[] = [];
    await use(async (certificate, newest) => {
      const front = await startTlsFront({ vault: vault.url, certificate, newest });
      fronts.push(front);
      return front;
    });
    for (const front of fronts) await front.stop();
  },
});
