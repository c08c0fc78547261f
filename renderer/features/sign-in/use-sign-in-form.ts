import { useState } from 'react';
import type { OpenPractice, Practice } from '../../../shared/practice';
import { EMPTY_ENTRIES, errorsOf, type Entries, type Errors } from './entries';
import { readServerAddress } from '../../../shared/server-address';

interface SignInState {
  readonly entries: Entries;
  readonly errors: Errors;
  /** What was cut off the address, as long as the address stays as it was mended. */
  readonly removed: string | undefined;
  /** The practice vault that the form was filled in with, as long as its address stands there. */
  readonly practiceUrl: string | undefined;
  /** Everything needed was there and the user asked to sign in. */
  readonly asked: boolean;
}

const START: SignInState = {
  entries: EMPTY_ENTRIES,
  errors: [],
  removed: undefined,
  practiceUrl: undefined,
  asked: false,
};

const without = (errors: Errors, name: keyof Entries): Errors => errors.filter(({ field }) => field !== name);

const withValue = (state: SignInState, change: Partial<Entries>): SignInState => ({
  entries: { ...state.entries, ...change },
  errors: state.errors.filter(({ field }) => !(field in change)),
  removed: 'serverUrl' in change ? undefined : state.removed,
  practiceUrl: 'serverUrl' in change ? undefined : state.practiceUrl,
  asked: false,
});

/** An address that can be mended is mended; one that is refused says why; an empty one is left in peace. */
const withAddressSettled = (state: SignInState): SignInState => {
  const address = readServerAddress(state.entries.serverUrl);
  if (address.state === 'empty') return state;

  const others = without(state.errors, 'serverUrl');
  if (address.state === 'refused') {
    return { ...state, errors: [{ field: 'serverUrl', problem: address.because }, ...others] };
  }
  const entries = { ...state.entries, serverUrl: address.url };
  return { ...state, entries, errors: others, removed: address.removed ?? state.removed };
};

/** Its address is a new one at each start, so there is nothing in it to remember. */
const filledInWith = ({ url, user }: OpenPractice): SignInState => ({
  ...START,
  entries: { ...EMPTY_ENTRIES, ...user, serverUrl: url, remember: false },
  practiceUrl: url,
});

/** One that is starting has no address yet; it takes nothing away. */
const isGone = (practice: Practice, url: string): boolean =>
  practice.state === 'open' ? practice.url !== url : practice.state !== 'starting';

/** The state of the form and the verbs that change it. */
export const useSignInForm = (practice: Practice) => {
  const [state, setState] = useState(START);
  // Nobody answers at that address any more, and by tomorrow another program might.
  if (state.practiceUrl !== undefined && isGone(practice, state.practiceUrl)) setState(START);

  return {
    ...state,
    set: <N extends keyof Entries>(name: N, value: Entries[N]) => {
      setState((before) => withValue(before, { [name]: value }));
    },
    settleAddress: () => {
      setState(withAddressSettled);
    },
    fillIn: (vault: OpenPractice) => {
      setState(filledInWith(vault));
    },
    reset: () => {
      setState(START);
    },
    /** Gives what is wrong; with nothing wrong the form is ready to be sent. */
    submit: (): Errors => {
      const settled = withAddressSettled(state);
      const errors = errorsOf(settled.entries);
      setState({ ...settled, errors, asked: errors.length === 0 });
      return errors;
    },
  };
};

export type SignInFormVerbs = ReturnType<typeof useSignInForm>;
