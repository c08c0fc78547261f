import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Entries } from './entries';
import { focusField, focusFirstEmpty, focusSubmit } from './focus-field';
import type { Remedy } from './problem';
import type { CertificateVerbs } from './use-certificate';
import type { ProxyVerbs } from './use-proxy';
import type { SignInFormVerbs } from './use-sign-in-form';

interface Screen {
  readonly view: RefObject<HTMLElement | null>;
  readonly signIn: Pick<SignInFormVerbs, 'set' | 'problem'>;
  readonly certificate: Pick<CertificateVerbs, 'show' | 'refuse'>;
  readonly proxy: Pick<ProxyVerbs, 'open'>;
  readonly onNetworkSettings: () => void;
  readonly submit: () => void;
}

/** What can be done about a failure beside typing on. The button that is pressed goes away with it. */
export const useRemedies = ({
  view,
  signIn,
  certificate,
  proxy,
  ...verbs
}: Screen): ((remedy: Remedy) => void) => {
  /** There is nothing to focus before it is drawn. */
  const change = <N extends keyof Entries>(name: N, value: Entries[N]) => {
    flushSync(() => {
      signIn.set(name, value);
    });
  };

  const show = () => {
    certificate.show(signIn.problem?.certificate?.shown);
  };
  const remedies: Readonly<Record<Remedy, () => void>> = {
    runAgain: () => {
      focusSubmit(view.current);
      verbs.submit();
    },
    edit: () => {
      focusField(view.current, 'program');
    },
    pasteAnother: () => {
      focusField(view.current, 'token');
    },
    useCredentials: () => {
      change('method', 'credentials');
      focusFirstEmpty(view.current);
    },
    enterProxyUser: proxy.open,
    networkSettings: verbs.onNetworkSettings,
    showCertificate: show,
    compare: show,
    doNotConnect: certificate.refuse,
  };
  return (remedy) => {
    remedies[remedy]();
  };
};
