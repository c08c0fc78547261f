/** One thing that no public source says of the real server. */
interface Choice {
  /** The first is the one taken unless told otherwise. */
  readonly variants: readonly [string | number, ...(string | number)[]];
  readonly because: string;
}

/** Every guess about the real server: its variants, the likeliest first, and why. A fact that turns up replaces its guess here and nowhere else. */
export const choices = {
  health: {
    variants: ['healthy', 'Healthy', 'text'],
    because: 'The first member of the health check: specified small, and one client asks for the capital.',
  },
  versionShape: {
    variants: ['both', 'plain', 'model', 'hidden'],
    because: 'Specified plain, read inside `model` by the PowerShell module: both please both.',
  },
  defaultTake: {
    variants: [10, 30, 100],
    because: 'The page of who leaves `take` out: samples of the vendor then show ten.',
  },
  largestTake: {
    variants: [2_147_483_647, 1_000, 100],
    because: 'No cap is told, and a client of the vendor asks for the largest number there is.',
  },
  deniedStatus: {
    variants: [400, 403],
    because: 'API_AccessDenied: 403 was announced, and clients of later years still meet 400.',
  },
  strangerBody: {
    variants: ['message', 'coded', 'empty', 'html'],
    because: 'The 401 for a token that never was: the sentence of the framework. `coded` was seen once.',
  },
  endedToken: {
    variants: ['403', '401-coded'],
    because: 'Tests against a live server met 403; one client met 401 with API_AuthenticationFailed.',
  },
  lockedAccount: {
    variants: ['generic', 'says-so'],
    because: 'Saying that an account is locked would tell a stranger that the name exists.',
  },
  unwelcomeAccount: {
    variants: ['generic', 'says-so'],
    because: 'Disabled, of an unknown domain, or of a program: one sentence for every failed login.',
  },
  otpRefused: {
    variants: ['says-so', 'generic'],
    because: 'A missing, wrong or used code: scripts show the text, so that the user tries again with one.',
  },
  windowsSecondFactor: {
    variants: ['asked', 'not-asked'],
    because: 'The rule for web services is said to hold where Windows vouches, too; how it is told is not.',
  },
  refreshRefused: {
    variants: ['invalid_grant', 'generic'],
    because: 'A used, old or surplus refresh token: the word of the standard. Clients look at the status.',
  },
  lastRefresh: {
    variants: ['still-given', 'left-out'],
    because: 'The count is described as checked at use, so the last refresh hands out a token that fails.',
  },
  oldTokenAfterRefresh: {
    variants: ['works-on', 'revoked'],
    because: 'Only the refresh token is described as used up by a refresh.',
  },
  unlimitedExpiresIn: {
    variants: [2_147_483_647, 0, 'left-out'],
    because: 'A session without an end still has to name a number: the largest that clients can read.',
  },
  generatedToken: {
    variants: ['with-session', 'endless'],
    because: 'The token that the user interface makes lives by the setting of every other, not for ever.',
  },
  grantUnknown: {
    variants: ['unsupported_grant_type', 'html'],
    because: 'The word of the standard; some errors at this address are a page with status 200.',
  },
  webServicesOff: {
    variants: ['html', 'message'],
    because: 'Web services switched off: a client expects a page with status 200 from the token address.',
  },
  pathIdNotNumber: {
    variants: [400, 404],
    because: 'A word where a number belongs: the framework binds the path after it has found the route.',
  },
  unknownSlug: {
    variants: ['message', 'denied'],
    because: 'Status 400 was met; the body was not told, and most refusals of a value are a message.',
  },
  slugCase: {
    variants: ['any', 'exact'],
    because: 'The help of the PowerShell module writes slugs with capitals that the items do not have.',
  },
  slugOnNonPassword: {
    variants: [400, 500],
    because: 'Generating for a field without a password must fail; 400 is what every other refusal is.',
  },
  validateTells: {
    variants: ['errors', 'alone'],
    because: '`isValid` is known and that the rules come with it; what those are called is not.',
  },
  brokenRulesBody: {
    variants: ['model-state', 'message-alone'],
    because: 'A value that breaks rules: the framework names the member and its texts beside the message.',
  },
  maintenanceBody: {
    variants: ['business', 'html'],
    because: 'Maintenance is a rule of the vault, so it answers as its rules do.',
  },
  tooManyRequests: {
    variants: ['message', 'empty', 'html'],
    because: 'Every other error of the framework is a message.',
  },
  obstacleCodes: {
    variants: ['named', 'denied'],
    because: 'The code for a missing comment is known and names its rule; the others are taken to as well.',
  },
  parentFolderCovers: {
    variants: ['descendants', 'children'],
    because: 'A client says `limitToDirectDescendents` to get the next level of folders alone.',
  },
  partialFolder: {
    variants: ['denied', 'invalid'],
    because: 'A client that left members of the stub out met API_AccessDenied.',
  },
  hiddenPassword: {
    variants: ['dummy', 'empty'],
    because: 'A password for launchers alone: a file, left out of the same list, leaves the dummy.',
  },
  restrictedInSearch: {
    variants: ['found', 'left-out'],
    because: 'Summaries have members for restricted secrets, and clients that never ask show them.',
  },
  searchTextCovers: {
    variants: ['name-and-fields', 'name'],
    because: 'The specification names field values besides the name; only searchable ones can be meant.',
  },
  extendedType: {
    variants: ['ignored', 'finds-none'],
    because: '`filter.extendedTypeId` is named and never explained; no client is known to send it.',
  },
  totalNotCalculated: {
    variants: ['so-far', 'zero'],
    because: 'Whether there is a next page is still told, so something has been counted.',
  },
  folderForSecret: {
    variants: ['required', 'optional'],
    because: 'A client met "Folder is required" for a stub without one in the cloud.',
  },
  hollowArguments: {
    variants: ['refused', 'taken'],
    because: 'Arguments that are null or zero: users of the PowerShell module met the refusal.',
  },
  updateChecksOut: {
    variants: ['yes', 'no'],
    because: 'The argument that forbids checking out by reading is taken by writing, too.',
  },
  viewIntervalMinutes: {
    variants: [5, 15, 60],
    because: 'How long a comment opens a secret is a setting; its default is not told.',
  },
  checkOutMinutes: {
    variants: [30, 60],
    because: 'How long a check-out lasts where the secret does not say is a setting, too.',
  },
  clearedField: {
    variants: ['null', 'empty'],
    because: 'The PowerShell module expects null for a field that was cleared.',
  },
  generateBehindGate: {
    variants: ['refused', 'made'],
    because: 'Making a password changes nothing, but it tells the rules of a secret that is closed.',
  },
  stateOfHeld: {
    variants: ['RequiresCheckout', 'CannotView'],
    because: 'Held by another: checking out is what has to be done as soon as he gives it back.',
  },
  stateFlags: {
    variants: ['flags', 'as-state'],
    because: 'Later servers have `state/flags`, never described: a flag for each thing in the way.',
  },
  checkInOfFree: {
    variants: ['taken', 'refused'],
    because: 'A check-out that has run out must not make the last step of a client fail.',
  },
  listFieldBody: {
    variants: ['wrapped', 'bare'],
    because: 'The lists of a field are named, not described: wrapped as the other answers are.',
  },
  favouriteUnsaid: {
    variants: ['turns-over', 'marks'],
    because: '`isFavorite` is optional, which only makes sense where leaving it out does something.',
  },
  codesShape: {
    variants: ['array', 'object'],
    because: 'Specified as an array, as the collection has it; one client reads an object of "0", "1".',
  },
  noCodes: {
    variants: [404, 400],
    because: 'A secret without one-time codes: a client met 404.',
  },
} as const satisfies Readonly<Record<string, Choice>>;

