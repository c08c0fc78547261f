import { useState, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Failure } from '../../../shared/ipc/reply';
import { useWords } from '../../app/words';
import type { SessionStore } from '../session';
import { signInOf, type Entries } from './entries';
import { emptierOf, focusField, focusSubmit } from './focus-field';
import { hostOf } from './host-of';
import { consequenceOf, problemText, type ShownCertificate, type Tried } from './problem';
import type { SignInFormVerbs } from './use-sign-in-form';

interface Screen {
  readonly view: RefObject<HTMLElement | null>;
  readonly signIn: SignInFormVerbs;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
  /** Asked before a session that is still open is left. */
  readonly mayLeave: (() => Promise<boolean>) | undefined;
  /** The certificate that made this failure, if one did. */
  readonly whatIsShown: (failure: Failure, server: string) => Promise<ShownCertificate | undefined>;
}

const triedWith = ({ serverUrl, method, tokenFrom, program }: Entries): Tried => ({
  host: hostOf(serverUrl),
  program: method === 'token' && tokenFrom === 'command' ? program.trim() : '',
});

/** A try to sign in: sent once, and not again before somebody asks for it. */
export const useAttempt = (session: SessionStore, screen: Screen) => {
  const { view, signIn, say, alert, mayLeave, whatIsShown } = screen;
  const t = useWords();
  const current = useStore(session.store);
  const [sentTo, setSentTo] = useState<string>();
  const server = current.state === 'signing-in' ? current.server : sentTo;
  const isRunning = server !== undefined;

  const tell = (failure: Failure, entries: Entries, certificate: ShownCertificate | undefined) => {
    const { focus } = consequenceOf(failure);
    const refusals = signIn.refusals + (failure.code === 'sign-in-refused' ? 1 : 0);
    const tried = { ...triedWith(entries), certificate };
    const { title, lines } = problemText(t, { failure, refusals, ...tried });
    signIn.fail(failure, tried);
    alert(`${title}. ${lines.join(' ')}`);
    if (focus !== undefined) focusField(view.current, focus);
  };

  const send = async (entries: Entries) => {
    const empty = emptierOf(view.current);
    if (mayLeave && !(await mayLeave())) return;
    const wasOpen = session.store.getState().state === 'active';
    setSentTo(entries.serverUrl);
    say(t('signIn.signingIn'));
    const failure = await session.signIn(signInOf(entries));
    const certificate = failure && (await whatIsShown(failure, entries.serverUrl));
    setSentTo(undefined);
    if (failure) {
      empty(consequenceOf(failure).clears);
      if (failure.code === 'cancelled') say(t('signIn.cancelled'));
      else tell(failure, entries, certificate);
    }
    // Whatever came of the answer: once somebody is signed in, the form needs no secret. He may have been so before.
    if (!failure || (!wasOpen && session.store.getState().state === 'active')) {
      empty(['password', 'code', 'token', 'clientSecret']);
      signIn.succeed();
    }
  };

  const submit = (entered: Entries) => {
    if (isRunning) return;
    const { errors, entries } = signIn.submit(entered);
    const [first] = errors;
    if (first) focusField(view.current, first.field);
    else void send(entries);
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
