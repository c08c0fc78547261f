import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { LinkTarget } from '../../../shared/secret';
import type { Browser } from '../ports';
import { readWebAddress } from './web-address';

export interface SecretPage {
  /** Where the page of a secret would be opened. Nothing is asked of anybody. */
  readonly pageOf: (id: number) => Reply<LinkTarget>;
  /** Opens it outside of Keyturn, at the host that its user has seen. */
  readonly openPage: (page: { readonly id: number; readonly host: string }) => Promise<Reply<true>>;
}

interface SecretPageDeps {
  readonly browser: Browser;
  /** The address of the site that is signed in at; null without a session. */
  readonly server: () => string | null;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/u;

export const pageAddressOf = (server: string, id: number): string =>
  `${server}/SecretView.aspx?secretid=${id}`;

/** The way to what a secret looks like on the site of its server. */
export const createSecretPage = ({ browser, server }: SecretPageDeps): SecretPage => {
  const addressOf = (id: number) => {
    const site = server();
    if (site === null) return fail('session-ended');
    const found = readWebAddress(pageAddressOf(site, id));
    if (!found.ok) return found;
    const { host, isEncrypted } = found.value;
    return isEncrypted || LOOPBACK.test(host) ? found : fail('address-not-encrypted');
  };

  return {
    pageOf: (id) => {
      const found = addressOf(id);
      return found.ok ? succeed({ host: found.value.host, isEncrypted: found.value.isEncrypted }) : found;
    },
    openPage: async ({ id, host }) => {
      const found = addressOf(id);
      if (!found.ok) return found;
      // Somebody may have signed in elsewhere since he was asked.
      if (found.value.host !== host) return fail('cancelled');
      return (await browser.open(found.value.address)) ? succeed(true) : fail('link-not-opened');
    },
  };
};
