import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { LinkTarget } from '../../../shared/secret';
import type { Browser } from '../ports';
import type { Authorised } from '../session/authorised';
import type { FieldPlace } from '../vault-secret';
import { readWebAddress } from './web-address';

export interface FieldLinks {
  /** Reads the address once, keeps it, and tells no more of it than where it leads. */
  readonly askToOpen: (place: FieldPlace) => Promise<Reply<LinkTarget>>;
  /** Opens what was asked about last, outside of Keyturn: once. */
  readonly open: (place: FieldPlace) => Promise<Reply<true>>;
  /** Forgets it, and does not take what is still on its way. */
  readonly leaveLink: () => void;
}

interface FieldLinksDeps extends Pick<Authorised, 'read'> {
  readonly browser: Browser;
}

/** One address at a time is asked about. */
interface Asked extends FieldPlace {
  readonly address: string;
}

export const createFieldLinks = ({ read, browser }: FieldLinksDeps): FieldLinks => {
  let asked: Asked | undefined;
  /** Counts the questions: an answer that is not to the newest is kept by nobody. */
  let newest = 0;

  const forget = (): number => {
    asked = undefined;
    newest += 1;
    return newest;
  };

  return {
    askToOpen: async ({ id, slug }) => {
      const mine = forget();
      const value = await read((server, pass, cancel) => server.secret.value(pass, { id, slug }, cancel));
      if (!value.ok) return value;
      if (mine !== newest) return fail('cancelled');
      const target = readWebAddress(value.value);
      if (!target.ok) return target;
      const { address, host, isEncrypted } = target.value;
      asked = { id, slug, address };
      return succeed({ host, isEncrypted });
    },
    open: async ({ id, slug }) => {
      const taken = asked;
      forget();
      // The session that it was read in may be over.
      if (taken?.id !== id || taken.slug !== slug) return fail('cancelled');
      return (await browser.open(taken.address)) ? succeed(true) : fail('link-not-opened');
    },
    leaveLink: () => {
      forget();
    },
  };
};
