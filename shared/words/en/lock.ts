/** Said of the lock, on its screen and of what stands behind it. */
export const lock = {
  title: 'Keyturn is locked',
  left: 'Session on {{host}} still has {{time}} left.',
  leftMoreThanADay: 'Session on {{host}} still has more than a day left.',
  endNotKnown: 'Session on {{host}} is still open.',
  ended: 'Session on {{host}} has ended. Unlock signs in again.',
  user: 'Signed in as {{user}}',
  why: {
    hand: 'You locked it at {{time}}.',
    idle: 'It locked itself at {{time}}, as nobody used this computer.',
    screen: 'It locked itself at {{time}}, with the screen.',
    suspend: 'It locked itself at {{time}}, as this computer went to sleep.',
    'user-switch': 'It locked itself at {{time}}, as another user came.',
    closed: 'It locked itself at {{time}}, as its window was closed.',
    called: 'It was locked at {{time}}, by another program of yours.',
  },
  secret: { password: 'Password', token: 'Access token', 'client-secret': 'Client secret' },
  needed: {
    password: 'Enter your password.',
    token: 'Paste an access token of yours.',
    'client-secret': 'Enter the client secret.',
  },
  code: 'One-time code',
  codeNote: 'if asked for',
  command: 'Unlock runs your token command again.',
  windows: 'Unlock asks the server whether you are signed in to Windows.',
  refused: 'The server did not accept this.',
  refusedNext: 'It did not take you for {{user}}. Try again, or sign out.',
  run: 'Bulk rotation goes on: {{settled}} of {{of}} done.',
  runPaused: 'Bulk rotation is paused: {{settled}} of {{of}} done.',
  unlock: 'Unlock',
  unlocking: 'Asking the server...',
  waits_one: 'Wait {{count}} second.',
  waits_other: 'Wait {{count}} seconds.',
  triesLeft_one: 'After {{count}} more wrong try Keyturn signs out.',
  triesLeft_other: 'After {{count}} more wrong tries Keyturn signs out.',
} as const;

export const lockFailures = {
  locked: {
    what: 'Keyturn shows nothing until its user is back.',
    next: 'Unlock it first.',
  },
  'unlock-too-soon': {
    what: 'This came too soon after a wrong try.',
    next: 'Wait a moment and try again.',
  },
  'other-user': {
    what: 'This is another user than the one who is signed in.',
    next: 'Unlock as the same user, or sign out.',
  },
} as const;

export const lockSettings = {
  group: 'Lock',
  idle: 'Lock when nobody is there',
  idleHint: 'Counted from the last key or movement on this computer.',
  after_one: 'After {{count}} minute',
  after_other: 'After {{count}} minutes',
  never: 'Never',
  lockWithScreen: 'Lock with the screen',
  lockWithScreenHint: 'Also when this computer goes to sleep, or to another user.',
  lockOnClose: 'Lock when the window is closed',
  lockOnCloseHint: 'Where Keyturn keeps running without its window.',
  runsWhileLocked: 'Go on with bulk rotation while locked',
  runsWhileLockedHint:
    'The lock then shows how many are done, and nothing else. Otherwise the run is paused.',
  checkInOnLock: 'Check in everything when locking',
  checkInOnLockHint:
    'Gives back all secrets that you have checked out. Some servers then change their passwords.',
} as const;

export const captureSettings = {
  group: 'Screen',
  label: 'Hide from screen capture',
  hint: 'Pictures, recordings and shared screens show an empty window.',
  showLabel: 'Show it for a while',
  showHint: 'For a screen that you share. After that it is hidden again by itself.',
  showFor_one: 'Show for {{count}} minute',
  showFor_other: 'Show for {{count}} minutes',
  shownFor: 'Shown for {{time}}',
  hideNow: 'Hide now',
  no: 'Not possible here',
  noHint: 'Linux lets every program take pictures of the whole screen. No app can keep out of them.',
} as const;
