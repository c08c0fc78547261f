import { useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { OpenPractice, Practice } from '../../../shared/practice';
import type { Profile } from '../../../shared/profiles';
import { readServerAddress } from '../../../shared/server-address';
import type { Opened } from '../../../shared/session';
import type { KnownProfiles } from '../profiles';
import { EMPTY_ENTRIES, errorsOf, type Entries, type Errors } from './entries';
import { consequenceOf, type Problem, type Tried } from './problem';
import { entriesAfter, entriesOf, isOf } from './saved-entries';

interface SignInState {
  readonly entries: Entries;
  readonly errors: Errors;
  /** What was cut off the address, as long as the address stays as it was mended. */
  readonly removed: string | undefined;
  /** The practice vault that the form was filled in with, as long as its address stands there. */
  readonly practiceUrl: string | undefined;
  /** Why the last try did not work, until the next one. */
  readonly problem: Problem | undefined;
  /** Refused tries in a row, of one account at one server. */
  readonly refusals: number;
  /** The end of the session that the form was last filled in after. */
  readonly resumed: number | undefined;
  /** How often it was filled in with a saved sign-in. */
  readonly fills: number;
}

const START: SignInState = {
  entries: EMPTY_ENTRIES,
  errors: [],
  removed: undefined,
  practiceUrl: undefined,
  problem: undefined,
  refusals: 0,
  resumed: undefined,
  fills: 0,
};

const ACCOUNT = ['serverUrl', 'userName', 'domain', 'clientId'] as const satisfies readonly (keyof Entries)[];

const without = (errors: Errors, name: keyof Entries): Errors => errors.filter(({ field }) => field !== name);

const withValue = (state: SignInState, change: Partial<Entries>): SignInState => {
  const isAnother = ACCOUNT.some((name) => name in change);
  const isElsewhere = isAnother || 'method' in change || 'tokenFrom' in change;
  return {
    ...state,
    // Whoever answers at another address has to be looked for first.
    entries: { ...state.entries, ...('serverUrl' in change && { isTenant: false }), ...change },
    errors: state.errors.filter(({ field }) => !(field in change)),
    removed: 'serverUrl' in change ? undefined : state.removed,
    practiceUrl: 'serverUrl' in change ? undefined : state.practiceUrl,
    problem: isElsewhere ? undefined : state.problem,
    refusals: isAnother ? 0 : state.refusals,
  };
};

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

const filledWith = ({ resumed, fills }: SignInState, entries: Entries): SignInState => {
  return { ...START, entries, resumed, fills: fills + 1 };
};

export interface EarlierSession {
  readonly at: number;
  readonly opened: Opened;
}

interface Surroundings {
  readonly practice: Practice;
  readonly profiles: KnownProfiles;
  readonly earlier: EarlierSession | undefined;
  /** Of the organisation, for whoever has not signed in here yet. */
  readonly given: Partial<Entries>;
}

const preset = (state: SignInState, given: Partial<Entries>): SignInState =>
  Object.keys(given).length === 0 ? state : { ...state, entries: { ...EMPTY_ENTRIES, ...given } };

/** The sign-in of the last time stands there at the start, unless somebody was faster, or is to go on elsewhere. */
const greeted = (
  state: SignInState,
  { profiles, earlier, given }: Omit<Surroundings, 'practice'>,
): SignInState => {
  const last = profiles.list.find(({ id }) => id === profiles.lastUsed);
  const isGoodFor = (profile: Profile) => !earlier || isOf(profile, earlier.opened);
  if (state.entries !== EMPTY_ENTRIES) return state;
  return last && isGoodFor(last) ? filledWith(state, entriesOf(last)) : preset(state, given);
};

/** One that is starting has no address yet; it takes nothing away. */
const isGone = (practice: Practice, url: string): boolean =>
  practice.state === 'open' ? practice.url !== url : practice.state !== 'starting';

/** A password has shown that it is right once a code is asked for. Whoever could not be reached has refused nothing. */
const refusalsAfter = ({ code }: Failure, before: number): number => {
  if (code === 'sign-in-refused') return before + 1;
  return code === 'code-needed' || code === 'code-wrong' ? 0 : before;
};

const withFailure = (state: SignInState, failure: Failure, tried: Tried): SignInState => {
  const { clears, address } = consequenceOf(failure);
  const emptied = Object.fromEntries(clears.map((name) => [name, '']));
  const refusals = refusalsAfter(failure, state.refusals);
  const others = without(state.errors, 'serverUrl');
  return {
    ...state,
    entries: { ...state.entries, ...emptied },
    errors: address === undefined ? state.errors : [{ field: 'serverUrl', problem: address }, ...others],
    problem: address === undefined ? { failure, refusals, ...tried } : undefined,
    refusals,
  };
};

/** What was secret goes; whom it was for stays for the next time, if that is wanted. */
const afterSuccess = ({ entries, practiceUrl }: SignInState): SignInState =>
  entries.remember || practiceUrl !== undefined
    ? { ...START, entries: { ...entries, password: '', code: '', clientSecret: '', token: '' }, practiceUrl }
    : START;

/** What has been typed for the session before is still there, unless the page is a new one. */
const afterEnd = (state: SignInState, opened: Opened, at: number): SignInState => {
  const known = entriesAfter(opened);
  const entries = state.entries.serverUrl === '' ? { ...state.entries, ...known } : state.entries;
  return { ...state, entries, resumed: at };
};

/** The state of the form and the verbs that change it. */
export const useSignInForm = ({ practice, profiles, earlier, given }: Surroundings) => {
  const [state, setState] = useState(START);
  const [isGreeted, setIsGreeted] = useState(false);
  if (profiles.isKnown && !isGreeted) {
    setIsGreeted(true);
    setState((before) => greeted(before, { profiles, earlier, given }));
  }
  // Nobody answers at that address any more, and by tomorrow another program might.
  if (state.practiceUrl !== undefined && isGone(practice, state.practiceUrl))
    setState(preset({ ...START, resumed: state.resumed }, given));
  else if (earlier && state.resumed !== earlier.at)
    setState((before) => afterEnd(before, earlier.opened, earlier.at));

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
    fillInWith: (entries: Entries) => {
      setState((before) => filledWith(before, entries));
    },
    reset: () => {
      setState(preset({ ...START, resumed: state.resumed }, given));
    },
    /** Who answers at the address is known now. */
    meet: (isTenant: boolean) => {
      setState((before) =>
        before.entries.isTenant === isTenant
          ? before
          : { ...before, entries: { ...before.entries, isTenant } },
      );
    },
    /** Gives what is wrong; with nothing wrong, what there is to be sent. */
    submit: (entered: Entries): { readonly errors: Errors; readonly entries: Entries } => {
      const settled = withAddressSettled({ ...state, entries: entered });
      const errors = errorsOf(settled.entries);
      setState({ ...settled, errors, problem: undefined });
      return { errors, entries: settled.entries };
    },
    /** The last try did not work. */
    fail: (failure: Failure, tried: Tried) => {
      setState((before) => withFailure(before, failure, tried));
    },
    /** There is nothing more to be said of the last try. */
    dismiss: () => {
      setState((before) => ({ ...before, problem: undefined }));
    },
    succeed: () => {
      setState(afterSuccess);
    },
  };
};

export type SignInFormVerbs = ReturnType<typeof useSignInForm>;
