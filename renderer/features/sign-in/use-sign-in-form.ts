import { useState } from 'react';
import { EMPTY_ENTRIES, errorsOf, type Entries, type Errors } from './entries';
import { readServerAddress } from './server-address';

interface SignInState {
  readonly entries: Entries;
  readonly errors: Errors;
  /** What was cut off the address, as long as the address stays as it was mended. */
  readonly removed: string | undefined;
  /** Everything needed was there and the user asked to sign in. */
  readonly asked: boolean;
}

const START: SignInState = { entries: EMPTY_ENTRIES, errors: [], removed: undefined, asked: false };

const without = (errors: Errors, name: keyof Entries): Errors => errors.filter(({ field }) => field !== name);

const withValue = (state: SignInState, change: Partial<Entries>): SignInState => ({
  entries: { ...state.entries, ...change },
  errors: state.errors.filter(({ field }) => !(field in change)),
  removed: 'serverUrl' in change ? undefined : state.removed,
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

/** The state of the form and the verbs that change it. */
export const useSignInForm = () => {
  const [state, setState] = useState(START);

  return {
    ...state,
    set: <N extends keyof Entries>(name: N, value: Entries[N]) => {
      setState((before) => withValue(before, { [name]: value }));
    },
    settleAddress: () => {
      setState(withAddressSettled);
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