/** Guesses that a client sees little of, so that variants are not worth their while. */
export const taken = {
  /** The numbers behind the words of `editRequires`. */
  editablePermission: { NotEditable: 0, Edit: 1, Owner: 2 },
  /** Neither number nor name is required, one of them is, both are. */
  forceRequireTicketNumber: 0,
  ticketSystemTypeId: 1,
  /** So long before the end of a check-out the state begins to warn. */
  warningMinutes: 5,
  longestExtensionMinutes: 24 * 60,
  /** What an access request without dates asks for. */
  accessRequestMinutes: 60,
  mostCodesAtOnce: 10,
  longestExpirationDays: 100 * 365,
  /** What another system takes to change a password, unless its scenario says otherwise. */
  remoteMs: 2_000,
  /** So many neighbours are a sequence, on the keyboard as in the alphabet. */
  patternLength: 4,
  commonWords: ['password', 'secret', 'welcome', 'admin', 'letmein', 'qwerty', 'monkey', 'dragon'],
  /** Only that of a missing comment is known, and that of a denial. */
  codes: {
    ticket: 'API_ValidateSecretAccessTicketRequired',
    approval: 'API_RequiresApproval',
    doubleLockClosed: 'API_DoubleLockNoAccess',
    doubleLockWithoutPassword: 'API_DoubleLockCreatePassword',
    doubleLockPassword: 'API_DoubleLockPasswordRequired',
    held: 'API_CheckedOutByAnotherUser',
    changePending: 'API_CheckOutPendingPasswordChange',
    checkOut: 'API_CheckOutRequired',
    requestPending: 'API_AccessRequestPending',
    requestCompleted: 'API_AccessRequestCompleted',
    changing: 'API_PasswordChangePending',
    maintenance: 'API_MaintenanceMode',
  },
  /** What the roles of a group on a folder are, counted from one. */
  accessRoles: ['list', 'view', 'edit', 'owner'],
  /** Names of permissions, as the user interface shows them. */
  permissions: {
    administerFolders: 'Administer Folders',
    administerUsers: 'Administer Users',
    forceCheckIn: 'Force Check In',
    viewAudit: 'View Secret Audit',
    viewDeleted: 'View Deleted Secrets',
  },
} as const;
