import { useState, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Failure } from '../../../shared/ipc/reply';
import { useWords } from '../../app/words';
import type { SessionStore } from '../session';
import type { Entries } from './entries';
import { emptierOf, focusField, focusSubmit } from './focus-field';
import { consequenceOf, problemText } from './problem';
import type { SignInFormVerbs } from './use-sign-in-form';

interface Screen {
  readonly view: RefObject<HTMLElement | null>;
  readonly signIn: SignInFormVerbs;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

/** A try to sign in: sent once, and not again before somebody asks for it. */
export const useAttempt = (session: SessionStore, { view, signIn, say, alert }: Screen) => {
  const t = useWords();
  const current = useStore(session.store);
  const [sentTo, setSentTo] = useState<string>();
  const server = current.state === 'signing-in' ? current.server : sentTo;
  const isRunning = server !== undefined;

  const tell = (failure: Failure, entries: Entries) => {
    if (failure.code === 'cancelled') {
      say(t('signIn.cancelled'));
      return;
    }
    const { focus } = consequenceOf(failure);
    const refusals = signIn.refusals + (failure.code === 'sign-in-refused' ? 1 : 0);
    const host = hostOf(entries.serverUrl);
    const { title, lines } = problemText(t, { failure, host, refusals });
    signIn.fail(failure, host);
    alert(`${title}. ${lines.join(' ')}`);
    if (focus !== undefined) focusField(view.current, focus);
  };

  const send = async (entries: Entries) => {
    const { serverUrl: server, userName, password, domain, code } = entries;
    const empty = emptierOf(view.current);
    setSentTo(server);
    say(t('signIn.signingIn'));
    const failure = await session.signIn({ server, userName, password, domain, code });
    setSentTo(undefined);
    if (failure) {
      empty(consequenceOf(failure).clears);
      tell(failure, entries);
    }
    // Whatever came of the answer: once somebody is signed in, the form needs no password.
    if (!failure || session.store.getState().state === 'active') {
      empty(['password', 'code']);
      signIn.succeed();
    }
  };

  const submit = () => {
    if (isRunning) return;
    const { errors, entries } = signIn.submit();
    const [first] = errors;
    if (first) focusField(view.current, first.field);
    else if (entries.method === 'credentials') void send(entries);
    else say(`${t('signIn.later.title')}. ${t('signIn.later.body')}`);
  };

  return {
    /** Whom there is an answer to come from. */
    waitingFor: server === undefined ? undefined : hostOf(server),
    submit,
    cancel: () => {
      // The button that is pressed goes away.
      focusSubmit(view.current);
      void session.cancel();
    },
  };
};
