/** One thing that no public source says of the real server. */
export interface Choice {
  readonly about: string;
  /** The first is the one taken unless told otherwise. */
  readonly variants: readonly [string | number, ...(string | number)[]];
  readonly because: string;
}

/** Every guess of this vault. A fact that turns up replaces its guess here and nowhere else. */
export const choices = {
  health: {
    about: 'The spelling of the first member of the health check, or plain text.',
    variants: ['healthy', 'Healthy', 'text'],
    because: 'The specification writes it small; one client of the vendor asks for the capital letter.',
  },
  versionShape: {
    about: 'Where `GET version` puts the version.',
    variants: ['both', 'plain', 'model', 'hidden'],
    because:
      'The specification has it plain and the PowerShell module reads it inside `model`: both please both.',
  },
  defaultTake: {
    about: 'How many records a list gives when the caller does not say.',
    variants: [10, 30, 100],
    because: 'Samples of the vendor that leave `take` out show pages of ten.',
  },
  deniedStatus: {
    about: 'The status of API_AccessDenied.',
    variants: [400, 403],
    because: 'Release notes announced 403, and clients of later years still meet 400.',
  },
  lockedAccount: {
    about: 'What a locked account is told.',
    variants: ['generic', 'says-so'],
    because: 'Saying so would tell a stranger that the name exists.',
  },
  unwelcomeAccount: {
    about: 'What an account is told that is disabled, of an unknown domain or of a program.',
    variants: ['generic', 'says-so'],
    because: 'As for a locked account: one sentence for every failed login.',
  },
  otpRefused: {
    about: 'What is told whose one-time code is missing, wrong or used.',
    variants: ['says-so', 'generic'],
    because: 'Scripts of the vendor show the text to the user so that he tries again with a code.',
  },
  refreshRefused: {
    about: 'What a refresh token is told that is used, too old or one too many.',
    variants: ['invalid_grant', 'generic'],
    because: 'The word of the standard; clients are known to look at the status alone.',
  },
  lastRefresh: {
    about: 'Whether the last allowed refresh hands out one more refresh token, which then fails.',
    variants: ['still-given', 'left-out'],
    because: 'The count is described as checked at use, not at issue.',
  },
  oldTokenAfterRefresh: {
    about: 'Whether the access token that was refreshed goes on working until its time is over.',
    variants: ['works-on', 'revoked'],
    because: 'Only the refresh token is described as used up.',
  },
  grantUnknown: {
    about: 'What a token request of an unknown grant type is told.',
    variants: ['unsupported_grant_type', 'html'],
    because: 'The word of the standard; some errors at this address are known to be a page with status 200.',
  },
  pathIdNotNumber: {
    about: 'The status for a path that has a word where a number belongs.',
    variants: [400, 404],
    because: 'The framework binds the path after it has found the route.',
  },
  slugOnNonPassword: {
    about: 'The status for generating a password for a field that holds none.',
    variants: [400, 500],
    because: 'It must be an error; 400 is what every other refusal is.',
  },
  maintenanceBody: {
    about: 'What a change is told while the vault is under maintenance.',
    variants: ['business', 'html'],
    because: 'It is a rule of the vault, so it answers as its rules do.',
  },
  tooManyRequests: {
    about: 'What a caller is told who asks too often.',
    variants: ['message', 'empty', 'html'],
    because: 'Every other error of the framework is a message.',
  },
  obstacleCodes: {
    about: 'The error code where approval, a check-out, a ticket or a DoubleLock is missing.',
    variants: ['named', 'denied'],
    because:
      'The code for a missing comment is known and names its rule; the others are taken to do the same.',
  },
  parentFolderCovers: {
    about: 'Whether a list of folders below a parent holds everything below it or the next level alone.',
    variants: ['descendants', 'children'],
    because: 'A client of the vendor says `limitToDirectDescendents` to get the next level alone.',
  },
  partialFolder: {
    about: 'What a new folder is told whose body lacks a member of the stub.',
    variants: ['denied', 'invalid'],
    because: 'A client met API_AccessDenied there.',
  },
  hiddenPassword: {
    about: 'The value of a password that is for launchers alone, to somebody who may not edit it.',
    variants: ['dummy', 'empty'],
    because: 'A file, which is left out of the same list, is known to leave the dummy.',
  },
  restrictedInSearch: {
    about: 'Whether a search that does not speak of restricted secrets finds them.',
    variants: ['found', 'left-out'],
    because: 'Summaries carry members for restricted secrets, and clients that never ask for them show them.',
  },
  searchTextCovers: {
    about: 'Where a search without a field looks.',
    variants: ['name-and-fields', 'name'],
    because: 'The specification names the field values besides the name; only searchable ones can be meant.',
  },
  totalNotCalculated: {
    about: 'The total of a search that was told not to calculate it.',
    variants: ['so-far', 'zero'],
    because: 'Whether there is a next page is still to be told, so something has been counted.',
  },
  folderForSecret: {
    about: 'Whether a stub and a new secret need a folder.',
    variants: ['required', 'optional'],
    because: 'A client met the refusal in the cloud.',
  },
  hollowArguments: {
    about: 'What is told who opens a restricted secret with arguments that are null or zero.',
    variants: ['refused', 'taken'],
    because: 'Users of the PowerShell module met the refusal.',
  },
  updateChecksOut: {
    about: 'Whether writing checks a secret out by itself, as reading does.',
    variants: ['yes', 'no'],
    because: 'The argument that forbids it is taken by the call that writes a field, too.',
  },
  clearedField: {
    about: 'The answer to a field that was cleared.',
    variants: ['null', 'empty'],
    because: 'The PowerShell module expects null.',
  },
  generateBehindGate: {
    about: 'Whether a password is made for a secret that the caller has not opened.',
    variants: ['refused', 'made'],
    because: 'Making one changes nothing, but the answer tells the rules of a secret that is closed.',
  },
  stateOfHeld: {
    about: 'The state of a secret that somebody else has checked out.',
    variants: ['RequiresCheckout', 'CannotView'],
    because: 'It is what has to be done as soon as the other gives it back.',
  },
  checkInOfFree: {
    about: 'What is told who gives back a secret that nobody holds.',
    variants: ['taken', 'refused'],
    because: 'A check-out that has run out must not make the last step of a client fail.',
  },
  noCodes: {
    about: 'The status where a secret gives no one-time codes.',
    variants: [404, 400],
    because: 'A client met 404.',
  },
} as const satisfies Readonly<Record<string, Choice>>;

/** Guesses that no client can see much of, so that variants are not worth their while. */
export const taken = {
  /** The numbers behind the words of `editRequires`. */
  editablePermission: { NotEditable: 0, Edit: 1, Owner: 2 },
  /** Neither number nor name is required, one of them is, both are. */
  forceRequireTicketNumber: 0,
  ticketSystemTypeId: 1,
} as const;

export type ChoiceName = keyof typeof choices;
export type Chosen = {
  readonly [N in ChoiceName]: (typeof choices)[N]['variants'][number];
};

const choiceNames = Object.keys(choices) as readonly ChoiceName[];

export function likeliest(): Chosen {
  return Object.fromEntries(choiceNames.map((name) => [name, choices[name].variants[0]])) as Chosen;
}

/** @returns undefined when there is no such choice or no such variant */
export function choose(chosen: Chosen, name: string, value: unknown): Chosen | undefined {
  const known = choiceNames.find((each) => each.toLowerCase() === name.toLowerCase());
  const variants: readonly (string | number)[] = known === undefined ? [] : choices[known].variants;
  const variant = variants.find((each) => String(each) === String(value));
  if (known === undefined || variant === undefined) return undefined;
  return { ...chosen, [known]: variant };
}
