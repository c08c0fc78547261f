/** Said in the popup of quick access. */
export const quick = {
  title: 'Quick access',
  search: 'Search secrets',
  results: 'Results',
  placeholder: 'Name of a secret',
  count: '{{total}} of {{of}}',
  favourites: 'Favourites',
  recents: 'Recently used',
  note: {
    yours: 'Yours',
    held: 'Checked out',
    heldBy: '{{by}} has it',
    failed: 'Heartbeat failed',
    'double-lock': 'DoubleLock',
    approval: 'Approval needed',
    reason: 'Asks for a reason',
    checkout: 'Checked out to open',
    audited: 'Opening is audited',
  },
  source: {
    now: 'Names only, from the list read just now.',
    minutes_one: 'Names only, from the list read {{count}} min ago.',
    minutes_other: 'Names only, from the list read {{count}} min ago.',
    none: 'No list was read yet.',
    server: 'All fields, searched on the server.',
  },
  searchServer: 'Search all fields on the server',
  nothing: 'No secret name contains "{{text}}".',
  nothingOnServer: 'The server found nothing for "{{text}}".',
  nothingMarked: 'No favourites and nothing used yet.',
  nothingMarkedNext: 'Type a name. What you use or mark as a favourite in Keyturn is here from then on.',
  nothingKnown: 'No names are known here yet.',
  nothingOnServerNext: 'It may be inactive, or you may lack the View permission on it.',
  announced_one: '{{count}} secret',
  announced_other: '{{count}} secrets',
  keys: {
    password: 'Copy password',
    user: 'User name',
    code: 'Code',
    open: 'Open',
    rotate: 'Rotate',
    enter: 'Open',
  },
  code: 'One-time code',
  enterKey: 'Enter',
  escapeKey: 'Esc',
  copied: {
    password: 'Password copied, clears in {{count}} s',
    user: 'User name copied, clears in {{count}} s',
    code: 'Code copied, clears in {{count}} s',
  },
  copiedOpenly: { password: 'Password copied', user: 'User name copied', code: 'Code copied' },
  copying: 'Asking the server...',
  signedOut: 'Not signed in',
  signIns: 'Saved sign-ins',
  noSignIns: 'No saved sign-ins yet.',
  noSignInsNext:
    'Sign in once in the window, with Remember server and user name ticked: it is offered here from then on.',
  signIn: 'Sign in',
  signingIn: 'Signing in...',
  locked: 'Keyturn is locked',
  unlock: 'Unlock',
  ended: 'Session ended',
  signInAgain: 'Sign in again',
  next: {
    locked: 'You unlock it in the window. Until then nothing is found or copied here.',
    ended: 'You sign in again in the window. Until then nothing is found or copied here.',
  },
  back: 'Back to the results',
} as const;

export const quickSettings = {
  group: 'Shortcut',
  label: 'Global shortcut',
  hint: {
    off: 'Off. Click into the field, and press the keys together.',
    held: 'Opens quick access from anywhere.',
    given:
      'Opens quick access from anywhere. Your desktop gives these keys; if you chose others there, those are in force.',
    taken:
      'Another program has taken these keys. Press others, or close that program and open Keyturn again.',
    desktop:
      'On Wayland a program hears keys from anywhere only where the desktop gives them, and this one does not. Bind the command below in the keyboard settings of your desktop.',
  },
  refused:
    'Hold two of Ctrl, Alt and Shift, or the key of the system, and press a letter, a digit, Space or F1 to F24.',
  none: 'None',
  notHere: 'Not possible here',
  clear: 'Clear shortcut',
  set: 'Shortcut set: {{shortcut}}.',
  cleared: 'Shortcut cleared.',
  system: { mac: 'Cmd', windows: 'Win', linux: 'Super' },
  command: 'Command',
  commandHint: 'Does the same: any desktop can run it by a shortcut of its own.',
} as const;

export const quickFailures = {
  'shortcut-taken': {
    what: 'This computer does not give these keys to Keyturn: another program has them.',
    next: 'Choose another shortcut.',
  },
} as const;
