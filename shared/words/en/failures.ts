export const attempts = {
  start: 'Keyturn could not load its settings',
  'change-setting': 'The setting was not changed',
  'open-practice': 'The practice vault was not opened',
  'close-practice': 'The practice vault was not closed',
  'cancel-sign-in': 'The sign-in was not cancelled',
  'extend-session': 'The session was not extended',
  'sign-out': 'The sign-out was not confirmed',
  'ask-sealing': 'Keyturn could not find out who protects sealed records',
} as const;

export const failures = {
  detail: 'Detail: {{detail}}',
  'bad-request': {
    what: 'Keyturn did not understand what its own window asked.',
    next: 'Close Keyturn and open it again.',
  },
  'too-large': {
    what: 'What was typed is longer than Keyturn takes.',
    next: 'Shorten it and try again.',
  },
  forbidden: {
    what: 'Keyturn refused this because it did not come from its own page.',
    next: 'Close Keyturn and open it again.',
  },
  internal: {
    what: 'Something went wrong inside Keyturn.',
    next: 'Try again. If it goes on, close Keyturn and open it again.',
  },
  unanswered: {
    what: 'The part of Keyturn that does the work did not answer.',
    next: 'Try again. If it goes on, close Keyturn and open it again.',
  },
  'disk-full': {
    what: 'The disk is full, so nothing was saved.',
    next: 'Free some space and try again.',
  },
  'disk-refused': {
    what: 'The system did not let Keyturn write to its data folder.',
    next: 'Check your rights on the folder named in Settings, About, then try again.',
  },
  'newer-format': {
    what: 'This file was written by a newer Keyturn, so this one leaves it as it is.',
    next: 'Install the newer Keyturn.',
  },
  'no-key-store': {
    what: 'Nothing on this computer protects sealed records yet.',
    next: 'Give a passphrase in Settings, Privacy.',
  },
  'passphrase-too-short': {
    what: 'This passphrase is too short.',
    next: 'Choose a longer one.',
  },
  'passphrase-needed': {
    what: 'The passphrase that protects sealed records has not been entered yet.',
    next: 'Enter it in Settings, Privacy.',
  },
  'passphrase-wrong': {
    what: 'This passphrase does not open the records sealed here.',
    next: 'Type it again.',
  },
  'address-empty': {
    what: 'There is no address to sign in to.',
    next: 'Enter the address of your Secret Server.',
  },
  'address-invalid': {
    what: 'This is not a web address.',
    next: 'Enter the address of your Secret Server as a browser shows it.',
  },
  'address-not-encrypted': {
    what: 'This address is not encrypted, and Keyturn signs in over https only.',
    next: 'Enter the address that begins with https.',
  },
  'address-with-password': {
    what: 'This address holds a user name or a password.',
    next: 'Take it out of the address.',
  },
  'name-not-found': {
    what: 'The server was not found.',
    next: 'Check its name, and whether the VPN is on.',
  },
  'no-answer': {
    what: 'The server did not answer.',
    next: 'Check whether the VPN is on, then try again.',
  },
  'answer-too-slow': {
    what: 'The server took too long to answer.',
    next: 'Try again. If it goes on, ask whoever runs the server.',
  },
  'certificate-refused': {
    what: 'This computer does not trust the certificate of the server.',
    next: 'Ask whoever runs the server which certificate it should have.',
  },
  'not-secret-server': {
    what: 'A web page answered, not Secret Server.',
    next: 'Check the path of the address.',
  },
  'web-services-off': {
    what: 'The web services of Secret Server seem to be turned off.',
    next: 'Ask an administrator to turn them on under Configuration.',
  },
  'sign-in-refused': {
    what: 'The server refused this sign-in.',
    next: 'Check user name, domain and password.',
  },
  'code-needed': {
    what: 'This account needs a one-time code.',
    next: 'Enter the present code.',
  },
  'code-wrong': {
    what: 'The one-time code was not accepted.',
    next: 'Enter the next code.',
  },
  'account-locked': {
    what: 'This account is locked on the server.',
    next: 'Ask an administrator to unlock it.',
  },
  'session-ended': {
    what: 'Your session ended, and nothing was lost.',
    next: 'Sign in again.',
  },
  'no-refresh-left': {
    what: 'This session cannot be extended again.',
    next: 'Sign in again when it has ended.',
  },
  'server-busy': {
    what: 'The server is busy.',
    next: 'Wait a minute, then try again.',
  },
  'server-error': {
    what: 'The server had an error.',
    next: 'Try again. If it goes on, ask whoever runs the server, with the time of the error.',
  },
  'answer-not-understood': {
    what: 'Keyturn did not understand the answer of the server.',
    next: 'Check the address. If it is right, ask whoever runs the server.',
  },
  cancelled: {
    what: 'It was called off before it was done.',
    next: 'Start it again when you want to.',
  },
  'sign-out-unsure': {
    what: 'You are signed out here, but the server could not be told.',
    next: 'The session there ends by itself when its time is up.',
  },
} as const;

export const notices = {
  'file-set-aside': {
    title: '{{file}} could not be read and was set aside',
    body: 'Keyturn works with the defaults. What was in the file is kept as {{keptAs}}.',
    next: 'To get it back, close Keyturn, mend that copy and rename it to {{file}}.',
  },
  'file-newer': {
    title: '{{file}} was written by a newer Keyturn',
    body: 'Keyturn leaves the file as it is and works with the defaults. Changes cannot be saved to it.',
    next: 'Install the newer Keyturn.',
  },
  'file-unreadable': {
    title: '{{file}} could not be opened',
    body: 'Keyturn works with the defaults. The system said: {{reason}}',
    next: 'Check your rights on the folder named in Settings, About, then start Keyturn again.',
  },
} as const;
