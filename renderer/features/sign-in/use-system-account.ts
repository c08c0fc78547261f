import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Translate } from '../../../shared/words/keys';
import { formatMoment } from '../../app/dates';
import { useWords } from '../../app/words';
import type { ComputerStore, KnownAccount } from './computer-store';

interface Reader {
  readonly locale: string;
  readonly onWindows: boolean;
}

const inWords = (t: Translate, account: KnownAccount, { locale, onWindows }: Reader): string => {
  switch (account.kind) {
    case 'windows':
      return t('signIn.windowsAs', { account: account.name });
    case 'ticket': {
      const { principal, endsAt } = account;
      return t('signIn.ticket', { principal, time: formatMoment(new Date(endsAt), locale) });
    }
    case 'no-ticket':
      return t('signIn.noTicket');
    case 'asking':
    case 'unknown':
      return t(onWindows ? 'signIn.windowsAccount' : 'signIn.kerberos');
  }
};

/** Who would sign in, in words. Whoever comes back to the window may have got a ticket meanwhile. */
export const useSystemAccount = ({ store, askAccount }: ComputerStore, reader: Reader): string => {
  const t = useWords();
  const account = useStore(store);

  useEffect(() => {
    const ask = () => {
      void askAccount();
    };
    ask();
    window.addEventListener('focus', ask);
    return () => {
      window.removeEventListener('focus', ask);
    };
  }, [askAccount]);

  return inWords(t, account, reader);
};
