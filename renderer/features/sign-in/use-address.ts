import { useEffect, useRef, type RefObject } from 'react';
import { useFinding, type FinderStore, type Known } from '../finder';
import { focusField } from './focus-field';
import type { SignInFormVerbs } from './use-sign-in-form';

interface Screen {
  readonly view: RefObject<HTMLElement | null>;
  readonly signIn: SignInFormVerbs;
  readonly say: (text: string) => void;
}

export interface Address {
  readonly known: Known;
  /** The field is left: the address is put right, and looked for. */
  readonly settle: () => void;
  readonly takeInstead: (server: string) => void;
}

/** The address in the form, and what stands there. */
/** What the banner says already is not said once more under the field. */
const unsaid = (known: Known, hasProblem: boolean): Known =>
  hasProblem && known.state === 'found' && known.finding.state === 'unreachable'
    ? { state: 'nothing' }
    : known;

export const useAddress = (finder: FinderStore, { view, signIn, say }: Screen): Address => {
  const known = useFinding(finder, signIn.entries.serverUrl, say);
  const met = useRef(signIn.meet);

  useEffect(() => {
    met.current = signIn.meet;
  });

  useEffect(() => {
    if (known.state !== 'found') return;
    const { state } = known.finding;
    if (state === 'platform' || state === 'vault') met.current(state === 'platform');
  }, [known]);

  return {
    known: unsaid(known, signIn.problem !== undefined),
    settle: () => {
      signIn.settleAddress();
      finder.lookNow();
    },
    takeInstead: (server) => {
      signIn.set('serverUrl', server);
      finder.follow(server);
      finder.lookNow();
      // The button that was pressed goes away.
      focusField(view.current, 'serverUrl');
    },
  };
};
