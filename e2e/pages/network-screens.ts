import { expect } from '@playwright/test';
import { makeCertificate, type MadeCertificate } from '../../electron/system/testing/made-certificate';
import type { Keyturn, StartOptions } from '../hosts/keyturn';
import { through } from '../hosts/proxied';
import type { Proxy } from '../hosts/proxy';
import type { TlsFront } from '../hosts/tls-front';
import type { Vault } from '../hosts/vault';
import { asUser } from '../hosts/vault-beside';
import { proxyDialog } from './proxy.page';
import { signInPage } from './sign-in.page';
import { trustPage } from './trust.page';

/** What stands around the app, for what is shown because of it. */
interface Around {
  readonly start: (options?: StartOptions) => Promise<Keyturn>;
  readonly vault: Vault;
  readonly serve: (certificate: MadeCertificate) => Promise<TlsFront>;
  readonly between: Proxy;
}

type Open = (around: Around) => Promise<Keyturn>;

const ownSigned = () => makeCertificate({ name: 'vault.example', hosts: ['127.0.0.1'] });

const atCard = async ({ start, vault, serve }: Around) => {
  const [keyturn, front] = await Promise.all([start(), serve(ownSigned())]);
  const { page } = keyturn;
  await signInPage(page).signInWith({ ...asUser(vault), server: front.url });
  await trustPage(page).show.click();
  await expect(trustPage(page).refuse).toBeFocused();
  return { keyturn, front };
};

/** What fills the window because of somebody between the app and its server, or of who the server says it is. */
export const NETWORK_SCREENS: Readonly<Record<string, Open>> = {
  'the proxy dialog': async ({ start, vault, between }) => {
    const keyturn = await start({ flags: through(between) });
    await signInPage(keyturn.page).signInWith(asUser(vault));
    await expect(proxyDialog(keyturn.page, between.host).user).toBeFocused();
    return keyturn;
  },
  'the proxy dialog with a mistake': async ({ start, vault, between }) => {
    const keyturn = await start({ flags: through(between) });
    await signInPage(keyturn.page).signInWith(asUser(vault));
    const { submit, user } = proxyDialog(keyturn.page, between.host);
    await submit.click();
    await expect(user).toHaveAttribute('aria-invalid', 'true');
    return keyturn;
  },
  'the trust card': async (around) => (await atCard(around)).keyturn,
  'the trust card of a changed certificate': async (around) => {
    const { keyturn, front } = await atCard(around);
    const { page } = keyturn;
    await trustPage(page).accept.click();
    await expect(trustPage(page).dialog).toHaveCount(0);
    front.show(ownSigned());
    await signInPage(page).signIn.click();
    await trustPage(page).compare.click();
    await expect(trustPage(page).refuse).toBeFocused();
    return keyturn;
  },
};
