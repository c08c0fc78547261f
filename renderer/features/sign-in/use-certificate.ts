import { useState, type RefObject } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import { readServerAddress } from '../../../shared/server-address';
import type { Shown } from '../../../shared/trust';
import type { DateStyle } from '../../app/dates';
import { useWords } from '../../app/words';
import { certificateText, type TrustStore } from '../trust';
import { focusField, focusSubmit } from './focus-field';
import { hostOf } from './host-of';
import { consequenceOf, problemText, type ShownCertificate } from './problem';
import type { SignInFormVerbs } from './use-sign-in-form';

interface Screen {
  readonly view: RefObject<HTMLElement | null>;
  readonly signIn: SignInFormVerbs;
  readonly dates: DateStyle;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
}

/** The card with the certificate of the server, and what comes of a look at it. */
export const useCertificate = (trust: TrustStore, { view, signIn, dates, say, alert }: Screen) => {
  const t = useWords();
  const [card, setCard] = useState<Shown>();
  const [lookingAt, setLookingAt] = useState<string>();

  const ask = async (server: string) => {
    const host = hostOf(server);
    setLookingAt(host);
    const reply = await trust.look({ server });
    setLookingAt(undefined);
    if (reply.ok) {
      setCard(reply.value);
      return;
    }
    const { failure } = reply;
    const { focus } = consequenceOf(failure);
    const tried = { host, program: '' };
    signIn.fail(failure, tried);
    const { title, lines } = problemText(t, { failure, refusals: 0, ...tried });
    alert(`${title}. ${lines.join(' ')}`);
    if (focus !== undefined) focusField(view.current, focus);
  };

  return {
    card,
    lookingAt,
    look: () => {
      const address = readServerAddress(signIn.entries.serverUrl);
      if (lookingAt === undefined)
        void ask(address.state === 'usable' ? address.url : signIn.entries.serverUrl);
    },
    show: setCard,
    /** The certificate that made this failure, if one did. */
    explain: async ({ code }: Failure, server: string): Promise<ShownCertificate | undefined> => {
      if (code !== 'certificate-untrusted' && code !== 'certificate-changed') return undefined;
      const shown = await trust.seen({ server });
      if (!shown || shown.verdict === 'trusted') return undefined;
      return { shown, textIn: (words) => certificateText(words, { shown, dates }) };
    },
    refuse: () => {
      signIn.dismiss();
      say(t('trust.refused'));
      focusField(view.current, 'serverUrl');
    },
    trusted: ({ host }: Shown) => {
      setCard(undefined);
      signIn.dismiss();
      say(t('trust.accepted', { host }));
      // Nothing is sent again by itself: the next step is the user's.
      focusSubmit(view.current);
    },
    close: () => {
      setCard(undefined);
    },
  };
};

export type CertificateVerbs = ReturnType<typeof useCertificate>;
