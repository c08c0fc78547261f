/** What an organisation has laid down for everybody on a computer. */
export const policyNotices = {
  title: 'The policy of your organisation could not be followed',
  body: 'Until it is put right, Keyturn goes by the safer value of everything that it may say. It was read from {{from}}.',
  next: 'Settings, Organisation, says what is wrong. Tell an administrator of this computer.',
} as const;

export const policyFailures = {
  'server-not-allowed': {
    what: 'Your organisation does not allow signing in at this server, so no sign-in was sent.',
    next: 'Settings, Organisation, lists the servers that are allowed.',
  },
  'method-not-allowed': {
    what: 'Your organisation does not allow signing in this way, so no sign-in was sent.',
    next: 'Settings, Organisation, lists the ways that are allowed.',
  },
  'practice-not-allowed': {
    what: 'Your organisation has turned the practice vault off.',
    next: 'Ask an administrator of this computer if you need it.',
  },
  'policy-not-read': {
    what: 'The policy of your organisation cannot be read, so Keyturn signs in only with what is saved already. No sign-in was sent.',
    next: 'Settings, Organisation, says what is wrong. Tell an administrator of this computer.',
  },
  'setting-managed': {
    what: 'Your organisation has set this for everybody on this computer.',
    next: 'Ask an administrator of this computer to change it.',
  },
} as const;

export const organisationSettings = {
  group: 'Policy',
  managed: 'Set by your organisation.',
  from: 'Read from',
  fromHint: 'When Keyturn starts. Only an administrator of this computer can change it.',
  preset: 'Server filled in at sign-in',
  servers: 'Servers to sign in at',
  anyServer: 'Any',
  noServer: 'None',
  savedOnly: 'Those of saved sign-ins',
  methods: 'Ways to sign in',
  anyMethod: 'Any',
  method: {
    credentials: 'Credentials',
    token: 'Pasted access token',
    command: 'Access token from a command',
    windows: 'Windows',
    client: 'Client of the platform',
  },
  practice: 'Practice vault',
  allowed: 'Allowed',
  off: 'Off',
  locked: 'Locked settings',
  name: {
    clipboardSeconds: 'Clear the clipboard after',
    hideFromHistories: 'Keep out of clipboard histories',
    lockIdleMinutes: 'Lock when nobody is there',
    lockWithScreen: 'Lock with the screen',
    lockOnClose: 'Lock when the window is closed',
    runsWhileLocked: 'Go on with bulk rotation while locked',
    checkInOnLock: 'Check in everything when locking',
    extendAutomatically: 'Extend the session automatically',
    keepHours: 'Keep replaced passwords',
    masksTrayNames: 'Mask secret names in the tray',
    hidesFromCapture: 'Hide from screen capture',
  },
  faultTitle: 'This policy is not followed as it stands',
  fault: {
    'not-read': 'The system does not let Keyturn read it: {{detail}}',
    'not-a-file': 'Something else than a file lies there.',
    'too-large': 'It is larger than any policy.',
    'other-owner': 'Its file, or the folder that it lies in, does not belong to an administrator.',
    'others-write': 'Others than administrators can write to its file, or to the folder that it lies in.',
    'not-json': 'It is not written in JSON.',
    'unknown-name': 'Keyturn knows nothing by the name {{detail}} in it.',
    'bad-value': 'The value of {{detail}} in it is none that Keyturn knows, or takes a protection away.',
  },
  faultNext:
    'Whatever it could lock is locked, at the safer value. Once it is put right, start Keyturn again.',
} as const;
